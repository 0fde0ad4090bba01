import { type Components, componentsOf } from './blocking/components.ts';
import { rowsOf, rowWidth } from './compare/look-rows.ts';
import type { PairComparer } from './compare/pair-comparer.ts';
import { type Rarities, raritiesOf } from './compare/rarity.ts';
import type { MatchModel } from './model/model.ts';
import type { Decode } from './values/columns.ts';
import { type PersonCounts, withCounts } from './values/counted-by-person.ts';
import type { OwnNumbers } from './values/own-numbers.ts';
import { type PackedPeople, unpackPeople } from './values/pack-people.ts';
import type { People } from './values/people.ts';
import { shared, sharedRoom } from './values/shared-memory.ts';

/** What a thread remembers from one piece of work to the next. */
export interface ThreadMemory {
  /** What reads bytes, where core is not to do it by itself. */
  readonly decode?: Decode;
  numbers?: OwnNumbers;
  people?: People;
  comparer?: PairComparer | undefined;
  components?: Components;
  rows?: Int32Array;
  model?: MatchModel;
}

/** What a first look at people needs, filled by the first thread that comes to it. */
export interface SharedRows {
  readonly rows: Int32Array;
  /** 0 while nobody has begun, 1 while somebody fills them, 2 when they are full. */
  readonly state: Int32Array;
}

/** Gets to know people, in a thread of its own. */
export function meetPeople(people: PackedPeople, memory: ThreadMemory): void {
  memory.people = unpackPeople(people);
}

/** Counts the values of people whom a thread has met as another thread has counted them. */
export function countPeople(counts: PersonCounts, memory: ThreadMemory): void {
  memory.people = withCounts(memory.people as People, counts);
  memory.comparer = undefined;
}

/** Works out how rare the values of people are whom a thread has met. */
export function findRare(_: undefined, memory: ThreadMemory): Rarities {
  return shared(raritiesOf(memory.people as People));
}

/** Gets ready to compare people whom a thread has met. */
export function getReady(rows: SharedRows, memory: ThreadMemory): void {
  const people = memory.people as People;
  memory.rows = rows.rows;
  fillRows(people, rows);
  memory.components = componentsOf(people);
}

/** Room for the rows of so many people, where all threads see them. */
export function roomForRows(count: number): SharedRows {
  return {
    rows: new Int32Array(sharedRoom(count * rowWidth * 4)),
    state: new Int32Array(sharedRoom(4)),
  };
}

/** Fills the rows unless somebody has begun to. */
function fillRows(people: People, { rows, state }: SharedRows): void {
  if (Atomics.compareExchange(state, 0, 0, 1) !== 0) return;
  rowsOf(people, rows);
  Atomics.store(state, 0, 2);
}

/** The rows that the threads have filled; filled here where one of them was lost over it. */
export function filledRows(people: People, { rows, state }: SharedRows): Int32Array {
  return Atomics.load(state, 0) === 2 ? rows : rowsOf(people, rows);
}
