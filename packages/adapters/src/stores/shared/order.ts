import type { StoredCell } from './cells.ts';

/** Compares texts by code point, as PostgreSQL's collation "C" does; `<` compares UTF-16 units, which differ from U+D800. */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place += 1) {
    const left = one.charCodeAt(place);
    const right = other.charCodeAt(place);
    if (left !== right) return rank(left) - rank(right);
  }

  return one.length - other.length;
}

/**
 * The values of a key as one text that sorts by `<` as the key sorts by its columns: for maps that know texts only.
 * No kept text contains NUL, so it can end each value.
 */
export function sortableKey(values: readonly StoredCell[]): string {
  return values.map((value) => `${sortable(value)}\0`).join('');
}

/** One value as a text that sorts by `<` as the value sorts in its column. */
export function sortable(value: StoredCell): string {
  if (typeof value === 'number') return sortableInteger(value);
  if (value === undefined || !high.test(value)) return value ?? '';

  return value.replace(everyHigh, (unit) => String.fromCharCode(rank(unit.charCodeAt(0))));
}

/** The smallest text that sorts after every text with this beginning, or `undefined` where there is none. */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (sign) => sign.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;

  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

/** Halves of surrogate pairs stand for U+10000 and above: they come after U+FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;

  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

function sortableInteger(value: number): string {
  const shifted = BigInt(value) + 0x20000000000000n;

  return shifted.toString(16).padStart(14, '0');
}

const high = /[\ud800-\uffff]/;
const everyHigh = /[\ud800-\uffff]/g;
