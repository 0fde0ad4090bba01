import type { GuestId, MergeId } from '../../shared/id.ts';
import { InnkeeperError, isInnkeeperError } from '../../shared/innkeeper-error.ts';
import { loadInScope } from '../guests/load-in-scope.ts';
import { appendAudit } from '../house/audit.ts';
import type { WriteCall } from '../house/call.ts';
import { keptApart } from './both-guests.ts';
import type { FieldChoice } from './choose-fields.ts';
import type { MergeRecord } from './merge-use-cases.ts';
import { mergeGuests } from './merge-use-cases.ts';
import { putOff } from './put-off.ts';
import { reopen, separateGuests } from './separate-guests.ts';

/** What a person says of two guests. */
export interface MatchDecision {
  /** With `same`, the one who keeps his name. */
  readonly one: GuestId;
  readonly other: GuestId;
  /**
   * `same`: they become one; `different`: remembered for good; `later`: not asked again before something changes;
   * `open`: takes `different` and `later` back.
   */
  readonly decision: 'same' | 'different' | 'later' | 'open';
  readonly note?: string;
  /** With `same`: whose value stands, field by field. */
  readonly choices?: readonly FieldChoice[];
}

/** What became of one decision. */
export type Decided = Pick<MatchDecision, 'one' | 'other' | 'decision'> &
  (
    | {
        /** `already`: it was so before, nothing was done. */
        readonly outcome: 'done' | 'already';
        readonly mergeId?: MergeId;
      }
    | { readonly outcome: 'refused'; readonly code: string }
  );

/** What became of each decision, in their order. */
export interface DecidedMatches {
  readonly decided: readonly Decided[];
}

/**
 * Decides many possible matches in one go. Each is answered by itself, so that one that cannot be does not hold up the
 * rest; the same list again changes nothing. Each stands in the audit by itself.
 */
export async function decideMatches(
  call: WriteCall,
  { decisions }: { readonly decisions: readonly MatchDecision[] },
): Promise<DecidedMatches> {
  const decided: Decided[] = [];
  for (const decision of decisions) {
    const answer = await decideOne(call, decision);
    decided.push(answer);
    await appendAudit(call.house, call.rows, [
      {
        at: call.now,
        actor: call.actor.id,
        action: `decideMatches.${decision.decision}`,
        subject: decision.one,
        outcome: answer.outcome === 'refused' ? 'refused' : 'done',
        input: decision,
      },
    ]);
  }

  return { decided };
}

async function decideOne(call: WriteCall, input: MatchDecision): Promise<Decided> {
  const { one, other, decision } = input;
  try {
    return { one, other, decision, ...(await actOn(call, input)) };
  } catch (error) {
    if (!isInnkeeperError(error) || !refusable.test(error.code)) throw error;

    return { one, other, decision, outcome: 'refused', code: error.code };
  }
}

/** What may be wrong with one decision; anything else is wrong with the whole call. */
const refusable = /^(guest|merge|match)\//;

type Outcome = { readonly outcome: 'done' | 'already'; readonly mergeId?: MergeId };

async function actOn(call: WriteCall, input: MatchDecision): Promise<Outcome> {
  const { one: guestId, other, decision } = input;
  if (guestId === other) throw new InnkeeperError('guest/same', { id: guestId });
  const one = await loadInScope(call, guestId);
  const two = await loadInScope(call, other);
  const isOne = one.guestId === two.guestId;
  switch (decision) {
    case 'same':
      return isOne ? { outcome: 'already' } : merged(await mergeGuests(call, mergeInput(input)));
    case 'different': {
      const apart = isOne ? [] : await keptApart(call, one, two);
      if (!isOne && apart.length >= one.profileIds.length * two.profileIds.length)
        return { outcome: 'already' };
      await separateGuests(call, { guestId, other });

      return { outcome: 'done' };
    }
    case 'later': {
      const outcome = isOne ? 'already' : await putOff(call, { one, other: two }, 'later');
      if (outcome === 'none') throw new InnkeeperError('match/not-found', { one: guestId, other });

      return { outcome };
    }
    case 'open': {
      if (isOne) return { outcome: 'already' };
      const isTakenUp = (await putOff(call, { one, other: two }, 'question')) === 'done';

      return { outcome: (await reopen(call, { guestId, other })) || isTakenUp ? 'done' : 'already' };
    }
  }
}

function merged({ mergeId }: MergeRecord): Outcome {
  return { outcome: 'done', mergeId };
}

function mergeInput({ one, other, note, choices }: MatchDecision) {
  return { survivor: one, other, note, choices };
}
