import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** The score as it is, if it is one. @throws `value/invalid` */
export function checked(field: string, score: number): number {
  if (!(score >= 0 && score <= 100))
    throw new InnkeeperError('value/invalid', { field, problem: 'is not between 0 and 100' });

  return score;
}
