import type { EvidenceColumns } from './evidence-columns.ts';
import { levelUnit, strengthUnit } from './evidence-columns.ts';
import { parts } from './parts.ts';

/** Sums of one guest's evidence by part. All are whole numbers until they are read, so order does not matter. */
export interface EvidenceSums {
  readonly n: Float64Array;
  /** Recency-weighted weight and weighted level. */
  readonly weight: Float64Array;
  readonly weighted: Float64Array;
  /** Strength, and level and squared level by strength: recency left aside. */
  readonly strength: Float64Array;
  readonly level: Float64Array;
  readonly square: Float64Array;
}

/** Fresh sums, to be used again for each guest. */
export function emptySums(): EvidenceSums {
  const column = () => new Float64Array(parts.length);

  return {
    n: column(),
    weight: column(),
    weighted: column(),
    strength: column(),
    level: column(),
    square: column(),
  };
}

/** The weight of one observation of strength 1 today. */
const weightUnit = 2 ** 20;

/** Adds up the evidence of one guest as of a day; what lies after it does not count. */
export function foldEvidence(
  columns: EvidenceColumns,
  guest: number,
  asOf: number,
  sums: EvidenceSums,
): void {
  const { offsets, part, level, strength, day, halfLife } = columns;
  const { n, weight, weighted, strength: total, level: levels, square } = sums;
  for (let place = 0; place < parts.length; place += 1) {
    n[place] = weight[place] = weighted[place] = total[place] = levels[place] = square[place] = 0;
  }
  const end = offsets[guest + 1] as number;
  for (let at = offsets[guest] as number; at < end; at += 1) {
    const age = asOf - (day[at] as number);
    if (age < 0) continue;
    const place = part[at] as number;
    const [y, s] = [level[at] as number, strength[at] as number];
    const w = Math.round((weightUnit / strengthUnit) * s * 2 ** (-age / (halfLife[at] as number)));
    n[place] = (n[place] as number) + 1;
    weight[place] = (weight[place] as number) + w;
    weighted[place] = (weighted[place] as number) + w * y;
    total[place] = (total[place] as number) + s;
    levels[place] = (levels[place] as number) + s * y;
    square[place] = (square[place] as number) + s * y * y;
  }
  for (let place = 0; place < parts.length; place += 1) {
    weight[place] = (weight[place] as number) / weightUnit;
    weighted[place] = (weighted[place] as number) / (weightUnit * levelUnit);
    total[place] = (total[place] as number) / strengthUnit;
    levels[place] = (levels[place] as number) / (strengthUnit * levelUnit);
    square[place] = (square[place] as number) / (strengthUnit * levelUnit * levelUnit);
  }
}
