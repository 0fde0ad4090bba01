import { type GroupWork, groupPeople, type LinkWork, linkPeople } from './group-work.ts';
import {
  countPeople,
  findRare,
  getReady,
  meetPeople,
  type SharedRows,
  type ThreadMemory,
} from './meet-people.ts';
import {
  type BlockWork,
  comparePairs,
  drawRandom,
  findBlocks,
  type PairWork,
  type RandomWork,
} from './pair-work.ts';
import type { PersonCounts } from './values/counted-by-person.ts';
import type { HolderWork, Named } from './values/many-values.ts';
import { countHolders, countHoldersOf, type NumberWork, readNumbers } from './values/own-numbers.ts';
import type { PackedPeople } from './values/pack-people.ts';
import { type RowsWork, readRows } from './values/read-rows.ts';

/**
 * What another thread may be asked to do, by name: functions of their input, which may be handed over as it is, and of
 * what the same thread remembers of earlier pieces.
 */
export const piecesOfWork: Readonly<Record<string, (input: unknown, memory: ThreadMemory) => unknown>> = {
  readRows: (input) => readRows(input as RowsWork),
  readNumbers: (input, memory) => readNumbers(input as NumberWork, memory),
  countHolders: (input, memory) => countHolders(input as Named, memory),
  countHoldersOf: (input) => countHoldersOf(input as HolderWork),
  meetPeople: (input, memory) => meetPeople(input as PackedPeople, memory),
  countPeople: (input, memory) => countPeople(input as PersonCounts, memory),
  findRare: (_, memory) => findRare(undefined, memory),
  getReady: (input, memory) => getReady(input as SharedRows, memory),
  drawRandom: (input, memory) => drawRandom(input as RandomWork, memory),
  findBlocks: (input, memory) => findBlocks(input as BlockWork, memory),
  comparePairs: (input, memory) => comparePairs(input as PairWork, memory),
  linkPeople: (input, memory) => linkPeople(input as LinkWork, memory),
  groupPeople: (input, memory) => groupPeople(input as GroupWork, memory),
};
