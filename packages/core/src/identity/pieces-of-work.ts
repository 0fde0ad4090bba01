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
  type CertainWork,
  comparePairs,
  drawRandom,
  findBlocks,
  groupCertain,
  type PairWork,
  type RandomWork,
} from './pair-work.ts';
import type { PersonCounts } from './values/counted-by-person.ts';
import type { Named } from './values/many-values.ts';
import { countHolders, type NumberWork, readNumbers } from './values/own-numbers.ts';
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
  meetPeople: (input, memory) => meetPeople(input as PackedPeople, memory),
  countPeople: (input, memory) => countPeople(input as PersonCounts, memory),
  findRare: (_, memory) => findRare(undefined, memory),
  getReady: (input, memory) => getReady(input as SharedRows, memory),
  drawRandom: (input, memory) => drawRandom(input as RandomWork, memory),
  findBlocks: (input, memory) => findBlocks(input as BlockWork, memory),
  comparePairs: (input, memory) => comparePairs(input as PairWork, memory),
  groupCertain: (input, memory) => groupCertain(input as CertainWork, memory),
};
