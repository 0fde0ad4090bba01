import type { Column } from '@innkeeper/core/identity';
import jaroWinkler from 'talisman/metrics/jaro-winkler.js';
import soundex from 'talisman/phonetics/soundex.js';

/** From this average similarity two rows are one: the usual threshold of such tools. */
const threshold = 0.9;

/**
 * The usual way, as tutorials have it (talisman): one block by the Soundex of the family name, Jaro and Winkler's
 * similarity of every column that both rows fill, one threshold for their average, and whatever is linked is one guest.
 */
export function usualGroups(columns: readonly Column[]): Int32Array {
  const rows = columns[0]?.ids.length ?? 0;
  const texts = columns.map(({ size, textOf }) =>
    Array.from({ length: size }, (_, value) => (value === 0 ? '' : textOf(value).toLowerCase())),
  );
  const cell = (column: number, row: number): string => texts[column]?.[columns[column]?.ids[row] ?? 0] ?? '';
  const family = Math.max(
    0,
    columns.findIndex(({ field }) => field === 'familyName' || field === 'fullName'),
  );
  const blocks = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const key = soundex(cell(family, row).replaceAll(/[^a-z]/g, '')) || 'none';
    const block = blocks.get(key);
    if (block) block.push(row);
    else blocks.set(key, [row]);
  }
  const group = Int32Array.from({ length: rows }, (_, row) => row);
  const root = (row: number): number => {
    let at = row;
    while (group[at] !== at) at = group[at] as number;
    return at;
  };
  for (const block of blocks.values()) {
    if (block.length > 3000) continue;
    for (const [at, one] of block.entries())
      for (const other of block.slice(at + 1)) {
        let sum = 0;
        let filled = 0;
        for (let column = 0; column < columns.length; column += 1) {
          const [left, right] = [cell(column, one), cell(column, other)];
          if (left === '' || right === '') continue;
          sum += left === right ? 1 : jaroWinkler(left, right);
          filled += 1;
        }
        if (filled > 1 && sum / filled >= threshold) group[root(one)] = root(other);
      }
  }

  return group.map((_, row) => root(row));
}
