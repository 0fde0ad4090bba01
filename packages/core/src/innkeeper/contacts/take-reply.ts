import { optWordIn } from '../../guests/opt-words.ts';
import { handleKey } from '../../identity/identity-keys.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import { tookPlace } from '../../records/contact-record.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import { addContact, stateFact } from '../guests/fact-use-cases.ts';
import { findInScope } from '../guests/load-in-scope.ts';
import type { WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';

/** Something that a guest answered to a message of the house. */
export interface ReplyInput {
  readonly channel: 'sms' | 'email' | 'messenger';
  /** The telephone number or address it came from. */
  readonly from: string;
  readonly text: string;
  /** Whom the message that is answered went to, where the gateway tells which one that was. */
  readonly guestId?: GuestId;
  /** The message that is answered, by the gateway's id, where it tells that. */
  readonly gatewayId?: string;
}

/** What became of a reply. */
export interface ReplyTaken {
  /** Whose timeline it stands in: the one it answers, else the one written to last; nobody where nobody is known. */
  readonly guestId?: GuestId;
  /** The message of the house that it answers: the one named, else the last one to this guest by this channel. */
  readonly answers?: string;
  /** Everybody of this address whose consent it changed. */
  readonly consents: readonly GuestId[];
  readonly said: 'out' | 'in' | 'other';
}

/**
 * Takes a reply in: it stands in the timeline of whom it answers, and a word that ends messages (`STOP`, `退订`), or takes
 * that back, changes the consent of everybody who is known by this address, since nobody can say who typed it.
 */
export async function takeReply(call: WriteCall, input: ReplyInput): Promise<ReplyTaken> {
  const { channel, from, text } = input;
  const address = addressOf(call, channel, from);
  const guests = await guestsAt(call, channel, address);
  const said = optWordIn(text) ?? 'other';
  const named = await messageNamed(call, input);
  const meant = (await whoNamed(call, named)) ?? (await whoAnswers(call, input, guests));
  const answered = named ?? (meant && (await lastMessage(call, meant, channel)));
  if (meant)
    await addContact(call, {
      guestId: meant,
      medium: channel,
      direction: 'in',
      text: text.slice(0, 2000),
      ...(answered && { answers: answered.source }),
    });
  const consents = said === 'other' ? [] : guests;
  for (const guestId of consents)
    await stateFact(call, {
      guestId,
      fact: {
        type: 'consent',
        channel,
        consent: {
          channel,
          purpose: 'marketing',
          state: said === 'out' ? 'denied' : 'granted',
          address,
          at: call.now,
          raw: text.slice(0, 60),
        },
      },
    });

  return {
    ...(meant && { guestId: meant }),
    ...(meant && answered && { answers: recordIdOf(call.house.tenant, answered.source) }),
    consents,
    said,
  };
}

/** The message that a gateway says is answered. */
async function messageNamed(
  { rows }: WriteCall,
  { channel, gatewayId }: ReplyInput,
): Promise<ContactRecord | undefined> {
  if (gatewayId === undefined) return undefined;
  const [place] = await rows.where('claim', 'value', [`message:${channel}:${gatewayId}`]);
  const [row] = place ? await rows.where('contact', 'id', [place.id]) : [];

  return row?.body as ContactRecord | undefined;
}

async function whoNamed(call: WriteCall, named: ContactRecord | undefined): Promise<GuestId | undefined> {
  if (!named) return undefined;

  return (await findInScope(call, renamed('guest', recordIdOf(call.house.tenant, named.profile))))?.guestId;
}

/** What the house last wrote to a guest by this channel. */
async function lastMessage(
  call: WriteCall,
  guestId: GuestId,
  channel: ReplyInput['channel'],
): Promise<ContactRecord | undefined> {
  const contacts = (await findInScope(call, guestId))?.contacts ?? [];

  return contacts
    .filter((contact) => contact.direction === 'out' && contact.medium === channel && tookPlace(contact))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
}

function addressOf({ house }: WriteCall, channel: ReplyInput['channel'], from: string): string {
  if (channel === 'messenger') return from.trim();
  if (channel === 'email') return from.trim().toLowerCase();

  return house.phones?.toE164(from) ?? `+${from.replace(/\D/g, '').replace(/^00/, '')}`;
}

/** Everybody whom the actor may see and who is known by this address. */
async function guestsAt(
  call: WriteCall,
  channel: ReplyInput['channel'],
  address: string,
): Promise<readonly GuestId[]> {
  const { rows } = call;
  const key = { sms: `phone:${address}`, email: `email:${address}`, messenger: handleKey(address) }[channel];
  const profiles = (await rows.where('identityKey', 'value', [key])).map(({ profileId }) => profileId);
  const roots = new Map<string, string>(
    (await rows.where('root', 'profileId', profiles)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const ids = [...new Set(profiles.map((id) => roots.get(id) ?? id))].sort();
  const seen: GuestId[] = [];
  for (const id of ids) {
    const guestId = renamed('guest', id);
    if (await findInScope(call, guestId)) seen.push(guestId);
  }

  return seen;
}

/** Whom the message went to; else the only one of the address, or of several the one whom the house wrote to last. */
async function whoAnswers(
  call: WriteCall,
  { guestId, channel }: ReplyInput,
  guests: readonly GuestId[],
): Promise<GuestId | undefined> {
  const named = guestId && (await findInScope(call, guestId))?.guestId;
  if (named !== undefined || guests.length < 2) return named ?? guests[0];
  const written: { readonly guest: GuestId; readonly at: string }[] = [];
  for (const guest of guests) {
    const contacts = (await findInScope(call, guest))?.contacts ?? [];
    const last = contacts
      .filter((contact: ContactRecord) => contact.direction === 'out' && contact.medium === channel)
      .map(({ at }) => at)
      .sort((one, other) => Date.parse(other) - Date.parse(one))[0];
    if (last !== undefined) written.push({ guest, at: last });
  }
  const [latest] = written.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));

  return latest?.guest ?? guests[0];
}
