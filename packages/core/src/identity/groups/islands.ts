import { joinedRecords } from '../values/joined-records.ts';
import { shared } from '../values/shared-memory.ts';
import type { Edges } from './group-records.ts';
import { heaviestFirst } from './heaviest-first.ts';

/**
 * Links that are worth taking, by island: records that no such link joins to others. What becomes of an island hangs on
 * nothing that is done in another, so that each can be looked at by itself, and by any thread.
 */
export interface Islands {
  /** The places of the links of one island after another, the heaviest of each first. */
  readonly order: Int32Array;
  /** Where in `order` each island begins, and where the last one ends. */
  readonly starts: Int32Array;
}

/** The islands of so many records by the links above a weight; the island of the heaviest link first. */
export function islandsOf(edges: Edges, count: number, above: number): Islands {
  const heaviest = heaviestFirst(edges, above);
  const { rootOf, join } = joinedRecords(count);
  for (const edge of heaviest) join(edges.ones[edge] as number, edges.others[edge] as number);
  /** By root: the number of its island, and 1. */
  const numbers = new Int32Array(count);
  const islandOf = new Int32Array(heaviest.length);
  let islands = 0;
  for (let at = 0; at < heaviest.length; at += 1) {
    const root = rootOf(edges.ones[heaviest[at] as number] as number);
    if (numbers[root] === 0) {
      islands += 1;
      numbers[root] = islands;
    }
    islandOf[at] = (numbers[root] as number) - 1;
  }

  return shared(sorted(heaviest, islandOf, islands));
}

/** Numbers in the order of the island that each belongs to, each island's in the order in which they were. */
function sorted(heaviest: Int32Array, islandOf: Int32Array, islands: number): Islands {
  const ends = new Int32Array(islands + 2);
  for (const island of islandOf) ends[island + 2] = (ends[island + 2] as number) + 1;
  for (let island = 1; island < ends.length; island += 1)
    ends[island] = (ends[island] as number) + (ends[island - 1] as number);
  const order = new Int32Array(heaviest.length);
  for (let at = 0; at < order.length; at += 1) {
    const island = islandOf[at] as number;
    const slot = ends[island + 1] as number;
    ends[island + 1] = slot + 1;
    order[slot] = heaviest[at] as number;
  }

  return { order, starts: ends.subarray(0, islands + 1) };
}
