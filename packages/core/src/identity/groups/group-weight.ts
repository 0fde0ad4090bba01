import { birthLevel } from '../compare/birth-level.ts';
import { comparisonCount, place } from '../compare/comparisons.ts';
import type { PairScorer } from '../model/pair-scorer.ts';
import { type FieldScorer, saidLately } from './said-lately.ts';

const birth = place['birth'] as number;

/** What weighs the records of groups. */
export type GroupScorer = FieldScorer & Pick<PairScorer, 'otherBirth' | 'besideHousehold'>;

/** What the records of two groups say together for their being one person, in bits, without the match rate. */
export type GroupWeight = (left: readonly number[], right: readonly number[]) => number;

/**
 * Makes what weighs groups. Comparison by comparison, a record is what any record of the other group is, each as likely
 * as the others: log2 of the mean of m / u; that is averaged over the records of both groups that have the field at all.
 * So a field that some records lack counts by those that have it, an old address counts beside the new one, and a name
 * that one record in ten bears does not make strangers one. What 2 to the power of `rememberedBits` pairs said is
 * remembered.
 */
export function groupWeight(scorer: GroupScorer, rememberedBits = 6): GroupWeight {
  const { placeOf, ratios, aparts, levels } = saidLately(scorer, rememberedBits);
  const size = comparisonCount;
  let rows = new Float64Array(size);
  let columns = new Float64Array(size);
  let rowCounts = new Float64Array(size);
  let columnCounts = new Float64Array(size);
  const sums = new Float64Array(size);
  const apartSums = new Float64Array(size);
  const filledPairs = new Float64Array(size);

  return (left, right) => {
    if (rows.length < left.length * size) {
      rows = new Float64Array(left.length * size);
      rowCounts = new Float64Array(left.length * size);
    }
    if (columns.length < right.length * size) {
      columns = new Float64Array(right.length * size);
      columnCounts = new Float64Array(right.length * size);
    }
    rows.fill(0);
    columns.fill(0);
    rowCounts.fill(0);
    columnCounts.fill(0);
    apartSums.fill(0);
    filledPairs.fill(0);
    let isOneBirth = false;
    for (let row = 0; row < left.length; row += 1)
      for (let column = 0; column < right.length; column += 1) {
        const said = placeOf(left[row] as number, right[column] as number);
        if (levels[said + birth] === birthLevel.exact) isOneBirth = true;
        for (let at = 0; at < size; at += 1) {
          const ratio = ratios[said + at] as number;
          if (ratio === 0) continue;
          apartSums[at] = (apartSums[at] as number) + (aparts[said + at] as number);
          filledPairs[at] = (filledPairs[at] as number) + 1;
          rows[row * size + at] = (rows[row * size + at] as number) + ratio;
          columns[column * size + at] = (columns[column * size + at] as number) + ratio;
          rowCounts[row * size + at] = (rowCounts[row * size + at] as number) + 1;
          columnCounts[column * size + at] = (columnCounts[column * size + at] as number) + 1;
        }
      }
    sums.fill(0);
    add(rows, rowCounts, left.length);
    add(columns, columnCounts, right.length);
    let bits = 0;
    let apart = 0;
    for (let at = 0; at < size; at += 1) {
      bits += sums[at] as number;
      apart += (apartSums[at] as number) / Math.max(1, filledPairs[at] as number);
    }

    const least = Math.min(filledOf(rowCounts, left.length), filledOf(columnCounts, right.length));
    if (!isOneBirth && least > 1) bits += scorer.otherBirth * (least - 1);

    return scorer.besideHousehold(bits, apart);
  };

  function filledOf(counts: Float64Array, records: number): number {
    let count = 0;
    for (let record = 0; record < records; record += 1) if (counts[record * size + birth] !== 0) count += 1;

    return count;
  }

  /** Adds half of what one side says, field by field. */
  function add(ratios: Float64Array, counts: Float64Array, records: number): void {
    for (let at = 0; at < size; at += 1) {
      let sum = 0;
      let filled = 0;
      for (let record = 0; record < records; record += 1) {
        const count = counts[record * size + at] as number;
        if (count === 0) continue;
        sum += Math.log2((ratios[record * size + at] as number) / count);
        filled += 1;
      }
      if (filled > 0) sums[at] = (sums[at] as number) + sum / filled / 2;
    }
  }
}
