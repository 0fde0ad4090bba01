import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { Reason } from '../../shared/reason.ts';
import type { ReadCall } from '../house/call.ts';
import { areInReach } from './both-guests.ts';
import { openQuestions } from './open-questions.ts';

/** Two guests that may be one: a question for a person. */
export interface PossibleMatch {
  readonly one: GuestId;
  readonly other: GuestId;
  /** Match weight in bits. */
  readonly weight: number;
  readonly because: readonly Reason[];
}

/** The open questions without the guests, heaviest first. */
export async function listMatches(
  call: ReadCall,
  { limit = 100 }: { readonly limit?: number },
): Promise<readonly PossibleMatch[]> {
  const known: PossibleMatch[] = [];
  for (const { one, other, ...question } of await openQuestions(call.rows)) {
    if (known.length === limit) break;
    if (await areInReach(call, [one, other]))
      known.push({ one: renamed('guest', one), other: renamed('guest', other), ...question });
  }

  return known;
}
