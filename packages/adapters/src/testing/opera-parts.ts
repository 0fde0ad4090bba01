import type { ContactRecord, FeedbackRecord, Instant, Money } from '@innkeeper/core';
import { decimalOf } from '../shared/decimal-money.ts';
import { compact } from '../shared/loose.ts';

/** The types of notes that the written hotel keeps feedback and contacts in. */
export const noteTypes = {
  COMPLAINT: { feedback: 'complaint' },
  SCORE: { feedback: 'score' },
  COMMENT: { feedback: 'comment' },
  PRAISE: { feedback: 'praise' },
  CALL: { contact: 'call' },
  EMAIL: { contact: 'email' },
  SMS: { contact: 'sms' },
  DESK: { contact: 'desk' },
  VISIT: { contact: 'visit' },
  POST: { contact: 'post' },
  MESSENGER: { contact: 'messenger' },
  WEB: { contact: 'web' },
} as const;

/** What the house calls the ranks of the written hotel. */
export const vipCodes = { V1: 'VIP1', V2: 'VIP2' } as const;

const states = { open: 'OPEN', 'in-hand': 'IN HAND', settled: 'SETTLED' } as const;

/** A list with one id of a profile. */
export function profileIds(id: string): readonly object[] {
  return [{ id, type: 'Profile' }];
}

/** An amount as OPERA writes it. */
export function amountOf(money: Money): { readonly amount: string; readonly currencyCode: string } {
  return { amount: decimalOf(money), currencyCode: money.currency };
}

/** A moment in OPERA's local spelling, `2026-05-08 19:17:25.0`: the offset is the hotel's and is left out. */
export function local(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : `${instant.slice(0, 10)} ${instant.slice(11, 19)}.0`;
}

/** A moment in OPERA's other spelling, with its zone: for what belongs to no hotel. */
export function utc(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

/** Feedback as a note of the hotel. */
export function noteOfFeedback(record: FeedbackRecord): object {
  const { source, type, day, about, text, score, state, remedy, department } = record;
  const said = score ? `${score.points}/${score.of}` : (text ?? about ?? type);

  return {
    id: source.id,
    type: 'Comment',
    comment: compact({
      text: { value: remedy === undefined ? said : `${said}\nAction: ${remedy}` },
      commentTitle: about,
      type: type.toUpperCase(),
      hotelId: source.property,
      notificationLocation: department?.toUpperCase(),
      actionType: state && states[state],
      internal: true,
      createDateTime: `${day} 00:00:00.0`,
    }),
  };
}

/** A contact as a note of the profile. */
export function noteOfContact({
  source,
  at,
  medium,
  direction,
  staff,
  subject,
  text,
}: ContactRecord): object {
  return {
    id: source.id,
    type: 'Comment',
    comment: compact({
      text: { value: text ?? subject ?? medium },
      commentTitle: subject,
      type: medium.toUpperCase(),
      hotelId: source.property,
      actionType: direction.toUpperCase(),
      internal: true,
      createDateTime: local(at),
      creatorId: staff,
    }),
  };
}
