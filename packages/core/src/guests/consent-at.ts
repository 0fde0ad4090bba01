import type { ConsentRecord } from '../records/profile-record.ts';
import type { Day, Instant } from '../shared/day.ts';
import type { Guest } from './guest.ts';
import { foldText } from './keys-of-values.ts';
import { byMoment, dayOfInstant, order } from './moment.ts';
import type { Sourced } from './sourced.ts';

/** What is to be sent, and where. */
export interface ConsentQuestion {
  readonly channel: Exclude<ConsentRecord['channel'], 'any'>;
  readonly purpose: Exclude<ConsentRecord['purpose'], 'any'>;
  /** The address it would go to; without it the question is about the channel as a whole. */
  readonly address?: string;
  /** As of the end of this day; all that is known when absent. */
  readonly day?: Day;
  /** As of this very moment. */
  readonly at?: Instant;
}

/** What the guest said about it, with the entry of the ledger that says so. */
export type ConsentAnswer =
  | { readonly state: 'granted' | 'denied'; readonly because: Sourced<ConsentRecord> }
  | { readonly state: 'unknown' };

/**
 * Whether the guest allowed something, as of a day. What is said about the very address, channel and purpose counts
 * before what is said in general; but a general refusal that came later ends an earlier permission. Of two entries
 * that cannot be put in order the refusal counts.
 */
export function consentAt({ consents }: Pick<Guest, 'consents'>, question: ConsentQuestion): ConsentAnswer {
  const entries = consents.filter((entry) => concerns(entry, question)).sort(strongestLast(question));
  const strongest = entries.at(-1);
  if (!strongest) return { state: 'unknown' };

  const revoked = entries
    .filter(({ value }) => value.state === 'denied')
    .filter((entry) => byMoment(entry.value.at, strongest.value.at) > 0)
    .at(-1);
  const because = revoked ?? strongest;

  return { state: because.value.state, because };
}

/**
 * Whether a message may go out: for marketing, research and passing on only what was granted; what belongs to a
 * stay (confirmation, bill) unless it was refused.
 */
export function mayContact(guest: Pick<Guest, 'consents'>, question: ConsentQuestion): boolean {
  const { state } = consentAt(guest, question);

  return question.purpose === 'transactional' ? state !== 'denied' : state === 'granted';
}

function concerns({ value, since }: Sourced<ConsentRecord>, question: ConsentQuestion): boolean {
  const { channel, purpose, address } = question;
  const known = value.at ?? since;
  if (known !== undefined && isAfter(known, question)) return false;

  return (
    (value.channel === channel || value.channel === 'any') &&
    (value.purpose === purpose || value.purpose === 'any') &&
    (value.address === undefined || (address !== undefined && foldText(value.address) === foldText(address)))
  );
}

/** A day is compared with the civil day that the entry was written on, a moment with the moment. */
function isAfter(known: Instant, { day, at }: ConsentQuestion): boolean {
  return (day !== undefined && dayOfInstant(known) > day) || (at !== undefined && byMoment(known, at) > 0);
}

function strongestLast(question: ConsentQuestion) {
  return (one: Sourced<ConsentRecord>, other: Sourced<ConsentRecord>): number =>
    closeness(one.value, question) - closeness(other.value, question) ||
    byMoment(one.value.at, other.value.at) ||
    Number(one.value.state === 'denied') - Number(other.value.state === 'denied') ||
    order(JSON.stringify(one.sources), JSON.stringify(other.sources));
}

/** How closely an entry speaks of what is asked: the address counts most, then the channel, then the purpose. */
function closeness({ channel, purpose, address }: ConsentRecord, question: ConsentQuestion): number {
  return (
    (address === undefined ? 0 : 4) +
    (channel === question.channel ? 2 : 0) +
    (purpose === question.purpose ? 1 : 0)
  );
}
