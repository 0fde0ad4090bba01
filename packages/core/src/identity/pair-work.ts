import type { Team } from '../shared/parallel.ts';
import {
  type BlocksFound,
  blocksOfRule,
  type Candidates,
  candidatesFrom,
  eachCandidate,
  type KeyRoom,
  partsOfAll,
  slicesOf,
  sliceWidth,
} from './blocking/candidates.ts';
import type { Components } from './blocking/components.ts';
import { randomPairs } from './blocking/pilot.ts';
import type { ComparerTables } from './compare/comparer-tables.ts';
import type { Along } from './compare/goes-along.ts';
import { type PairComparer, pairComparer } from './compare/pair-comparer.ts';
import { edgeList } from './groups/edge-list.ts';
import type { Edges } from './groups/group-records.ts';
import type { ThreadMemory } from './meet-people.ts';
import type { MatchModel } from './model/model.ts';
import { type SampleData, sampleData } from './model/pair-sample.ts';
import { pairScorer } from './model/pair-scorer.ts';
import { type QuickLook, quickLook } from './model/quick-look.ts';
import type { People } from './values/people.ts';
import { shared, sharedRoom } from './values/shared-memory.ts';

/** All that comparing pairs of those people needs, as data that another thread can be handed. */
export interface PairWork extends ComparingWork {
  readonly model: MatchModel;
  /** What weighs less is left out, in bits. */
  readonly floor: number;
  readonly candidates: Candidates;
  /** The blocks, in slices. */
  readonly slices: Int32Array;
  /** The number of the next slice that no thread has taken. */
  readonly next: Int32Array;
}

/** The pairs of some slices that are worth keeping. */
export interface FoundPairs {
  readonly edges: Edges;
  /** Which slices, in the order in which they were taken, and how many edges there were behind each. */
  readonly slices: readonly number[];
  readonly ends: readonly number[];
  readonly compared: number;
}

/** What weighs pairs that are worth it. */
export interface PairLook {
  readonly look: QuickLook;
  readonly bitsOfLast: () => number;
  readonly floor: number;
}

/** What a thread compares with, as another has counted and learned it. */
interface ComparingWork {
  readonly along: Along;
  readonly tables: ComparerTables;
}

/** Makes what compares people whom a thread has met; once. */
function comparerIn(memory: ThreadMemory, { along, tables }: ComparingWork): PairComparer {
  memory.comparer ??= pairComparer(memory.people as People, tables);
  memory.comparer.learn(along);

  return memory.comparer;
}

/** Random pairs that a thread compares. */
export interface RandomWork extends ComparingWork {
  readonly draws: number;
}

/** Draws random pairs in a thread that has met people. */
export function drawRandom({ draws, ...work }: RandomWork, memory: ThreadMemory): SampleData {
  const { people } = memory as Required<ThreadMemory>;

  return sampleData(randomPairs(people.count, draws, comparerIn(memory, work)));
}

/** Rules whose blocks are worked out. */
export interface BlockWork {
  readonly room: KeyRoom;
  /** The number of the next rule that no thread has taken. */
  readonly next: Int32Array;
}

/** By number of the rule: the blocks of those that a thread has taken. */
export type BlocksByRule = readonly (readonly [rule: number, found: BlocksFound])[];

/** Works out blocks in a thread that has met people, rule by rule, as long as there are any that no other has taken. */
export function findBlocks({ room, next }: BlockWork, memory: ThreadMemory): BlocksByRule {
  const { components } = memory as Required<ThreadMemory>;

  return blocksFound(components, { room, next });
}

function blocksFound(components: Components, { room, next }: BlockWork): BlocksByRule {
  const parts = partsOfAll(components, room);
  const found: [number, BlocksFound][] = [];
  for (let rule = Atomics.add(next, 0, 1); rule < room.rules.length; rule = Atomics.add(next, 0, 1))
    found.push([rule, blocksOfRule(room, parts, rule)]);

  return found;
}

/** Works out the blocks of all rules here and in the threads of a team. */
export async function candidatesBy(team: Team, room: KeyRoom, components: Components): Promise<Candidates> {
  const work: BlockWork = { room, next: new Int32Array(sharedRoom(4)) };
  const beside = team.run(
    'findBlocks',
    Array.from({ length: team.size }, () => work),
  );
  const own = blocksFound(components, work);
  const found = new Map([own, ...((await beside) as readonly BlocksByRule[])].flat());

  return candidatesFrom(
    room,
    room.rules.map((_, rule) => found.get(rule) ?? blocksOfRule(room, partsOfAll(components, room), rule)),
  );
}

/** Compares pairs in a thread of its own, slice by slice, as long as there are any that no other thread has taken. */
export function comparePairs(
  { model, floor, candidates, slices, next, ...work }: PairWork,
  memory: ThreadMemory,
): FoundPairs {
  const { people, rows } = memory as Required<ThreadMemory>;
  const comparer = comparerIn(memory, work);
  memory.model = model;
  const { bitsOfLast } = pairScorer(model, comparer);
  const look = quickLook(people, model, comparer, floor, rows);

  return pairsFound(candidates, slices, { look, bitsOfLast, floor }, () => Atomics.add(next, 0, 1));
}

/** Compares the pairs of the slices that `take` tells, until it tells one that is not there. */
export function pairsFound(
  candidates: Candidates,
  slices: Int32Array,
  { look, bitsOfLast, floor }: PairLook,
  take: () => number,
): FoundPairs {
  const edges = edgeList();
  const taken: number[] = [];
  const ends: number[] = [];
  let compared = 0;
  const visit = (one: number, other: number): void => {
    compared += 1;
    if (!look(one, other)) return;
    const bits = bitsOfLast();
    if (bits > floor) edges.add(one, other, bits);
  };
  for (let slice = take(); slice * sliceWidth < slices.length; slice = take()) {
    const [rule, from, to] = slices.subarray(slice * sliceWidth, (slice + 1) * sliceWidth);
    eachCandidate(candidates, { rule: rule as number, from: from as number, to: to as number }, visit);
    taken.push(slice);
    ends.push(edges.count());
  }

  return { edges: edges.done(), slices: taken, ends, compared };
}

/** Compares all pairs here. */
export function allPairsFound(candidates: Candidates, own: PairLook): FoundPairs {
  return pairsFound(candidates, slicesOf(candidates, 1), own, inOrder());
}

function inOrder(): () => number {
  let next = -1;

  return () => {
    next += 1;
    return next;
  };
}

/** So many slices are worth it: all threads are done at nearly the same time. */
const slicesWanted = 256;

/**
 * Compares all pairs here and in the threads of a team: each takes the next slice of the blocks, and what they find is put
 * together slice by slice, so that it is the same on one core and on many.
 */
export async function pairsFoundBy(
  team: Team,
  work: Omit<PairWork, 'slices' | 'next'>,
  own: PairLook,
): Promise<FoundPairs> {
  const slices = slicesOf(work.candidates, slicesWanted);
  const next = new Int32Array(sharedRoom(4));
  const piece: PairWork = { ...work, slices: shared(slices), next };
  const beside = team.run(
    'comparePairs',
    Array.from({ length: team.size }, () => piece),
  );
  const first = pairsFound(work.candidates, slices, own, () => Atomics.add(next, 0, 1));
  const parts = [first, ...((await beside) as readonly FoundPairs[])];
  const done = new Set(parts.flatMap((part) => part.slices));
  const lost = Array.from({ length: slices.length / sliceWidth }, (_, slice) => slice)
    .filter((slice) => !done.has(slice))
    .values();

  return together(
    [...parts, pairsFound(work.candidates, slices, own, () => lost.next().value ?? slices.length)],
    slices.length / sliceWidth,
  );
}

/** What several threads found, in the order of the slices. */
function together(parts: readonly FoundPairs[], slices: number): FoundPairs {
  const count = parts.reduce((sum, { edges }) => sum + edges.count, 0);
  const ones = new Int32Array(sharedRoom(count * 4));
  const others = new Int32Array(sharedRoom(count * 4));
  const bits = new Float32Array(sharedRoom(count * 4));
  const places = new Map(parts.flatMap((part) => part.slices.map((slice, at) => [slice, { part, at }])));
  let filled = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const place = places.get(slice);
    if (!place) continue;
    const { edges, ends } = place.part;
    const [from, to] = [ends[place.at - 1] ?? 0, ends[place.at]];
    ones.set(edges.ones.subarray(from, to), filled);
    others.set(edges.others.subarray(from, to), filled);
    bits.set(edges.bits.subarray(from, to), filled);
    filled += (to as number) - from;
  }

  return {
    edges: { ones, others, bits, count },
    slices: [],
    ends: [],
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
  };
}
