import { displayName } from '../guests/display-name.ts';
import type { Fact, ProfileStatement } from '../guests/fact.ts';
import { projectGuest } from '../guests/project-guest.ts';
import { documentKey, membershipKey } from '../identity/identity-keys.ts';
import { usableDocument } from '../identity/usable-values.ts';
import type { Row } from '../ports/tables.ts';
import type { StayRecord, StayStatus } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import { foldText, wordsOf } from '../shared/fold-text.ts';
import type { GuestId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import type { Reason } from '../shared/reason.ts';
import type { FieldGroup } from './actor.ts';
import type { ReadCall } from './call.ts';
import { checkDocument } from './check-document.ts';
import { keyOptionsOf } from './key-options.ts';
import { numbersOf } from './numbers-of.ts';
import { recordIdOf } from './record-id.ts';
import { profileOf } from './record-rows.ts';
import { inScope } from './scope.ts';
import { sightOf } from './sight.ts';

/** What the person at the desk knows of whoever stands there; one of them is enough. */
export interface FindInput {
  /** Anything, as one types it: a name in any script, a number, an address, a room. */
  readonly text?: string;
  readonly document?: { readonly number: string; readonly type?: string; readonly country?: string };
  readonly phone?: string;
  readonly email?: string;
  readonly membership?: string;
  readonly room?: string;
  readonly property?: string;
  /** The hotel's day, for rooms and for who is in house. */
  readonly day?: Day;
  /** BCP 47; how names are shown. @defaultValue 'en' */
  readonly locale?: string;
  /** @defaultValue 8 */
  readonly limit?: number;
}

/** Who it may be; or nobody the house knows, with what is known already for the form. */
export interface FindOutput {
  readonly state: 'known' | 'new';
  readonly hits: readonly GuestHit[];
  readonly prefill?: ProfileStatement;
}

/** One guest that fits. */
export interface GuestHit {
  readonly guestId: GuestId;
  /** Absent where the house knows no name. */
  readonly name?: string;
  /** What fitted. */
  readonly because: readonly Reason[];
  readonly inHouse: boolean;
  readonly room?: string;
  readonly lastStay?: { readonly arrival: Day; readonly departure: Day; readonly property: string };
  /** How many times the guest has stayed. */
  readonly stays: number;
}

/** Finds guests, those in the house first, then who was here last. @throws `document/malformed` */
export async function findGuests(call: ReadCall, input: FindInput): Promise<FindOutput> {
  const question = await questionOf(call, input);
  const found = await profilesOf(call, question);
  const roots = await rootsOf(call, [...found.keys()]);
  const hits: GuestHit[] = [];
  for (const [rootId, reason] of rank(found, roots).slice(0, 200)) {
    const hit = await hitOf(call, rootId, reason, input);
    if (hit) hits.push(hit);
  }
  const sorted = hits.sort(byPresence).slice(0, input.limit ?? 8);

  return sorted.length > 0
    ? { state: 'known', hits: sorted }
    : { state: 'new', hits: [], prefill: question.prefill };
}

interface Question {
  /** Exact keys, with the reason each stands for. */
  readonly keys: ReadonlyMap<string, Reason>;
  /** Words that must all fit the beginning of a word of the name. */
  readonly words: readonly string[];
  readonly room?: string;
  readonly prefill?: ProfileStatement;
}

async function questionOf(call: ReadCall, input: FindInput): Promise<Question> {
  const { house, actor } = call;
  const keys = new Map<string, Reason>();
  const sight = sightOf(actor, house.policy);
  const { document, phone, email, membership, text = '', room } = input;
  const { hide } = keyOptionsOf(house);
  let prefill: ProfileStatement | undefined;
  const addDocument = (number: string): void => {
    const usable = usableDocument({ type: 'document', documentType: { value: 'other' }, number });
    if (usable) keys.set(documentKey(usable, hide), { code: 'find/document' });
  };
  const addPhone = async (raw: string): Promise<string | undefined> => {
    const numbers = await numbersOf(call, raw, { property: input.property });
    for (const number of numbers) keys.set(`phone:${number}`, { code: 'find/phone' });

    return numbers[0];
  };
  if (document) {
    checkDocument(document);
    addDocument(document.number);
    prefill = {
      identifiers: [
        {
          type: 'document',
          documentType: { value: documentTypeOf(document.type) },
          number: document.number,
          country: document.country,
        },
      ],
    };
  }
  if (phone) {
    const number = await addPhone(phone);
    prefill = { contactPoints: [{ type: 'phone', raw: phone, number }] };
  }
  if (email) {
    keys.set(`email:${email.trim().toLowerCase()}`, { code: 'find/email' });
    prefill = { contactPoints: [{ type: 'email', address: email.trim().toLowerCase() }] };
  }
  if (membership) keys.set(membershipKey(membership), { code: 'find/membership' });
  const trimmed = text.trim().slice(0, 200);
  if (/\d{4}/.test(trimmed)) {
    addDocument(trimmed);
    keys.set(membershipKey(trimmed), { code: 'find/membership' });
    if (/^[\d\s+()-]+$/.test(trimmed.normalize('NFKC'))) await addPhone(trimmed);
  }
  if (trimmed.includes('@')) keys.set(`email:${trimmed.toLowerCase()}`, { code: 'find/email' });
  const isRoom = /^[\p{L}\d-]{1,8}$/u.test(trimmed) && /\d/.test(trimmed);

  return {
    keys: new Map([...keys].filter(([, { code }]) => sight(groupOfReason[code] ?? 'names'))),
    words: trimmed.includes('@') || !sight('names') ? [] : wordsOf(trimmed).slice(0, 6),
    room: sight('stays') ? (room ?? (isRoom ? trimmed : undefined)) : undefined,
    prefill,
  };
}

/** Nobody finds by what he may not see. */
const groupOfReason: Readonly<Record<string, FieldGroup>> = {
  'find/document': 'documents',
  'find/membership': 'names',
  'find/phone': 'contact',
  'find/email': 'contact',
};

function documentTypeOf(type: string | undefined): 'id-card' | 'passport' | 'other' {
  return type === 'id-card' || type === 'passport' ? type : 'other';
}

/** The profiles that fit, each with what fitted best. */
async function profilesOf(
  call: ReadCall,
  { keys, words, room }: Question,
): Promise<ReadonlyMap<string, Reason>> {
  const { rows } = call;
  const found = new Map<string, Reason>();
  for (const { value, profileId } of await rows.where('identityKey', 'value', [...keys.keys()])) {
    const reason = keys.get(value);
    if (reason && !found.has(profileId)) found.set(profileId, reason);
  }
  if (room)
    for (const id of await guestsOfRoom(call, room))
      if (!found.has(id)) found.set(id, { code: 'find/room', facts: { room } });
  if (words.length === 0 || found.size > 0) return found;
  for (const id of await byName(call, words)) found.set(id, { code: 'find/name' });

  return found;
}

const mostNames = 400;

/** Profiles in whose name every word begins a word; the words in any order. */
async function byName({ rows }: ReadCall, words: readonly string[]): Promise<readonly string[]> {
  const sets: ReadonlySet<string>[] = [];
  const longest = [...words].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  for (const word of longest) {
    const page: readonly Row<'identityKey'>[] = await rows.page('identityKey', {
      prefix: `name:${word}`,
      limit: sets.length === 0 ? mostNames : 5000,
    });
    sets.push(new Set(page.map(({ profileId }) => profileId)));
  }
  const [first = new Set<string>(), ...others] = sets;

  return [...first].filter((id) => others.every((set) => set.has(id)));
}

async function guestsOfRoom({ rows, house }: ReadCall, room: string): Promise<readonly string[]> {
  const inHouse = await rows.where('stay', 'status', ['in-house' satisfies StayStatus]);
  const stays = inHouse.filter((stay) => stay.room === room);

  return stays.flatMap(({ body }) =>
    (body as StayRecord).parties
      .filter(({ role }) => role === 'guest' || role === 'companion')
      .map(({ profile }) => recordIdOf(house.tenant, profile)),
  );
}

async function rootsOf(
  { rows }: ReadCall,
  profileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await rows.where('root', 'profileId', profileIds);

  return new Map(known.map(({ profileId, rootId }) => [profileId, rootId]));
}

function rank(
  found: ReadonlyMap<string, Reason>,
  roots: ReadonlyMap<string, string>,
): readonly (readonly [string, readonly Reason[]])[] {
  const guests = new Map<string, Reason[]>();
  for (const [profileId, reason] of found) {
    const rootId = roots.get(profileId) ?? profileId;
    const reasons = guests.get(rootId);
    if (!reasons) guests.set(rootId, [reason]);
    else if (!reasons.some(({ code }) => code === reason.code)) reasons.push(reason);
  }

  return [...guests].sort(([one], [other]) => (one < other ? -1 : 1));
}

async function hitOf(
  { rows, house, actor }: ReadCall,
  rootId: string,
  because: readonly Reason[],
  { locale = 'en' }: FindInput,
): Promise<GuestHit | undefined> {
  const members = [
    rootId,
    ...(await rows.where('root', 'rootId', [rootId])).map(({ profileId }) => profileId),
  ];
  const profiles = (await rows.where('profile', 'id', members)).map(profileOf);
  if (profiles.length === 0) return undefined;
  const facts = (await rows.where('fact', 'profileId', members)).map(({ body }) => body as Fact);
  const guest = projectGuest({ id: renamed('guest', rootId), profiles, facts });
  const stays = await staysOf(rows, members);
  if (!inScope(actor, profiles, stays)) return undefined;
  const sight = sightOf(actor, house.policy);
  const isUnknown = guest.incognito !== undefined && !sight('real-name');
  if (isUnknown && because.every(({ code }) => code === 'find/name')) return undefined;
  const inHouse = stays.find(({ status }) => status.value === 'in-house');
  const past = stays
    .filter(({ status }) => status.value === 'checked-out' || status.value === 'in-house')
    .sort((one, other) => (one.arrival < other.arrival ? 1 : -1));
  const [last] = past;

  return {
    guestId: guest.id,
    name: sight('names') ? displayName(guest, { locale, mayUnmask: sight('real-name') }).text : undefined,
    because,
    inHouse: inHouse !== undefined,
    room: sight('stays') ? inHouse?.room : undefined,
    lastStay:
      last && sight('stays')
        ? { arrival: last.arrival, departure: last.departure, property: last.property }
        : undefined,
    stays: past.length,
  };
}

async function staysOf(rows: ReadCall['rows'], members: readonly string[]): Promise<readonly StayRecord[]> {
  const parties = (await rows.where('party', 'profileId', members)).filter(
    ({ role }) => role === 'guest' || role === 'companion',
  );

  return (await rows.where('stay', 'id', [...new Set(parties.map(({ stayId }) => stayId))])).map(
    ({ body }) => body as StayRecord,
  );
}

function byPresence(one: GuestHit, other: GuestHit): number {
  if (one.inHouse !== other.inHouse) return one.inHouse ? -1 : 1;
  const [left = '', right = ''] = [one.lastStay?.departure, other.lastStay?.departure];
  if (left !== right) return left < right ? 1 : -1;

  const [first, second] = [foldText(one.name ?? ''), foldText(other.name ?? '')];
  if (first !== second) return first < second ? -1 : 1;

  return one.guestId < other.guestId ? -1 : 1;
}
