import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { epochDayOf } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import { keyOfSource } from '../shared/source-reference.ts';
import type { ScoringOptions } from './delivered-values.ts';
import type { Evidence } from './evidence.ts';
import { columnsOf } from './evidence-columns.ts';
import { emptySums, foldEvidence } from './fold-evidence.ts';
import type { Part } from './parts.ts';
import { byPart, isCost, parts } from './parts.ts';
import { emptyScores, scaleOf, scoreParts } from './score-parts.ts';
import type { SumOfParts } from './sum-of-parts.ts';
import type { Weights } from './weights.ts';
import { checkWeights, equalWeights } from './weights.ts';

/** What the house is worth to one guest, with its reasons. */
export interface DeliveredValue {
  readonly asOf: Day;
  readonly formula: 'delivered-value/1';
  readonly parts: Readonly<Record<Part, PartScore>>;
  /** Absent where nothing is known: unknown is not zero. */
  readonly total?: SumOfParts & { readonly low: number; readonly high: number };
  readonly coverage: { readonly known: number; readonly of: 8 };
  /** Parts without evidence for which the house's own mean stands in the total. */
  readonly assumed: readonly Part[];
  readonly weights: Weights;
  /** Pieces of evidence. */
  readonly n: number;
  /** What pulls most, the strongest first. */
  readonly because: readonly Reason[];
}

/** One part: a score with its interval, or unknown. */
export type PartScore =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'known';
      readonly score: number;
      /** 95 %. */
      readonly low: number;
      readonly high: number;
      readonly n: number;
      /** What the evidence counts today: recent and strong observations count more. */
      readonly weight: number;
    };

/** Scores one guest from his evidence; its order does not matter. @throws `value/invalid` */
export function deliveredValueOf(
  evidence: readonly Evidence[],
  { asOf, belief, weights = equalWeights }: ScoringOptions,
): DeliveredValue {
  checkWeights(weights);
  const [sums, scores] = [emptySums(), emptyScores()];
  foldEvidence(columnsOf([evidence]), 0, epochDayOf(asOf), sums);
  scoreParts(sums, scaleOf(belief, weights), scores);
  const isKnown = (place: number) => scores.isKnown[place] === 1;
  const [value, cost, error] = [scores.value, scores.cost, Math.sqrt(scores.totalVariance)];
  const net = value - cost;

  return {
    asOf,
    formula: 'delivered-value/1',
    parts: byPart((_, place) =>
      isKnown(place)
        ? {
            state: 'known',
            ...interval(scores.score[place] as number, Math.sqrt(scores.variance[place] as number)),
            n: sums.n[place] as number,
            weight: sums.weight[place] as number,
          }
        : { state: 'unknown' },
    ),
    ...(scores.hasTotal ? { total: { value, cost, net, low: net - z * error, high: net + z * error } } : {}),
    coverage: { known: scores.known, of: 8 },
    assumed: scores.hasTotal ? parts.filter((part, place) => !isKnown(place) && belief[part].guests > 0) : [],
    weights,
    n: sums.n.reduce((one, other) => one + other, 0),
    because: reasonsOf(evidence, { asOf, belief, weights }),
  };
}

/** Two-sided 95 %. */
const z = 1.959964;

function interval(score: number, error: number) {
  return { score, low: Math.max(0, score - z * error), high: Math.min(100, score + z * error) };
}

/** Evidence by its pull on the total: weight × strength × recency × distance from the house's mean. */
function reasonsOf(
  evidence: readonly Evidence[],
  { asOf, belief, weights }: Required<ScoringOptions>,
): readonly Reason[] {
  const today = epochDayOf(asOf);

  return evidence
    .filter(({ day }) => day <= asOf)
    .map((one) => {
      const away = (one.level - belief[one.part].mean) * (isCost(one.part) ? -1 : 1);
      const recency = 2 ** (-(today - epochDayOf(one.day)) / one.halfLifeDays);

      return { one, pull: weights[one.part] * one.strength * recency * away };
    })
    .sort(
      (left, right) =>
        Math.abs(right.pull) - Math.abs(left.pull) ||
        order(keyOfEvidence(left.one), keyOfEvidence(right.one)),
    )
    .map(({ one, pull }) => ({
      code: pull < 0 ? 'delivered-value/drags' : 'delivered-value/lifts',
      facts: {
        part: one.part,
        kind: one.kind,
        day: one.day,
        ...(one.touchpoint === undefined ? {} : { touchpoint: one.touchpoint }),
      },
      source: one.source,
    }));
}

function keyOfEvidence({ day, part, kind, level, source }: Evidence): string {
  return [day, part, kind, level, source ? keyOfSource(source) : ''].join('\u001f');
}
