import { comparePairs, type PairWork } from './pair-work.ts';

/** What another thread may be asked to do, by name: functions of their input alone, which may be handed over as it is. */
export const piecesOfWork: Readonly<Record<string, (input: unknown) => unknown>> = {
  comparePairs: (input) => comparePairs(input as PairWork),
};
