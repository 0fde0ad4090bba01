import { sharedRoom } from '../values/shared-memory.ts';
import { chains } from './chains.ts';
import type { GroupWeight } from './group-weight.ts';
import { islandsOf } from './islands.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { numberByPair } from './number-by-pair.ts';

/** That two records may be one person, with the logarithm (base 2) of the odds. */
export interface Edges {
  readonly ones: Int32Array;
  readonly others: Int32Array;
  /** Match weight without the match rate, in bits. */
  readonly bits: Float32Array;
  readonly count: number;
}

/** What grouping asks about pairs. */
export interface GroupOptions {
  readonly count: number;
  /** What the records of two groups say together, in bits, without the match rate. */
  readonly weightOf: GroupWeight;
  readonly areApart: (one: number, other: number) => boolean;
  /** Whether two records are rather two people, so that a third cannot be both. */
  readonly areRivals: (one: number, other: number) => boolean;
  /** The odds, in bits, that two random records are one person. */
  readonly prior: number;
  /** The odds, in bits, from which two groups are one. */
  readonly threshold: number;
}

/** Which group each record belongs to: the number of a record of the group. */
export type Groups = Int32Array;

/** At most so many records of a group are asked about those of another. */
export const mostAsked = 8;
/** A rival counts that is at most so many bits less likely. */
export const rivalBits = 8;
/** A record that could be either of two is one of them where that is so many bits likelier: a near tie tells nothing. */
const rivalMargin = 1;

/** What a rival of these odds takes away from the odds of another, in bits. */
export function againstRivals(odds: number): number {
  return Math.log2(1 + 2 ** (Math.min(100, odds) + rivalMargin));
}

/**
 * How much the best pair of two groups counts beside what all their records say together; nothing where two records of
 * them are rather two people.
 */
export const trust = 0.2;
/** A pair may miss the threshold by so many bits where the records around it make up for it. */
const liftBits = 4;
/** Groups that grew are looked at again so often. */
export const sweeps = 2;

/** How heavy a link has to be to be worth taking, without the match rate. */
export function leastWorth({ threshold, prior }: Pick<GroupOptions, 'threshold' | 'prior'>): number {
  return threshold - prior - liftBits;
}

/** How heavy one has to be to tell of a rival. */
export function leastNear(prior: number): number {
  return -prior - rivalBits;
}

/**
 * Brings records together that are one person. Links are taken in the order of their weight; two groups become one
 * where what their records say together speaks for it, so no weak link chains strangers, and never where two records of
 * them exclude each other.
 */
export function groupRecords(edges: Edges, options: GroupOptions): Groups {
  const { order, starts } = islandsOf(edges, options.count, leastWorth(options));
  const grouping = islandGrouping(
    edges,
    neighboursOf(edges, options.count, leastNear(options.prior)),
    options,
  );
  for (let island = 0; island + 1 < starts.length; island += 1)
    grouping.settle(order.subarray(starts[island], starts[island + 1]));

  return grouping.groups;
}

/** Brings the records of islands together. */
export interface IslandGrouping {
  readonly groups: Groups;
  /** Takes the links of an island, which come the heaviest first. */
  settle(links: Int32Array): void;
}

/** Makes what brings the records of one island after another together; none before it has been settled. */
export function islandGrouping(
  edges: Edges,
  near: Neighbours,
  { count, weightOf, areApart, areRivals, prior, threshold }: GroupOptions,
): IslandGrouping {
  const group = new Int32Array(sharedRoom(count * 4));
  for (let record = 0; record < count; record += 1) group[record] = record;
  const sizes = new Int32Array(count).fill(1);
  const { membersOf, join } = chains(count);
  /** Two groups that were not one stay two until one of them grows: links come in the order of their weight. */
  const refused = numberByPair();
  const least = leastWorth({ threshold, prior });

  return {
    groups: group,
    settle(links) {
      let left = 0;
      while (left < links.length && (edges.bits[links[left] as number] as number) > least) left += 1;
      if (left === 1) isTaken(links[0] as number);
      else if (left > 1) sweep(links.slice(0, left));
    },
  };

  function sweep(links: Int32Array): void {
    let left = links.length;
    for (let time = 0, joined = 1; time < sweeps && joined > 0; time += 1) {
      joined = 0;
      let kept = 0;
      for (let at = 0; at < left; at += 1) {
        const edge = links[at] as number;
        if (isTaken(edge)) joined += 1;
        else if (isBetween(edge)) links[kept++] = edge;
      }
      left = kept;
    }
  }

  /** Whether an edge is one between two groups. */
  function isBetween(edge: number): boolean {
    return group[edges.ones[edge] as number] !== group[edges.others[edge] as number];
  }

  /** Brings the groups of the two together where they are one person. */
  function isTaken(edge: number): boolean {
    const bits = edges.bits[edge] as number;
    const [one, other] = [edges.ones[edge] as number, edges.others[edge] as number];
    const [left, right] = [group[one] as number, group[other] as number];
    if (left === right) return false;
    const isAbove = bits + prior > threshold;
    const size = (sizes[left] as number) + (sizes[right] as number);
    if (size === 2) {
      if (!isAbove || areApart(one, other)) return false;
    } else {
      if (refused.of(left, right) === size) return false;
      if (!areOne(membersOf(left), membersOf(right), bits)) {
        refused.set(left, right, size);
        return false;
      }
    }
    const outdoes = (rival: number): boolean =>
      isAbove ? bits + prior - againstRivals(rival) <= threshold : rival >= bits + prior - rivalMargin;
    if (hasRival(one, other, bits, outdoes) || hasRival(other, one, bits, outdoes)) return false;
    const [into, from] = (sizes[left] as number) >= (sizes[right] as number) ? [left, right] : [right, left];
    for (const record of membersOf(from)) group[record] = into;
    join(into, from);
    sizes[into] = size;

    return true;
  }

  function areOne(left: readonly number[], right: readonly number[], best: number): boolean {
    const [ones, others] = [spread(left), spread(right)];
    for (const one of ones) for (const other of others) if (areApart(one, other)) return false;

    const together = weightOf(ones, others);
    if (trust * best + (1 - trust) * together + prior <= threshold) return false;

    return together + prior > threshold || !haveRivals(ones, others);
  }

  /** Two of them are rather two people: a record that tells less than they do must not bring them together. */
  function haveRivals(left: readonly number[], right: readonly number[]): boolean {
    return left.some((one) => right.some((other) => areRivals(one, other)));
  }

  /** Whether another could be `one` as well as `other` is, but cannot be `other`, and is likely enough to matter. */
  function hasRival(one: number, other: number, bits: number, outdoes: (odds: number) => boolean): boolean {
    const [mine, theirs] = [group[one], group[other]];
    for (let at = near.starts[one] as number; at < (near.starts[one + 1] as number); at += 1) {
      const rival = near.others[at] as number;
      const rivalOdds = near.bits[at] as number;
      if (rivalOdds < bits - rivalBits || group[rival] === mine || group[rival] === theirs) continue;
      // Most are too unlikely to matter: only of others it is asked who they are.
      if (outdoes(rivalOdds + prior) && areRivals(other, rival)) return true;
    }

    return false;
  }
}

/** So many members of a group as are asked about another, from all over it. */
export function spread<Member>(members: readonly Member[]): readonly Member[] {
  if (members.length <= mostAsked) return members;

  return Array.from(
    { length: mostAsked },
    (_, at) => members[Math.floor((at * members.length) / mostAsked)] as Member,
  );
}
