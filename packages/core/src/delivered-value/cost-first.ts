import { order } from '../guests/moment.ts';
import type { Reason } from '../shared/reason.ts';
import type { Evidence } from './evidence.ts';
import type { Part } from './parts.ts';
import { isCost } from './parts.ts';
import type { Weights } from './weights.ts';
import { checkWeights, equalWeights } from './weights.ts';

/** One cost at one touchpoint that the house could take from its guests. */
export interface ReducibleCost {
  readonly part: Part;
  readonly touchpoint: string;
  /** Guests with evidence of it. */
  readonly guests: number;
  /** Mean over these guests of what each bore, 0 to 100. */
  readonly score: number;
  /** Score × guests × weight of the part. */
  readonly burden: number;
  readonly n: number;
  readonly because: readonly Reason[];
}

/** Where evidence names no touchpoint. */
const nowhere = 'unknown';

/** The largest reducible costs of guests, by score × guests affected; the first line names the touchpoint. */
export function costFirst(
  guests: readonly (readonly Evidence[])[],
  weights: Weights = equalWeights,
): readonly ReducibleCost[] {
  checkWeights(weights);
  const groups = new Map<string, Group>();
  for (const evidence of guests)
    addGuest(
      groups,
      evidence.filter(({ part }) => isCost(part)),
    );

  return [...groups.values()]
    .map((group) => rowOf(group, weights))
    .sort(
      (one, other) =>
        other.burden - one.burden ||
        order<string>(one.part, other.part) ||
        order(one.touchpoint, other.touchpoint),
    );
}

interface Group {
  readonly part: Part;
  readonly touchpoint: string;
  guests: number;
  n: number;
  sum: number;
}

function addGuest(groups: Map<string, Group>, evidence: readonly Evidence[]): void {
  const own = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.part}\u001f${one.touchpoint ?? nowhere}`;
    own.set(key, [...(own.get(key) ?? []), one]);
  }
  for (const [key, pieces] of own) {
    const { part, touchpoint = nowhere } = pieces[0] as Evidence;
    const group = groups.get(key) ?? { part, touchpoint, guests: 0, n: 0, sum: 0 };
    const strength = pieces.reduce((sum, one) => sum + one.strength, 0);
    group.guests += 1;
    group.n += pieces.length;
    group.sum += pieces.reduce((sum, one) => sum + one.strength * one.level, 0) / strength;
    groups.set(key, group);
  }
}

function rowOf({ part, touchpoint, guests, n, sum }: Group, weights: Weights): ReducibleCost {
  const score = sum / guests;

  return {
    part,
    touchpoint,
    guests,
    score,
    burden: sum * weights[part],
    n,
    because: [{ code: 'cost/burden', facts: { part, touchpoint, guests, score: Math.round(score) } }],
  };
}
