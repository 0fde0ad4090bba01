import type { PairComparer } from '../compare/pair-comparer.ts';
import type { PairScorer } from '../model/pair-scorer.ts';
import { type Edges, type Groups, islandGrouping, leastNear, leastWorth } from './group-records.ts';
import { groupWeight } from './group-weight.ts';
import { type Islands, islandsOf } from './islands.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/** Who is one person. */
export interface PeopleGroups {
  /** Which records may be one person. */
  readonly possible: Groups;
  /** Which certainly are. */
  readonly certain: Groups;
}

/** From how many bits two are possibly and certainly one person. */
export interface GroupThresholds {
  readonly possible: number;
  readonly certain: number;
}

/** Brings people together by what their pairs say, some islands at a time. */
export interface PeopleGrouping {
  readonly groups: PeopleGroups;
  /** Settles all islands of a piece. */
  settle(piece: number): void;
}

/** So many islands are a piece of work. */
const pieceSize = 512;
/** As a power of two: so many pairs are remembered, enough for an island. */
const rememberedBits = 10;

/** How many pieces of work islands are. */
export function piecesOf({ starts }: Islands): number {
  return Math.ceil((starts.length - 1) / pieceSize);
}

/** The islands of people by all links that may tell that two are one. */
export function islandsOfPeople(
  edges: Edges,
  count: number,
  prior: number,
  { possible }: GroupThresholds,
): Islands {
  return islandsOf(edges, count, leastWorth({ prior, threshold: possible }));
}

/** Whom people are linked with, as far as it matters. */
export function neighboursOfPeople(edges: Edges, count: number, prior: number): Neighbours {
  return neighboursOf(edges, count, leastNear(prior));
}

/** What people are brought together by. */
export interface PeopleLinks {
  readonly edges: Edges;
  readonly islands: Islands;
  readonly near: Neighbours;
  readonly thresholds: GroupThresholds;
}

/** Makes what brings so many people together. */
export function peopleGrouping(
  { edges, islands: { order, starts }, near, thresholds }: PeopleLinks,
  count: number,
  comparer: PairComparer,
  scorer: PairScorer,
): PeopleGrouping {
  const areRivals = knownLately(
    (one, other) => comparer.areTwo(one, other) || (scorer.oddsOf(one, other) < 0 && comparer.disagree()),
  );
  const weightOf = groupWeight(scorer, rememberedBits);
  const { areTwo, areApart } = comparer;
  const { prior } = scorer;
  const usual = { count, weightOf, areRivals, prior };
  const certain = islandGrouping(edges, near, { ...usual, areApart, threshold: thresholds.certain });
  const possible = islandGrouping(edges, near, {
    ...usual,
    areApart: areTwo,
    threshold: thresholds.possible,
  });

  return {
    groups: { possible: possible.groups, certain: certain.groups },
    settle(piece) {
      const end = Math.min(starts.length - 1, (piece + 1) * pieceSize);
      for (let island = piece * pieceSize; island < end; island += 1) {
        const links = order.subarray(starts[island], starts[island + 1]);
        certain.settle(links);
        possible.settle(links);
      }
    },
  };
}

/** Remembers what is true of pairs that were asked about lately: both ways of grouping ask about the same. */
function knownLately(isTrue: (one: number, other: number) => boolean): typeof isTrue {
  const known = new Int32Array(2 ** rememberedBits * 2).fill(-1);

  return (one, other) => {
    const slot = ((Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - rememberedBits)) * 2;
    if (known[slot] === one && (known[slot + 1] as number) >> 1 === other)
      return (known[slot + 1] as number) % 2 === 1;
    const found = isTrue(one, other);
    known[slot] = one;
    known[slot + 1] = other * 2 + Number(found);

    return found;
  };
}

/** Puts into some groups what others say of the islands of some pieces. */
export function takeOver(
  { possible, certain }: PeopleGroups,
  from: PeopleGroups,
  pieces: readonly number[],
  { edges, islands: { order, starts } }: Pick<PeopleLinks, 'edges' | 'islands'>,
): void {
  const last = starts.length - 1;
  for (const piece of pieces) {
    const end = starts[Math.min(last, (piece + 1) * pieceSize)] as number;
    for (let at = starts[piece * pieceSize] as number; at < end; at += 1)
      for (const ends of [edges.ones, edges.others]) {
        const record = ends[order[at] as number] as number;
        possible[record] = from.possible[record] as number;
        certain[record] = from.certain[record] as number;
      }
  }
}
