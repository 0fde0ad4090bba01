import { comparisonCount } from '../compare/comparisons.ts';
import type { PairScorer } from '../model/pair-scorer.ts';

/** What weighs two records, comparison by comparison. */
export type FieldScorer = Pick<PairScorer, 'weigh' | 'fields' | 'aparts' | 'levels'>;

/** What pairs said, comparison by comparison. */
export interface PairsSaid {
  /** Where that of two records begins in `ratios` and `aparts`. */
  placeOf(one: number, other: number): number;
  /** m / u, within what one comparison may say; 0 where one of the two lacks the field. */
  readonly ratios: Float64Array;
  /** By how much less it fits a household, in bits. */
  readonly aparts: Float64Array;
  /** The level. */
  readonly levels: Uint8Array;
}

/**
 * Remembers what pairs said that were weighed lately, as many as 2 to the power of `bits`: the records of a group are
 * asked about one another again and again.
 */
export function saidLately({ weigh, fields, aparts, levels }: FieldScorer, bits: number): PairsSaid {
  const slots = 2 ** bits;
  const pairs = new Int32Array(slots * 2).fill(-1);
  const said = {
    ratios: new Float64Array(slots * comparisonCount),
    aparts: new Float64Array(slots * comparisonCount),
    levels: new Uint8Array(slots * comparisonCount),
  };

  return {
    ...said,
    placeOf(one, other) {
      const slot = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - bits);
      const place = slot * comparisonCount;
      if (pairs[slot * 2] === one && pairs[slot * 2 + 1] === other) return place;
      weigh(one, other);
      pairs[slot * 2] = one;
      pairs[slot * 2 + 1] = other;
      said.levels.set(levels, place);
      said.aparts.set(aparts, place);
      for (let at = 0; at < comparisonCount; at += 1)
        said.ratios[place + at] =
          levels[at] === 0 ? 0 : 2 ** Math.max(-40, Math.min(60, fields[at] as number));

      return place;
    },
  };
}
