import type { Day } from '../shared/day.ts';
import { epochDayOf } from '../shared/day.ts';
import type { EvidenceColumns } from './evidence-columns.ts';
import { emptySums, foldEvidence } from './fold-evidence.ts';
import type { Part } from './parts.ts';
import { byPart, parts } from './parts.ts';

/** What a house believes of one part before it knows anything of a guest. */
export interface PartBelief {
  /** The hotel's own mean, 0 to 100. */
  readonly mean: number;
  /** Variance of a single observation about the guest it is of. */
  readonly within: number;
  /** Variance of guests about the mean. */
  readonly between: number;
  /** How many guests say so; 0 where the house has no evidence and this is a beginning. */
  readonly guests: number;
}

/** What a house believes of all parts. */
export type HouseBelief = Readonly<Record<Part, PartBelief>>;

/** Where nothing is known: the middle, one observation ±25, guests ±14. */
const beginning: PartBelief = { mean: 50, within: 625, between: 200, guests: 0 };
/** What the beginning counts beside a house's own evidence: as observations, and as guests. */
const weightOfBeginning = { observations: 20, guests: 8 };

/** What a house believes that has no evidence yet. */
export const noBelief: HouseBelief = byPart(() => beginning);

/**
 * Reads mean and variances of the house from the evidence of all its guests: one-way random effects by the method of
 * moments (Searle, Casella, McCulloch 1992, ch. 4), drawn to the beginning while there are few.
 */
export function houseBelief(columns: EvidenceColumns, asOf: Day): HouseBelief {
  const sums = emptySums();
  const folds = parts.map(emptyFold);
  const today = epochDayOf(asOf);
  for (let guest = 0; guest + 1 < columns.offsets.length; guest += 1) {
    foldEvidence(columns, guest, today, sums);
    for (let place = 0; place < parts.length; place += 1) {
      if ((sums.n[place] as number) === 0) continue;
      addGuest(folds[place] as Fold, {
        n: sums.n[place] as number,
        weight: sums.weight[place] as number,
        weighted: sums.weighted[place] as number,
        strength: sums.strength[place] as number,
        level: sums.level[place] as number,
        square: sums.square[place] as number,
      });
    }
  }

  return byPart((_, place) => beliefOf(folds[place] as Fold));
}

interface Fold {
  guests: number;
  freedom: number;
  within: number;
  strength: number;
  strengthSquared: number;
  level: number;
  meanSquare: number;
  meanWeight: number;
  mean: number;
}

function emptyFold(): Fold {
  return {
    guests: 0,
    freedom: 0,
    within: 0,
    strength: 0,
    strengthSquared: 0,
    level: 0,
    meanSquare: 0,
    meanWeight: 0,
    mean: 0,
  };
}

interface GuestSums {
  readonly n: number;
  readonly weight: number;
  readonly weighted: number;
  readonly strength: number;
  readonly level: number;
  readonly square: number;
}

function addGuest(fold: Fold, { n, weight, weighted, strength, level, square }: GuestSums): void {
  fold.guests += 1;
  fold.freedom += n - 1;
  fold.within += Math.max(0, square - level ** 2 / strength);
  fold.strength += strength;
  fold.strengthSquared += strength ** 2;
  fold.level += level;
  fold.meanSquare += level ** 2 / strength;
  if (weight === 0) return;
  // A guest with much evidence counts more, but never as much as all of it: he is one guest.
  const share = weight / (weight + beginning.within / beginning.between);
  fold.meanWeight += share;
  fold.mean += (share * weighted) / weight;
}

function beliefOf(fold: Fold): PartBelief {
  const { guests, freedom, strength, strengthSquared, level, meanSquare, meanWeight, mean } = fold;
  if (guests === 0) return beginning;
  const { observations, guests: few } = weightOfBeginning;
  const within = (fold.within + observations * beginning.within) / (freedom + observations);
  const spread = strength - strengthSquared / strength;
  const own = spread > 0 ? (meanSquare - level ** 2 / strength - within * (guests - 1)) / spread : 0;
  const between = (guests * Math.max(0, own) + few * beginning.between) / (guests + few);

  return {
    // One imagined guest in the middle keeps a house with three answers from believing in perfection.
    mean: (mean + 0.5 * beginning.mean) / (meanWeight + 0.5),
    within,
    between: Math.max(1, between),
    guests,
  };
}
