import type { StayHistory } from './history.ts';

/** What is wrong with a history, by its field; `undefined` where it can be. */
export interface HistoryProblem {
  readonly field: keyof StayHistory;
  readonly problem: string;
}

const most = 1_000_000;

/** Looks whether a history can be: no stay before the first, none after the day in question. */
export function historyProblem({ repeats, recency, age }: StayHistory): HistoryProblem | undefined {
  if (!Number.isInteger(repeats) || repeats < 0 || repeats > most)
    return { field: 'repeats', problem: 'is not a count of stays' };
  if (!(age >= 0 && age < Number.MAX_SAFE_INTEGER))
    return { field: 'age', problem: 'is not a length of time' };
  if (!(recency >= 0)) return { field: 'recency', problem: 'is not a length of time' };
  if (recency > age) return { field: 'recency', problem: 'lies after the day in question' };
  if (repeats === 0 && recency > 0) return { field: 'recency', problem: 'is of a stay that was not counted' };
  if (repeats > 0 && recency === 0)
    return { field: 'recency', problem: 'is 0 although there were stays after the first' };

  return undefined;
}
