import type { Day } from '../shared/day.ts';
import { epochDayOf } from '../shared/day.ts';
import type { EvidenceColumns } from './evidence-columns.ts';
import { emptySums, foldEvidence } from './fold-evidence.ts';
import type { HouseBelief } from './house-belief.ts';
import { parts } from './parts.ts';
import { emptyScores, scaleOf, scoreParts } from './score-parts.ts';
import type { Weights } from './weights.ts';
import { checkWeights, equalWeights } from './weights.ts';

/** Delivered value of many guests in columns; where `coverage` is 0 nothing is known and every figure is 0. */
export interface DeliveredValues {
  readonly asOf: Day;
  readonly formula: 'delivered-value/1';
  /** Guest by guest, eight parts each, in the order of the parts. */
  readonly scores: Float32Array;
  /** 1 where the part has evidence. */
  readonly isKnown: Uint8Array;
  readonly net: Float64Array;
  /** Standard error of `net`. */
  readonly error: Float64Array;
  /** Parts with evidence: 0 to 8. */
  readonly coverage: Uint8Array;
  /** 1 where there is a net at all. */
  readonly hasNet: Uint8Array;
}

/** What guests are scored by. */
export interface ScoringOptions {
  readonly asOf: Day;
  readonly belief: HouseBelief;
  /** @defaultValue equalWeights */
  readonly weights?: Weights;
}

/** Scores all guests of a house in one pass. @throws `value/invalid` */
export function deliveredValues(
  columns: EvidenceColumns,
  { asOf, belief, weights = equalWeights }: ScoringOptions,
): DeliveredValues {
  checkWeights(weights);
  const guests = columns.offsets.length - 1;
  const values: DeliveredValues = {
    asOf,
    formula: 'delivered-value/1',
    scores: new Float32Array(guests * parts.length),
    isKnown: new Uint8Array(guests * parts.length),
    net: new Float64Array(guests),
    error: new Float64Array(guests),
    coverage: new Uint8Array(guests),
    hasNet: new Uint8Array(guests),
  };
  const [sums, scores, scale, today] = [
    emptySums(),
    emptyScores(),
    scaleOf(belief, weights),
    epochDayOf(asOf),
  ];
  for (let guest = 0; guest < guests; guest += 1) {
    foldEvidence(columns, guest, today, sums);
    scoreParts(sums, scale, scores);
    values.coverage[guest] = scores.known;
    if (scores.known === 0) continue;
    values.isKnown.set(scores.isKnown, guest * parts.length);
    values.scores.set(scores.score, guest * parts.length);
    if (!scores.hasTotal) continue;
    values.hasNet[guest] = 1;
    values.net[guest] = scores.value - scores.cost;
    values.error[guest] = Math.sqrt(scores.totalVariance);
  }

  return values;
}
