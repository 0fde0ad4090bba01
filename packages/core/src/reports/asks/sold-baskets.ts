import type { Baskets } from '../../census/association/baskets.ts';
import { numbered } from '../../census/columns/numbered.ts';
import type { Dimension } from '../../census/pivot/fact-table.ts';

/** What was taken on each visit, from lines in any order; what has no name is not counted. */
export function basketsIn(item: Dimension | undefined, visits: Float64Array | undefined): Baskets {
  const rows = item && visits ? visits.length : 0;
  const most = visits?.reduce((high, visit) => Math.max(high, visit), -1) ?? -1;
  const starts = new Int32Array(most + 2);
  const isNamed = (row: number): boolean => item?.values[item.codes[row] as number] !== '';
  for (let row = 0; row < rows; row += 1)
    if (isNamed(row))
      starts[(visits?.[row] as number) + 1] = (starts[(visits?.[row] as number) + 1] as number) + 1;
  for (let visit = 0; visit <= most; visit += 1)
    starts[visit + 1] = (starts[visit + 1] as number) + (starts[visit] as number);
  const next = starts.slice();
  const numberOf = new Map<number, number>();
  const entries = new Int32Array(starts[most + 1] as number);
  for (let row = 0; row < rows; row += 1) {
    const visit = visits?.[row] as number;
    if (!isNamed(row)) continue;
    entries[next[visit] as number] = numbered(numberOf, item?.codes[row] as number, () => numberOf.size);
    next[visit] = (next[visit] as number) + 1;
  }

  return {
    items: [...numberOf.keys()].map((code) => item?.values[code] ?? ''),
    ...eachOnce(starts, entries),
  };
}

/** Baskets with something in them, each item once. */
function eachOnce(starts: Int32Array, entries: Int32Array): Pick<Baskets, 'starts' | 'entries'> {
  const ends = [0];
  let count = 0;
  for (let basket = 0; basket + 1 < starts.length; basket += 1) {
    const [from, to] = [starts[basket] as number, starts[basket + 1] as number];
    const begin = count;
    for (let at = from; at < to; at += 1) {
      const entry = entries[at] as number;
      let isKnown = false;
      for (let other = begin; other < count && !isKnown; other += 1) isKnown = entries[other] === entry;
      if (!isKnown) entries[count++] = entry;
    }
    if (count > begin) ends.push(count);
  }

  return { starts: Int32Array.from(ends), entries: entries.slice(0, count) };
}
