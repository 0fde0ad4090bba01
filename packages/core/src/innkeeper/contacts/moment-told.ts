import type { Instant } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { ReadCall } from '../house/call.ts';

/** The moment that was told, else now. @throws `input/invalid` where it lies ahead: nothing has happened yet */
export function momentTold(
  { now }: Pick<ReadCall, 'now'>,
  told: Instant | undefined,
  { operation, field = 'at' }: { readonly operation: string; readonly field?: string },
): Instant {
  if (told === undefined) return now;
  if (Date.parse(told) > Date.parse(now))
    throw new InnkeeperError('input/invalid', { operation, field, problem: 'lies in the future' });

  return told;
}
