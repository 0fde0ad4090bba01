import { comparisonCount, comparisons, isAlike, parentOf, parentPlaces } from '../compare/comparisons.ts';
import { type Chances, householdBits, type MatchModel } from './model.ts';

const sizes = comparisons.map(({ levels }) => levels.length);
const goesAlong = comparisons.map(({ along }) => along !== undefined);

/** Where the chances of a comparison begin when all tables lie one after the other: whatever the parent, then by parent. */
const begins: readonly (readonly number[])[] = laidOut();
/** How many cells that are; the first one is nobody's. */
export const flatSize = sizeOfAll();

function laidOut(): readonly (readonly number[])[] {
  let next = 1;

  return comparisons.map((_, comparison) =>
    [1, ...(parentPlaces[comparison] as readonly number[]).map((parent) => sizes[parent] as number)].map(
      (states) => {
        const begin = next;
        next += states * (sizes[comparison] as number);
        return begin;
      },
    ),
  );
}

function sizeOfAll(): number {
  return sizes.reduce((sum, size, comparison) => {
    const parents = parentPlaces[comparison] as readonly number[];
    return sum + size * parents.reduce((states, parent) => states + (sizes[parent] as number), 1);
  }, 1);
}

/** The cells of one table of a comparison: table 0 is true whatever the parent. */
export function tableIn<Numbers extends Float64Array>(
  flat: Numbers,
  comparison: number,
  table: number,
): Numbers {
  const begin = begins[comparison]?.[table] as number;
  const states = table === 0 ? 1 : (sizes[parentPlaces[comparison]?.[table - 1] as number] as number);

  return flat.subarray(begin, begin + states * (sizes[comparison] as number)) as Numbers;
}

/** What every cell says for one person, in bits. */
export function flatBits({ m, u }: Readonly<Record<'m' | 'u', Chances>>): Float64Array {
  const bits = new Float64Array(flatSize);
  for (const [comparison, tables] of m.tables.entries())
    for (const [table, chances] of tables.entries()) {
      const other = u.tables[comparison]?.[table] as Float64Array;
      const into = tableIn(bits, comparison, table);
      for (let cell = 0; cell < chances.length; cell += 1)
        into[cell] = Math.log2((chances[cell] as number) / (other[cell] as number));
    }

  return bits;
}

/** By how much less each level fits two people of a household: `[comparison << 4 | level]`. */
export function flatHouseholds(model: MatchModel): Float64Array {
  return Float64Array.from({ length: comparisonCount * 16 }, (_, cell) =>
    householdBits(model, cell >> 4, cell & 15),
  );
}

/** Where each comparison of each pattern stands in flat tables; 0 where it says nothing. */
export interface PatternCells {
  /** Whatever the parent. */
  readonly alone: Uint16Array;
  /** Under the parent that it hangs on; 0 where there is none. */
  readonly under: Uint16Array;
  /** What counts: under the parent where there is one. */
  readonly telling: Uint16Array;
  /** In the table of households. */
  readonly apart: Uint16Array;
}

/** Finds the cells of patterns. */
export function cellsOfPatterns(levels: Uint8Array, patterns: number): PatternCells {
  const length = patterns * comparisonCount;
  const [alone, under] = [new Uint16Array(length), new Uint16Array(length)];
  const [telling, apart] = [new Uint16Array(length), new Uint16Array(length)];
  for (let from = 0; from < length; from += comparisonCount)
    for (let comparison = 0; comparison < comparisonCount; comparison += 1) {
      const level = levels[from + comparison] as number;
      if (level === 0) continue;
      const at = from + comparison;
      alone[at] = (begins[comparison]?.[0] as number) + level;
      under[at] = underParent(levels, comparison, from);
      telling[at] = under[at] || (alone[at] as number);
      apart[at] = isExplained(levels, comparison, from) ? 0 : (comparison << 4) | level;
    }

  return { alone, under, telling, apart };
}

function underParent(levels: Uint8Array, comparison: number, from: number): number {
  const parent = parentOf(levels, comparison, from);
  if (parent === comparison) return 0;
  const table = 1 + (parentPlaces[comparison] as readonly number[]).indexOf(parent);
  const cell = (levels[from + parent] as number) * (sizes[comparison] as number);

  return (begins[comparison]?.[table] as number) + cell + (levels[from + comparison] as number);
}

/** What goes along with a name that agrees tells no home from one person: father and son are both men. */
function isExplained(levels: Uint8Array, comparison: number, from: number): boolean {
  return (
    goesAlong[comparison] === true &&
    isAlike(levels[from + (parentPlaces[comparison]?.[0] as number)] as number)
  );
}
