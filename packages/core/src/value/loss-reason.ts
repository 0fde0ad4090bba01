import type { Day } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** Why a guest stays away. The first four are what hotels name; who has left no sign is unknown, not content. */
export type LossCause =
  | 'no-follow-up'
  | 'complaint-not-handled'
  | 'better-elsewhere'
  | 'friends-advice'
  | 'unknown';

/** One thing that points to a cause. */
export type LossSign =
  | {
      readonly sign: 'complaint';
      readonly day: Day;
      readonly isAnswered: boolean;
      readonly source?: SourceReference;
    }
  /** What the guest himself said when asked. */
  | {
      readonly sign: 'survey';
      readonly day: Day;
      readonly cause: LossCause;
      readonly source?: SourceReference;
    }
  /** A note that another house is cheaper or better. */
  | { readonly sign: 'rival'; readonly day: Day; readonly source?: SourceReference }
  | { readonly sign: 'advice'; readonly day: Day; readonly source?: SourceReference }
  /** The house wrote, called or met the guest. */
  | { readonly sign: 'contact'; readonly day: Day; readonly source?: SourceReference };

/** The cause of one loss with its reasons. */
export interface LossReason {
  readonly cause: LossCause;
  readonly because: readonly Reason[];
}

/** A guest who is lost: when he was last there and what is known since. */
export interface LostGuest {
  readonly lastDay: Day;
  readonly signs: readonly LossSign[];
}

/**
 * Says why one guest was lost: what he said himself before what is concluded, an unanswered complaint before a rival
 * note, silence of the house last. Contacts are only held against the house where it keeps them (`keepsContacts`).
 */
export function lossReason(
  { lastDay, signs }: LostGuest,
  { keepsContacts = false }: { readonly keepsContacts?: boolean } = {},
): LossReason {
  const said = lastOf(signs, 'survey');
  if (said && said.cause !== 'unknown') return reasonOf(said.cause, 'loss/said', said);
  const unanswered = signs.find((sign) => sign.sign === 'complaint' && !sign.isAnswered);
  if (unanswered) return reasonOf('complaint-not-handled', 'loss/complaint-unanswered', unanswered);
  const rival = lastOf(signs, 'rival');
  if (rival) return reasonOf('better-elsewhere', 'loss/rival', rival);
  const advice = lastOf(signs, 'advice');
  if (advice) return reasonOf('friends-advice', 'loss/advice', advice);
  const isSilent = !signs.some(({ sign, day }) => sign === 'contact' && day > lastDay);
  if (keepsContacts && isSilent)
    return { cause: 'no-follow-up', because: [{ code: 'loss/no-contact', facts: { day: lastDay } }] };

  return { cause: 'unknown', because: [{ code: 'loss/unknown' }] };
}

/** How often each cause was found; the unknown share is always there. */
export function lossCauses(
  reasons: readonly LossReason[],
): Readonly<Record<LossCause, { readonly guests: number; readonly share: number }>> {
  const entry = (cause: LossCause) => {
    const guests = reasons.filter((reason) => reason.cause === cause).length;

    return { guests, share: reasons.length === 0 ? 0 : guests / reasons.length };
  };

  return {
    'no-follow-up': entry('no-follow-up'),
    'complaint-not-handled': entry('complaint-not-handled'),
    'better-elsewhere': entry('better-elsewhere'),
    'friends-advice': entry('friends-advice'),
    unknown: entry('unknown'),
  };
}

function lastOf<Sign extends LossSign['sign']>(
  signs: readonly LossSign[],
  kind: Sign,
): Extract<LossSign, { sign: Sign }> | undefined {
  return signs
    .filter((sign): sign is Extract<LossSign, { sign: Sign }> => sign.sign === kind)
    .reduce<Extract<LossSign, { sign: Sign }> | undefined>(
      (last, sign) => (last && last.day >= sign.day ? last : sign),
      undefined,
    );
}

function reasonOf(cause: LossCause, code: string, { day, source }: LossSign): LossReason {
  return { cause, because: [{ code, facts: { day, cause }, source }] };
}
