import type { EvidenceSums } from './fold-evidence.ts';
import type { HouseBelief } from './house-belief.ts';
import { isCost, parts } from './parts.ts';
import type { Weights } from './weights.ts';

/** A house's beliefs and weights as columns in the order of the parts, made once for many guests. */
export interface Scale {
  readonly mean: Float64Array;
  readonly within: Float64Array;
  readonly between: Float64Array;
  /** Negative for costs. */
  readonly weight: Float64Array;
  /** 1 where the mean is the house's own and may stand in for a part that is unknown. */
  readonly isOwn: Uint8Array;
}

/** The scores of one guest, in the order of the parts, and the total. */
export interface PartScores {
  readonly score: Float64Array;
  /** Variance of each score. */
  readonly variance: Float64Array;
  readonly isKnown: Uint8Array;
  value: number;
  cost: number;
  totalVariance: number;
  known: number;
  /** Whether there is a total at all. */
  hasTotal: boolean;
}

/** Lays beliefs and weights out in columns. */
export function scaleOf(belief: HouseBelief, weights: Weights): Scale {
  return {
    mean: Float64Array.from(parts, (part) => belief[part].mean),
    within: Float64Array.from(parts, (part) => belief[part].within),
    between: Float64Array.from(parts, (part) => belief[part].between),
    weight: Float64Array.from(parts, (part) => (isCost(part) ? -weights[part] : weights[part])),
    isOwn: Uint8Array.from(parts, (part) => (belief[part].guests > 0 ? 1 : 0)),
  };
}

/** Fresh scores, to be used again for each guest. */
export function emptyScores(): PartScores {
  return {
    score: new Float64Array(parts.length),
    variance: new Float64Array(parts.length),
    isKnown: new Uint8Array(parts.length),
    value: 0,
    cost: 0,
    totalVariance: 0,
    known: 0,
    hasTotal: false,
  };
}

/**
 * Scores one guest: for each part (kμ + Σwy) / (k + Σw) with k = within / between, the posterior mean of a normal guest
 * in a normal house, and its variance within / (k + Σw). Without evidence a part is unknown: in the total the house's own
 * mean stands in for it, else the mean of the known parts of its side; without any known part there is no total.
 */
export function scoreParts(sums: EvidenceSums, scale: Scale, scores: PartScores): void {
  scores.known = 0;
  for (let place = 0; place < parts.length; place += 1) {
    const [n, w] = [sums.n[place] as number, sums.weight[place] as number];
    const [within, between] = [scale.within[place] as number, scale.between[place] as number];
    const mean = scale.mean[place] as number;
    const isKnown = n > 0 && w > 0;
    const k = within / between;
    scores.isKnown[place] = isKnown ? 1 : 0;
    scores.score[place] = isKnown ? (k * mean + (sums.weighted[place] as number)) / (k + w) : mean;
    scores.variance[place] = isKnown ? within / (k + w) : between;
    if (isKnown) scores.known += 1;
  }
  const value = addSide(scores, scale, 0);
  const cost = addSide(scores, scale, 4);
  scores.value = value.sum;
  scores.cost = cost.sum;
  scores.totalVariance = value.variance + cost.variance;
  scores.hasTotal = scores.known > 0 && value.hasSum && cost.hasSum;
}

function addSide({ score, variance, isKnown }: PartScores, { weight, isOwn }: Scale, from: number) {
  let [sum, spread, weightIn, weightOut] = [0, 0, 0, 0];
  for (let place = from; place < from + 4; place += 1) {
    const w = Math.abs(weight[place] as number);
    if ((isKnown[place] as number) + (isOwn[place] as number) === 0) {
      weightOut += w;
      continue;
    }
    weightIn += w;
    sum += w * (score[place] as number);
    spread += w * w * (variance[place] as number);
  }
  const isWhole = weightOut === 0;
  const stretch = weightIn === 0 ? 0 : (weightIn + weightOut) / weightIn;

  return {
    sum: isWhole ? sum : sum * stretch,
    variance: isWhole ? spread : spread * stretch ** 2,
    hasSum: isWhole || weightIn > 0,
  };
}
