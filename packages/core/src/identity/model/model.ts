import { alongUnder, comparisons, parentPlaces } from '../compare/comparisons.ts';
import { ownComparisons } from '../compare/own-columns.ts';

/** The chances m and u of every level, given the level of the comparison that it hangs on. */
export interface Chances {
  /** `table[comparison][parent level × levels + level]`; parent level 0 holds what is true whatever the parent. */
  readonly tables: readonly (readonly Float64Array[])[];
}

/** What is known about pairs of records: how often levels occur in pairs of one person and in random pairs. */
export interface MatchModel {
  readonly m: Chances;
  readonly u: Chances;
  /** The share of all pairs that are one person. */
  readonly matchRate: number;
  /** The share of all pairs that are two people of one household. */
  readonly householdRate: number;
}

/** Levels whose u comes from how rare the value is, not from the table. */
export const isByValue: readonly boolean[] = comparisons.map(({ name }) =>
  [
    ...['given', 'family', 'birth', 'document', 'phone', 'email', 'membership', 'street', 'company'],
    ...['city', 'postcode', 'region', 'country', 'nationality', ...ownComparisons],
  ].includes(name),
);

const sizes = comparisons.map(({ levels }) => levels.length);

/** Chances that are the same whatever the parent says: `expected` m or u. */
export function shippedChances(which: 'm' | 'u'): Chances {
  return {
    tables: comparisons.map(({ levels }, at) => {
      const marginal = levels.map((level) => level[which]);
      const parents = parentPlaces[at] as readonly number[];

      return [-1, ...parents].map((parent) => {
        const states = parent < 0 ? 1 : (sizes[parent] as number);
        return Float64Array.from({ length: states * levels.length }, (_, cell) => {
          const own =
            which === 'u' ? alongUnder(at, parent < 0 ? 0 : Math.floor(cell / levels.length)) : undefined;
          return (own ?? marginal)[cell % levels.length] as number;
        });
      });
    }),
  };
}

/** The model before any data are seen: for a table of this many records. */
export function shippedModel(records: number): MatchModel {
  const pairs = Math.max(1, (records * (records - 1)) / 2);
  const matchRate = Math.min(0.2, (0.2 * records) / pairs);

  return { m: shippedChances('m'), u: shippedChances('u'), matchRate, householdRate: matchRate * 0.1 };
}

/** How much less (more) a level fits two people of one household than one person, in bits. */
export function householdBits({ m }: MatchModel, comparison: number, level: number): number {
  const household = comparisons[comparison]?.levels[level]?.household;
  const chance = m.tables[comparison]?.[0]?.[level];

  return level === 0 || household === undefined || chance === undefined ? 0 : Math.log2(household / chance);
}

/**
 * Makes what says how much is left of a match weight when the two could as well be of one household, in bits: `bits` for
 * one person, and `apart` by how much less that fits two people of a household.
 */
export function besideHouseholdOf({
  matchRate,
  householdRate,
}: MatchModel): (bits: number, apart: number) => number {
  const rate = Math.log2(householdRate / strangersRate(matchRate, householdRate));

  return (bits, apart) => {
    const household = rate + bits + apart;

    return bits - (household > 50 ? household : Math.log2(1 + 2 ** household));
  };
}

/** The same at once. */
export function besideHousehold(model: MatchModel, bits: number, apart: number): number {
  return besideHouseholdOf(model)(bits, apart);
}

/** The odds, in bits, that two random records are one person rather than strangers. */
export function priorBits({ matchRate, householdRate }: MatchModel): number {
  return Math.log2(matchRate / strangersRate(matchRate, householdRate));
}

function strangersRate(matchRate: number, householdRate: number): number {
  return Math.max(1e-12, 1 - matchRate - householdRate);
}

/** The probability of odds in bits. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
