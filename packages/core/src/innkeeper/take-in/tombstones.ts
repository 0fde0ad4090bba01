import { identityKeys } from '../../identity/identity-keys.ts';
import type { Reader } from '../../ports/store.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { Instant } from '../../shared/day.ts';
import { keyedHashOf } from '../../shared/hash.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import type { House } from '../house/house.ts';
import { keyOptionsOf } from '../identity/key-options.ts';
import type { Prepared } from './prepare-record.ts';

/** Who was forgotten, as far as a batch of records is concerned: by keyed hash, since when. */
export type Forgotten = ReadonlyMap<string, Instant>;

/** What stands for a forgotten profile: enough to know it again, nothing to read. */
export function tombstoneOfSource({ secret }: House, source: SourceReference): string {
  return keyedHashOf(secret, `source ${keyOfSource(source)}`);
}

/** What stands for a forgotten number or address. */
export function tombstoneOfKey({ secret }: House, key: string): string {
  return keyedHashOf(secret, `key ${key}`);
}

/**
 * The tombstones of the tenant, so far as they are looked at. Many records are held against all of them; of a few it is
 * known whom they name, and the others stay unread: a house does not answer later the more people it has forgotten.
 */
export async function loadForgotten(
  house: House,
  rows: Reader,
  few?: readonly HouseRecord[],
): Promise<Forgotten> {
  const found = new Map<string, Instant>();
  if ((await rows.count('tombstone')) === 0) return found;
  if (few) {
    const values = few.flatMap((record) => tombstonesBy(house, record));
    for (const { value, at } of await rows.where('tombstone', 'value', values)) found.set(value, at);

    return found;
  }
  let page = await rows.page('tombstone', { limit: 10_000 });
  while (page.length > 0) {
    for (const { value, at } of page) found.set(value, at);
    const last = page[page.length - 1];
    page =
      last && page.length === 10_000
        ? await rows.page('tombstone', { limit: 10_000, after: { value: last.value } })
        : [];
  }

  return found;
}

/** What would stand for whoever a record names. */
function tombstonesBy(house: House, record: HouseRecord): readonly string[] {
  const keys = record.kind === 'profile' ? identityKeys(record, keyOptionsOf(house)).strong : [];

  return [
    ...sourcesIn(record).map((source) => tombstoneOfSource(house, source)),
    ...keys.map((key) => tombstoneOfKey(house, key)),
  ];
}

function sourcesIn(record: HouseRecord): readonly SourceReference[] {
  if (record.kind === 'profile') return [record.source];
  if (record.kind === 'stay') return record.parties.map(({ profile }) => profile);
  if (record.kind === 'contact') return [record.profile];
  const owner = record.profile ?? record.stay;

  return owner ? [owner] : [];
}

/** Whether a record is only about someone who was forgotten: a profile under its own number or one of its keys, a contact. */
export function isForgotten(
  house: House,
  forgotten: Forgotten,
  { record }: Prepared,
  keys: readonly string[],
): boolean {
  if (forgotten.size === 0) return false;
  if (record.kind === 'contact') return forgotten.has(tombstoneOfSource(house, record.profile));
  if (record.kind !== 'profile') return false;
  if (forgotten.has(tombstoneOfSource(house, record.source))) return true;
  const since = keys.map((key) => forgotten.get(tombstoneOfKey(house, key))).find((at) => at !== undefined);

  return since !== undefined && !isWrittenAfter(record, since);
}

/** A person who comes back later of his own accord is a new guest: his new profile was made after the forgetting. */
function isWrittenAfter({ createdAt }: HouseRecord, since: Instant): boolean {
  return createdAt !== undefined && Date.parse(createdAt) > Date.parse(since);
}

/** A stay or charge without those who were forgotten: its figures stay, the persons do not. */
export function withoutForgotten(house: House, forgotten: Forgotten, record: HouseRecord): HouseRecord {
  if (forgotten.size === 0 || record.kind === 'profile') return record;
  const gone = (source: SourceReference | undefined): boolean =>
    source !== undefined && forgotten.has(tombstoneOfSource(house, source));
  if (record.kind === 'stay') {
    return record.parties.some(({ profile }) => gone(profile)) ? anonymousStay(record, gone) : record;
  }

  if (record.kind === 'contact') return record;

  return gone(record.profile ?? record.stay) ? anonymousLine(record) : record;
}

/** Whether the guest of a stay is among those who are gone, and no other guest remains. */
export function isEmptied({ parties }: Stay, gone: (source: SourceReference) => boolean): boolean {
  const guests = parties.filter(({ role }) => role === 'guest');

  return guests.length > 0 && guests.every(({ profile }) => gone(profile));
}

type Stay = Extract<HouseRecord, { kind: 'stay' }>;

/** What is left of a stay when one of its people is forgotten: days, room, market; no wish and no free text, unless another guest remains. */
export function anonymousStay(stay: Stay, gone: (source: SourceReference) => boolean): Stay {
  const parties = stay.parties.filter(({ profile }) => !gone(profile));
  if (parties.some(({ role }) => role === 'guest')) return { ...stay, parties };

  return { ...stay, parties, requests: undefined, extra: undefined, otherIds: undefined };
}

/** What is left of a charge or feedback of a person who is forgotten: figures and days, no word. */
export function anonymousLine<
  Line extends Extract<HouseRecord, { kind: 'charge' } | { kind: 'feedback' } | { kind: 'service' }>,
>(line: Line): Line {
  const bare = { ...line, profile: undefined, extra: undefined, text: undefined };
  if (line.kind === 'charge') return { ...bare, reference: undefined };
  if (line.kind === 'service') return { ...bare, ...namelessService(line) };

  return { ...bare, about: undefined, remedy: undefined, after: undefined, steps: undefined };
}

/** What was promised or expected may be told in words that name somebody; what was measured is named by a rule. */
function namelessService(line: Extract<HouseRecord, { kind: 'service' }>): object {
  switch (line.type) {
    case 'promise':
    case 'gift':
      return { what: '-' };
    case 'expectation':
      return { about: '-' };
    case 'task':
      return { done: undefined };
    case 'moment':
    case 'pulse':
    case 'target':
      return {};
  }
}
