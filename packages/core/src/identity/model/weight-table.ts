import { comparisonCount, comparisons, isAlike, parentOf, parentPlaces } from '../compare/comparisons.ts';
import { type Chances, householdBits, type MatchModel } from './model.ts';

/** The match weights of a model, worked out once: log2(m / u) of every level under every parent. */
export interface WeightTable {
  /** What a comparison says for one person, in bits. */
  bitsOf(levels: Uint8Array, comparison: number, from?: number): number;
  /** The sum over a pattern. */
  patternBits(levels: Uint8Array, from?: number): number;
  /** By how much less a pattern fits two people of one household. */
  householdBits(levels: Uint8Array, from?: number): number;
  /** The same of one comparison. */
  apartBits(levels: Uint8Array, comparison: number, from?: number): number;
}

const goesAlong = comparisons.map(({ along }) => along !== undefined);
const sizes = comparisons.map(({ levels }) => levels.length);
/** Makes the table of a model. */
export function weightTable(model: MatchModel): WeightTable {
  const { m, u } = model;
  const household = Float64Array.from({ length: comparisonCount * 16 }, (_, cell) =>
    householdBits(model, cell >> 4, cell & 15),
  );
  const tables = comparisons.map((_, comparison) => bitsOf(m, u, comparison));
  const whole = tables.map(([first]) => first as Float64Array);
  const isFree = comparisons.map((_, comparison) => parentPlaces[comparison]?.length === 0);
  const one = (levels: Uint8Array, comparison: number, from = 0): number => {
    const level = levels[from + comparison] as number;
    if (level === 0) return 0;
    if (isFree[comparison]) return (whole[comparison] as Float64Array)[level] as number;
    const parent = parentOf(levels, comparison, from);
    if (parent === comparison) return (whole[comparison] as Float64Array)[level] as number;
    const table = tables[comparison]?.[
      1 + (parentPlaces[comparison] as readonly number[]).indexOf(parent)
    ] as Float64Array;

    return table[(levels[from + parent] as number) * (sizes[comparison] as number) + level] as number;
  };
  /** What goes along with a name that agrees tells no home from one person: father and son are both men. */
  const apart = (levels: Uint8Array, comparison: number, from = 0): number => {
    const bits = household[(comparison << 4) | (levels[from + comparison] as number)] as number;
    if (bits === 0 || !goesAlong[comparison]) return bits;

    return isAlike(levels[from + (parentPlaces[comparison]?.[0] as number)] as number) ? 0 : bits;
  };

  return {
    bitsOf: one,
    apartBits: apart,
    patternBits(levels, from = 0) {
      let bits = 0;
      for (let at = 0; at < comparisonCount; at += 1) bits += one(levels, at, from);

      return bits;
    },
    householdBits(levels, from = 0) {
      let bits = 0;
      for (let at = 0; at < comparisonCount; at += 1) bits += apart(levels, at, from);

      return bits;
    },
  };
}

function bitsOf(m: Chances, u: Chances, comparison: number): readonly Float64Array[] {
  const left = m.tables[comparison] as readonly Float64Array[];
  const right = u.tables[comparison] as readonly Float64Array[];

  return left.map((chances, table) =>
    chances.map((chance, cell) => Math.log2(chance / ((right[table] as Float64Array)[cell] as number))),
  );
}
