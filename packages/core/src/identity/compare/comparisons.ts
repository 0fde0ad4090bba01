import { ownComparisons } from './own-columns.ts';

/** One level of a comparison with what is expected of it before any data are seen. */
export interface ComparisonLevel {
  readonly name: string;
  /** The share of pairs of one person that fall into it. */
  readonly m: number;
  /** The share of random pairs that fall into it. */
  readonly u: number;
  /** The share of pairs of two people of one household. A comparison that tells it at one level tells it at all. */
  readonly household?: number;
}

/** A comparison of two records; level 0 is always `missing` and weighs nothing. */
export interface Comparison {
  readonly name: string;
  readonly levels: readonly ComparisonLevel[];
  /** Comparisons that it hangs together with, the nearest first: a person who moves changes street and town. */
  readonly parents: readonly string[];
  /** What is expected among strangers instead, by level, where the parent agrees: who has one given name has one gender. */
  readonly along?: readonly number[];
}

type Row = readonly [name: string, m: number, u: number, household?: number];

function comparison(
  name: string,
  rows: readonly Row[],
  parents: readonly string[] = [],
  along?: readonly number[],
): Comparison {
  const levels = rows.map(([level, m, u, household]) =>
    household === undefined ? { name: level, m, u } : { name: level, m, u, household },
  );

  return {
    name,
    levels: [{ name: 'missing', m: 1, u: 1 }, ...levels],
    parents,
    ...(along && { along: [1, ...along] }),
  };
}

/** Every comparison, in the order in which a pattern holds them. */
export const comparisons: readonly Comparison[] = [
  comparison('given', [
    ['exact', 0.758, 0.004, 0.012],
    ['equivalent', 0.03, 0.0003, 0.001],
    ['nickname', 0.03, 0.001, 0.002],
    ['typo', 0.08, 0.001, 0.004],
    ['two-typos', 0.03, 0.003, 0.006],
    ['initial', 0.03, 0.005, 0.01],
    ['part', 0.03, 0.002, 0.006],
    ['similar', 0.006, 0.02, 0.03],
    ['different', 0.006, 0.96, 0.929],
  ]),
  comparison('family', [
    ['exact', 0.78, 0.002, 0.72],
    ['equivalent', 0.03, 0.0002, 0.03],
    ['nickname', 0.001, 0.0001, 0.0001],
    ['typo', 0.08, 0.0007, 0.02],
    ['two-typos', 0.02, 0.002, 0.005],
    ['initial', 0.005, 0.002, 0.002],
    ['part', 0.03, 0.001, 0.03],
    ['similar', 0.006, 0.015, 0.013],
    ['different', 0.048, 0.976, 0.18],
  ]),
  comparison('order', [
    ['straight', 0.97, 1],
    ['swapped', 0.03, 1],
  ]),
  comparison('birth', [
    ['exact', 0.843, 0.00006, 0.01],
    ['swapped', 0.015, 0.00004, 0.0001],
    ['typo', 0.07, 0.0012, 0.003],
    ['day-and-month', 0.008, 0.0027, 0.003],
    ['two-parts', 0.02, 0.035, 0.04],
    ['two-digits', 0.02, 0.02, 0.03],
    ['year', 0.012, 0.01, 0.03],
    ['different', 0.01, 0.4, 0.42],
    ['generation', 0.002, 0.53, 0.4719],
  ]),
  comparison('document', [
    ['same', 0.9, 0.000001, 0.00001],
    ['typo', 0.05, 0.00002, 0.0002],
    ['different', 0.05, 0.99998, 0.9998],
  ]),
  comparison('phone', [
    ['same', 0.62, 0.00001, 0.4],
    ['end', 0.03, 0.00001, 0.02],
    ['typo', 0.03, 0.00003, 0.01],
    ['different', 0.32, 0.99995, 0.57],
  ]),
  comparison(
    'email',
    [
      ['same', 0.6, 0.00001, 0.25],
      ['typo', 0.05, 0.00001, 0.005],
      ['other-provider', 0.05, 0.0003, 0.01],
      ['similar', 0.04, 0.001, 0.01],
      ['different', 0.26, 0.9987, 0.725],
    ],
    ['family', 'given'],
  ),
  comparison('membership', [
    ['same', 0.93, 0.000001, 0.00001],
    ['typo', 0.02, 0.00001, 0.0001],
    ['different', 0.05, 0.99999, 0.9999],
  ]),
  comparison(
    'street',
    [
      ['same', 0.55, 0.0004],
      ['same-words', 0.12, 0.0006],
      ['most-words', 0.06, 0.002],
      ['some-words', 0.05, 0.02],
      ['different', 0.22, 0.977],
    ],
    ['postcode', 'city'],
  ),
  comparison(
    'house-number',
    [
      ['same', 0.76, 0.015],
      ['typo', 0.05, 0.08],
      ['different', 0.19, 0.905],
    ],
    ['street'],
  ),
  comparison(
    'postcode',
    [
      ['same', 0.72, 0.002],
      ['typo', 0.06, 0.006],
      ['beginning', 0.03, 0.03],
      ['different', 0.19, 0.962],
    ],
    ['city', 'region'],
  ),
  comparison(
    'city',
    [
      ['same', 0.78, 0.02],
      ['typo', 0.06, 0.002],
      ['part', 0.01, 0.005],
      ['different', 0.15, 0.973],
    ],
    ['region', 'country', 'nationality'],
  ),
  comparison(
    'region',
    [
      ['same', 0.88, 0.15],
      ['similar', 0.03, 0.01],
      ['different', 0.09, 0.84],
    ],
    ['country', 'nationality'],
  ),
  comparison(
    'country',
    [
      ['same', 0.95, 0.35],
      ['different', 0.05, 0.65],
    ],
    ['nationality', 'family'],
  ),
  comparison(
    'nationality',
    [
      ['same', 0.97, 0.25],
      ['different', 0.03, 0.75],
    ],
    ['family', 'given'],
  ),
  comparison(
    'gender',
    [
      ['same', 0.97, 0.5, 0.4],
      ['different', 0.03, 0.5, 0.6],
    ],
    ['given'],
    [0.96, 0.04],
  ),
  comparison('company', [
    ['same', 0.45, 0.003],
    ['similar', 0.15, 0.004],
    ['different', 0.4, 0.993],
  ]),
  comparison('generation', [
    ['same', 0.9995, 0.5, 0.4],
    ['conflict', 0.0005, 0.5, 0.6],
  ]),
  ...ownComparisons.map((name) =>
    comparison(name, [
      ['same', 0.78, 0.03],
      ['similar', 0.08, 0.02],
      ['different', 0.14, 0.95],
    ]),
  ),
];

/** Up to this level a name agrees: a slip, a short form, an initial. */
const lastAlike = 7;

/** Whether a name agrees at this level, as far as `along` is concerned. */
export function isAlike(level: number): boolean {
  return level > 0 && level <= lastAlike;
}

/** What is expected among strangers under a level of the parent, where that is not what is expected whatever it says. */
export function alongUnder(comparison: number, parentLevel: number): Float64Array | undefined {
  const along = comparisons[comparison]?.along;

  return along && isAlike(parentLevel) ? Float64Array.from(along) : undefined;
}

/** How many comparisons there are. */
export const comparisonCount = comparisons.length;

/** Where a comparison stands in a pattern. */
export const place = Object.fromEntries(comparisons.map(({ name }, at) => [name, at])) as Readonly<
  Record<string, number>
>;

/** The places of the comparisons that each one hangs together with. */
export const parentPlaces: readonly (readonly number[])[] = comparisons.map(({ parents }) =>
  parents.map((name) => place[name] as number),
);

/**
 * The comparison that another hangs on in this pattern: the nearest on which the two agree, else the nearest that is not
 * missing; itself where there is none.
 */
export function parentOf(levels: Uint8Array, comparison: number, from = 0): number {
  const parents = parentPlaces[comparison] as readonly number[];
  for (let at = 0; at < parents.length; at += 1) {
    const parent = parents[at] as number;
    if (levels[from + parent] === 1) return parent;
  }
  for (let at = 0; at < parents.length; at += 1) {
    const parent = parents[at] as number;
    if (levels[from + parent] !== 0) return parent;
  }

  return comparison;
}
