import { comparisonCount, comparisons, parentPlaces, place } from '../compare/comparisons.ts';
import { type MatchModel, shippedModel } from '../model/model.ts';

/** Kinds of values of which some are common: how many have each counts in what it says. */
export const countedKinds = [
  ...['given', 'family', 'names', 'birth', 'city', 'postcode', 'region', 'country', 'nationality'],
] as const;
/** One of them. */
export type CountedKind = (typeof countedKinds)[number];

/**
 * What one pair of records is measured by: the model of a house and how common its values are. It is taken of the whole
 * book and then stands still, so that what is decided about a pair depends on the pair alone, in whatever order records
 * come.
 */
export interface Yardstick {
  /** How many records it was taken of. */
  readonly records: number;
  readonly model: MatchModel;
  /** How often strangers who agree on one thing agree on another: `[comparison × comparisonCount + parent]`. */
  readonly along: readonly number[];
  /** By kind, the values that many have; those of fewer than `leastCounted` are not kept. */
  readonly counts: Readonly<Partial<Record<CountedKind, ReadonlyMap<string, number>>>>;
  /** What a name of average frequency would get beyond its level, in bits. */
  readonly meanGiven: number;
  readonly meanFamily: number;
}

/** Values of fewer people are rare, and nobody's business: a yardstick holds nobody in particular. */
export const leastCounted = 5;
/** The house that the shipped yardstick was made for. */
export const shippedRecords = 20_000;

/** How often what hangs together goes together among strangers, before any book was read. */
const shippedAlong: readonly (readonly [comparison: string, parent: string, chance: number])[] = [
  ['street', 'postcode', 0.01],
  ['street', 'city', 0.001],
  ['postcode', 'city', 0.05],
  ['postcode', 'region', 0.005],
  ['city', 'region', 0.2],
  ['city', 'country', 0.05],
  ['city', 'nationality', 0.04],
  ['region', 'country', 0.2],
  ['region', 'nationality', 0.15],
  ['country', 'nationality', 0.9],
  ['country', 'family', 0.6],
  ['nationality', 'family', 0.6],
  ['nationality', 'given', 0.5],
];

/** The yardstick of a house that has measured nothing yet. */
export const shippedYardstick: Yardstick = {
  records: shippedRecords,
  model: shippedModel(shippedRecords),
  along: alongFrom(shippedAlong),
  counts: {},
  meanGiven: 0,
  meanFamily: 0,
};

function alongFrom(lines: typeof shippedAlong): readonly number[] {
  const along = new Array<number>(comparisonCount * comparisonCount).fill(0);
  for (const [comparison, parent, chance] of lines) {
    const at = place[comparison] as number;
    const above = place[parent] as number;
    if (parentPlaces[at]?.includes(above)) along[at * comparisonCount + above] = chance;
  }

  return along;
}

/** What a yardstick says as plain data, to be kept. */
export interface KeptYardstick {
  readonly comparisons: string;
  readonly records: number;
  readonly matchRate: number;
  readonly householdRate: number;
  readonly m: readonly (readonly (readonly number[])[])[];
  readonly u: readonly (readonly (readonly number[])[])[];
  readonly along: readonly number[];
  readonly counts: Readonly<Record<string, readonly (readonly [string, number])[]>>;
  readonly meanGiven: number;
  readonly meanFamily: number;
}

/** The comparisons and levels that a kept yardstick is of: another version of them makes it useless. */
const shape = comparisons.map(({ name, levels }) => `${name}:${levels.length}`).join(' ');

/** Turns a yardstick into plain data. */
export function keptYardstick({ model, counts, ...rest }: Yardstick): KeptYardstick {
  const lists = (chances: MatchModel['m']) =>
    chances.tables.map((tables) => tables.map((table) => Array.from(table, rounded)));

  return {
    comparisons: shape,
    ...rest,
    matchRate: model.matchRate,
    householdRate: model.householdRate,
    m: lists(model.m),
    u: lists(model.u),
    along: rest.along.map(rounded),
    counts: Object.fromEntries(countedKinds.map((kind) => [kind, [...(counts[kind] ?? [])]])),
  };
}

/** Reads a kept yardstick; nothing where it was kept by a version that compares otherwise. */
export function readYardstick(kept: KeptYardstick): Yardstick | undefined {
  if (kept.comparisons !== shape) return undefined;
  const tables = (lists: KeptYardstick['m']) => ({
    tables: lists.map((each) => each.map((table) => Float64Array.from(table))),
  });

  return {
    records: kept.records,
    model: {
      m: tables(kept.m),
      u: tables(kept.u),
      matchRate: kept.matchRate,
      householdRate: kept.householdRate,
    },
    along: kept.along,
    counts: Object.fromEntries(countedKinds.map((kind) => [kind, new Map(kept.counts[kind] ?? [])])),
    meanGiven: kept.meanGiven,
    meanFamily: kept.meanFamily,
  };
}

function rounded(chance: number): number {
  return Number(chance.toPrecision(8));
}
