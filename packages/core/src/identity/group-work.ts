import type { Team } from '../shared/parallel.ts';
import type { PairComparer } from './compare/pair-comparer.ts';
import type { Edges } from './groups/group-records.ts';
import type { Neighbours } from './groups/neighbours.ts';
import {
  type GroupThresholds,
  islandsOfPeople,
  neighboursOfPeople,
  type PeopleGrouping,
  type PeopleGroups,
  type PeopleLinks,
  peopleGrouping,
  piecesOf,
  takeOver,
} from './groups/people-grouping.ts';
import type { ThreadMemory } from './meet-people.ts';
import { type PairScorer, pairScorer } from './model/pair-scorer.ts';
import { sharedRoom } from './values/shared-memory.ts';

/** Links whose ends are looked up. */
export interface LinkWork {
  readonly edges: Edges;
  readonly prior: number;
}

/** People who are brought together, piece by piece. */
export interface GroupWork extends PeopleLinks {
  /** The number of the next piece that no thread has taken. */
  readonly next: Int32Array;
}

/** What came of the pieces that a thread has taken. */
export interface GroupedPieces {
  readonly pieces: readonly number[];
  readonly groups: PeopleGroups;
}

/** Says whom people are linked with whom a thread has met. */
export function linkPeople({ edges, prior }: LinkWork, memory: ThreadMemory): Neighbours {
  const { people } = memory as Required<ThreadMemory>;

  return neighboursOfPeople(edges, people.count, prior);
}

/** Brings people together in a thread that has compared them. */
export function groupPeople({ next, ...links }: GroupWork, memory: ThreadMemory): GroupedPieces {
  const { people, model } = memory as Required<ThreadMemory>;
  const comparer = memory.comparer as PairComparer;
  const grouping = peopleGrouping(links, people.count, comparer, pairScorer(model, comparer));

  return { pieces: settled(grouping, links, next), groups: grouping.groups };
}

/** Takes pieces as long as there are any that no other has taken. */
function settled({ settle }: PeopleGrouping, { islands }: PeopleLinks, next: Int32Array): readonly number[] {
  const pieces: number[] = [];
  const count = piecesOf(islands);
  for (let piece = Atomics.add(next, 0, 1); piece < count; piece = Atomics.add(next, 0, 1)) {
    settle(piece);
    pieces.push(piece);
  }

  return pieces;
}

/** What people are brought together with. */
export interface Grouper {
  readonly count: number;
  readonly comparer: PairComparer;
  readonly scorer: PairScorer;
  readonly thresholds: GroupThresholds;
}

/** Brings all people together here. */
export function allGrouped(edges: Edges, { count, comparer, scorer, thresholds }: Grouper): PeopleGroups {
  const islands = islandsOfPeople(edges, count, scorer.prior, thresholds);
  const near = neighboursOfPeople(edges, count, scorer.prior);
  const { groups, settle } = peopleGrouping({ edges, islands, near, thresholds }, count, comparer, scorer);
  for (let piece = 0; piece < piecesOf(islands); piece += 1) settle(piece);

  return groups;
}

/** Brings all people together here and in the threads of a team, with the same answer. */
export async function groupedBy(
  team: Team,
  edges: Edges,
  { count, comparer, scorer, thresholds }: Grouper,
): Promise<PeopleGroups> {
  const linked = team.run('linkPeople', [{ edges, prior: scorer.prior } satisfies LinkWork]);
  const islands = islandsOfPeople(edges, count, scorer.prior, thresholds);
  const [near] = (await linked) as readonly [Neighbours];
  const next = new Int32Array(sharedRoom(4));
  const work: GroupWork = { edges, islands, near, thresholds, next };
  const beside = team.run(
    'groupPeople',
    Array.from({ length: team.size }, () => work),
  );
  const own = peopleGrouping(work, count, comparer, scorer);
  const done = new Set(settled(own, work, next));
  for (const { pieces, groups } of (await beside) as readonly GroupedPieces[]) {
    takeOver(own.groups, groups, pieces, work);
    for (const piece of pieces) done.add(piece);
  }
  for (let piece = 0; piece < piecesOf(islands); piece += 1) if (!done.has(piece)) own.settle(piece);

  return own.groups;
}
