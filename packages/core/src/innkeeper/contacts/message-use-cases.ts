import type { ChannelPassed, WrittenChannel } from '../../care/choose-channel.ts';
import { chooseChannel, writtenChannels } from '../../care/choose-channel.ts';
import { dayOfInstant } from '../../guests/moment.ts';
import type { Row } from '../../ports/tables.ts';
import { currentPreferences } from '../../preferences/known-preference.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { ContactRecord, Delivery } from '../../records/contact-record.ts';
import { idOf } from '../../shared/hash.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { ownSystem } from '../../shared/source-reference.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { findInScope } from '../guests/load-in-scope.ts';
import { viewOf } from '../guests/view-of.ts';
import type { ReadCall, WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { sightOf } from '../house/sight.ts';
import { keepOwnRecord } from '../take-in/keep-own-record.ts';
import { placesOfMessage } from './message-places.ts';

/** A message to one guest or to many. */
export interface MessagesInput {
  readonly guests: readonly GuestId[];
  readonly text: string;
  /** Of an e-mail. */
  readonly subject?: string;
  readonly purpose: Delivery['purpose'];
  /** Those that the house has, in its order; the one that a guest prefers goes first. @defaultValue sms, email, messenger, fax */
  readonly channels?: readonly WrittenChannel[];
  /** Names the mailing: the same guest under the same key is written to once, however often it is asked. */
  readonly key?: string;
}

/** What becomes of the message to one guest. */
export type MessageWritten = { readonly guestId: GuestId; readonly passed: readonly ChannelPassed[] } & (
  | {
      readonly state: Delivery['state'];
      readonly messageId: string;
      readonly channel: WrittenChannel;
      /** It was written before, under this key. */
      readonly isKnown?: true;
    }
  | { readonly state: 'refused'; readonly reason: 'no-channel' | 'not-found' }
);

/**
 * Writes a message to each guest, by the first channel over which he can be reached and allows it; it waits until the
 * process that sends takes it. Nobody without consent is written to, and each answer says why a channel was passed over.
 */
export async function writeMessages(
  call: WriteCall,
  input: MessagesInput,
): Promise<{ readonly messages: readonly MessageWritten[] }> {
  const messages: MessageWritten[] = [];
  for (const guestId of [...new Set(input.guests)]) {
    const dossier = await findInScope(call, guestId);
    messages.push(
      dossier
        ? await writeTo(call, input, { ...dossier })
        : { guestId, passed: [], state: 'refused', reason: 'not-found' },
    );
  }

  return { messages };
}

async function writeTo(call: WriteCall, input: MessagesInput, dossier: Dossier): Promise<MessageWritten> {
  const { key, text, subject, purpose } = input;
  const { guestId, profiles } = dossier;
  const id = idOf(
    'contact',
    call.house.tenant,
    guestId,
    ...(key === undefined ? [call.now, call.actor.id, JSON.stringify([subject, text])] : ['mailing', key]),
  );
  const source = { system: ownSystem, kind: 'contact', id } as const;
  const known = dossier.contacts.find((contact) => contact.source.id === id);
  if (known?.delivery)
    return {
      guestId,
      passed: [],
      state: known.delivery.state,
      messageId: recordIdOf(call.house.tenant, source),
      channel: known.medium as WrittenChannel,
      isKnown: true,
    };
  const choice = channelFor(call, dossier, input);
  const [profile] = profiles;
  if (choice.channel === undefined || !profile)
    return { guestId, passed: choice.passed, state: 'refused', reason: 'no-channel' };
  const messageId = await keepMessage(call, {
    kind: 'contact',
    source,
    profile: profile.source,
    at: call.now,
    medium: choice.channel,
    direction: 'out',
    staff: call.actor.id,
    subject,
    text,
    delivery: { state: 'waiting', purpose, at: call.now, attempts: 0 },
  });
  call.emit({ type: 'guest-changed', guestId });

  return { guestId, passed: choice.passed, state: 'waiting', messageId, channel: choice.channel };
}

function channelFor(
  { now }: Pick<ReadCall, 'now'>,
  dossier: Dossier,
  { purpose, channels = writtenChannels }: Pick<MessagesInput, 'purpose' | 'channels'>,
) {
  const { guest, history } = viewOf(dossier);
  const known = preferencesOf({ guest, history, today: dayOfInstant(now) });
  const wish = currentPreferences(known).find(
    ({ preference: { attribute, operator, stance } }) =>
      attribute === 'service.contact' && operator === 'equals' && stance !== 'dislike',
  );

  return chooseChannel(guest, {
    purpose,
    channels,
    at: now,
    ...(wish && { preferred: String(wish.preference.value) }),
  });
}

/** Which messages are asked for. */
export interface MessagesQuestion {
  readonly state: Exclude<Delivery['state'], 'delivered'>;
  /** @defaultValue 100 */
  readonly limit?: number;
}

/** A message on its way. */
export interface MessageOnItsWay {
  readonly messageId: string;
  readonly guestId: GuestId;
  readonly channel: string;
  readonly delivery: Delivery;
  readonly writtenAt: string;
  readonly subject?: string;
  readonly text?: string;
  /** Where a message that waits goes: asked anew, since consent may have been taken back in the meantime. */
  readonly to?: string;
  /** It may not go any more, and why. */
  readonly stopped?: ChannelPassed['reason'];
}

/** Lists messages that wait, that no gateway has reported on yet, or that failed; the oldest first. */
export async function listMessages(
  call: ReadCall,
  { state, limit = 100 }: MessagesQuestion,
): Promise<readonly MessageOnItsWay[]> {
  const sight = sightOf(call.actor, call.house.policy);
  const places = await call.rows.where('claim', 'value', [`message:${state}`]);
  const rows = await call.rows.where(
    'contact',
    'id',
    places.map(({ id }) => id),
  );
  const oldest = [...rows].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1),
  );
  const found: MessageOnItsWay[] = [];
  for (const row of oldest) {
    if (found.length === limit) break;
    const { delivery, subject, text, medium, profile, at } = row.body as ContactRecord;
    const dossier = await findInScope(call, renamed('guest', recordIdOf(call.house.tenant, profile)));
    if (!dossier || !delivery) continue;
    const seen = sight('notes') ? { subject, text } : {};
    found.push({
      messageId: row.id,
      guestId: dossier.guestId,
      channel: medium,
      delivery,
      writtenAt: at,
      ...seen,
      ...(state === 'waiting' && sight('contact') && wayOf(call, dossier, { delivery, medium })),
    });
  }

  return found;
}

function wayOf(
  call: ReadCall,
  dossier: Dossier,
  { delivery, medium }: { readonly delivery: Delivery; readonly medium: string },
): Pick<MessageOnItsWay, 'to' | 'stopped'> {
  const channels = writtenChannels.filter((channel) => channel === medium);
  const choice = channelFor(call, dossier, { purpose: delivery.purpose, channels });
  if (choice.channel !== undefined) return { to: choice.address };

  return { stopped: choice.passed[0]?.reason ?? 'no-address' };
}

/** What became of a message, by its own id or by that of the gateway. */
export type MessageReport = {
  /** `retry`: the gateway could not be reached, or asked to wait. */
  readonly state: 'sent' | 'delivered' | 'failed' | 'retry';
  readonly reason?: string;
} & (
  | { readonly messageId: string; readonly gatewayId?: string }
  | { readonly channel: WrittenChannel; readonly gatewayId: string }
);

/** Keeps what became of messages. Reports may come twice and out of order: what was delivered stays delivered. */
export async function reportMessages(
  call: WriteCall,
  { reports }: { readonly reports: readonly MessageReport[] },
): Promise<{ readonly changed: number; readonly unknown: number }> {
  let [changed, unknown] = [0, 0];
  for (const report of reports) {
    const row = await messageOf(call, report);
    const record = row?.body as ContactRecord | undefined;
    const guest =
      record && (await findInScope(call, renamed('guest', recordIdOf(call.house.tenant, record.profile))));
    if (!row || !record?.delivery || !guest) {
      unknown += 1;
      continue;
    }
    const delivery = after(record.delivery, report, call.now);
    if (!delivery) continue;
    await keepMessage(call, { ...record, delivery }, record);
    call.emit({ type: 'guest-changed', guestId: guest.guestId });
    changed += 1;
  }

  return { changed, unknown };
}

/** How often a message is tried before it has failed. */
const mostAttempts = 20;
const rank: Readonly<Record<Delivery['state'], number>> = { waiting: 0, sent: 1, failed: 2, delivered: 3 };

/** What is then true of a message; nothing where the report says nothing new. */
function after(
  delivery: Delivery,
  { state, reason, gatewayId }: MessageReport,
  at: Delivery['at'],
): Delivery | undefined {
  const isTried =
    state === 'sent' || state === 'retry' || (state === 'failed' && delivery.state === 'waiting');
  const attempts = delivery.attempts + (isTried ? 1 : 0);
  if (state === 'retry') {
    if (delivery.state !== 'waiting') return undefined;

    return { ...delivery, at, attempts, reason, state: attempts < mostAttempts ? 'waiting' : 'failed' };
  }
  if (rank[state] <= rank[delivery.state]) return undefined;

  return { ...delivery, at, attempts, state, reason, ...(gatewayId !== undefined && { gatewayId }) };
}

async function messageOf(
  { rows }: Pick<ReadCall, 'rows'>,
  report: MessageReport,
): Promise<Row<'contact'> | undefined> {
  if ('messageId' in report) return (await rows.where('contact', 'id', [report.messageId]))[0];
  const [place] = await rows.where('claim', 'value', [`message:${report.channel}:${report.gatewayId}`]);

  return place && (await rows.where('contact', 'id', [place.id]))[0];
}

/** Keeps a message with the places where it is looked up. @throws `input/invalid` */
async function keepMessage(call: WriteCall, record: ContactRecord, before?: ContactRecord): Promise<string> {
  const id = await keepOwnRecord(call, record);
  const places = (one: ContactRecord | undefined): readonly Row<'claim'>[] =>
    one === undefined ? [] : placesOfMessage(one).map((value) => ({ value, id }));
  await call.rows.drop('claim', places(before));
  await call.rows.put('claim', places(record));

  return id;
}
