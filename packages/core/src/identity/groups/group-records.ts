import { chains } from './chains.ts';
import type { GroupWeight } from './group-weight.ts';
import { heaviestFirst } from './heaviest-first.ts';
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

/**
 * Brings records together that are one person. Links are taken in the order of their weight; two groups become one
 * where what their records say together speaks for it, so no weak link chains strangers, and never where two records of
 * them exclude each other.
 */
export function groupRecords(
  edges: Edges,
  { count, weightOf, areApart, areRivals, prior, threshold }: GroupOptions,
): Groups {
  const group = Int32Array.from({ length: count }, (_, at) => at);
  const sizes = new Int32Array(count).fill(1);
  const { membersOf, join } = chains(count);
  /** Two groups that were not one stay two until one of them grows: links come in the order of their weight. */
  const refused = numberByPair();
  const near = neighbours(edges, count, -prior - rivalBits);
  let order = heaviestFirst(edges, threshold - prior - liftBits);
  for (let sweep = 0, joined = 1; sweep < sweeps && joined > 0; sweep += 1) {
    joined = 0;
    let left = 0;
    for (let at = 0; at < order.length; at += 1) {
      const edge = order[at] as number;
      if (isTaken(edge)) joined += 1;
      else if (isBetween(edge)) order[left++] = edge;
    }
    order = order.subarray(0, left);
  }

  return group;

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

/** The links of every record, from a weight upward. */
function neighbours({ ones, others, bits, count: edges }: Edges, count: number, from: number) {
  const starts = new Int32Array(count + 2);
  for (let edge = 0; edge < edges; edge += 1) {
    if ((bits[edge] as number) < from) continue;
    for (const record of [ones[edge] as number, others[edge] as number])
      starts[record + 2] = (starts[record + 2] as number) + 1;
  }
  for (let record = 0; record <= count; record += 1)
    starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number);
  const near = {
    starts,
    others: new Int32Array(starts[count + 1] as number),
    bits: new Float32Array(starts[count + 1] as number),
  };
  const put = (record: number, other: number, weight: number): void => {
    const slot = starts[record + 1] as number;
    starts[record + 1] = slot + 1;
    near.others[slot] = other;
    near.bits[slot] = weight;
  };
  for (let edge = 0; edge < edges; edge += 1) {
    if ((bits[edge] as number) < from) continue;
    put(ones[edge] as number, others[edge] as number, bits[edge] as number);
    put(others[edge] as number, ones[edge] as number, bits[edge] as number);
  }

  return near;
}

/** So many members of a group as are asked about another, from all over it. */
export function spread<Member>(members: readonly Member[]): readonly Member[] {
  if (members.length <= mostAsked) return members;

  return Array.from(
    { length: mostAsked },
    (_, at) => members[Math.floor((at * members.length) / mostAsked)] as Member,
  );
}
