import type { Fact } from '../../guests/fact.ts';
import type { Reader } from '../../ports/store.ts';
import type { Row, TableName } from '../../ports/tables.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { giftsOf } from '../../value/gifts-of.ts';
import type { Gift } from '../../value/value-lines.ts';
import { isPerson } from '../identity/move-keys.ts';
import { profileOf } from '../take-in/record-rows.ts';

/** A record with the id the store has for it, and for lines whose they are. */
export interface Kept<Record> {
  readonly id: string;
  readonly ownerId?: string;
  readonly record: Record;
}

/** Everything that reports count, as the store has it. */
export interface HouseBook {
  /** Profiles of persons. */
  readonly profiles: readonly Kept<ProfileRecord>[];
  /** The profile that names the guest of each profile, where it is another one. */
  readonly roots: ReadonlyMap<string, string>;
  readonly stays: readonly Kept<StayRecord>[];
  readonly charges: readonly Kept<ChargeRecord>[];
  readonly contacts: readonly Kept<ContactRecord>[];
  readonly feedback: readonly Kept<FeedbackRecord>[];
  readonly facts: readonly Fact[];
  readonly services: readonly Kept<ServiceRecord>[];
  /** What was given away. */
  readonly gifts: readonly Gift[];
  readonly dataUntil?: string;
}

/**
 * Reads the whole house in one moment, table by table, for an actor of these properties. Everything is held in memory
 * at once: for houses of some hundred thousand guests.
 */
export async function readBookOf(
  rows: Reader,
  properties: readonly string[] | undefined,
): Promise<HouseBook> {
  const isMine = (property: string | undefined): boolean =>
    properties === undefined || (property !== undefined && properties.includes(property));
  const [last] = await rows.page('event', { limit: 1, backwards: true });
  const roots = new Map<string, string>();
  await eachPage(rows, 'root', ({ profileId, rootId }) => void roots.set(profileId, rootId));
  const profiles: Kept<ProfileRecord>[] = [];
  await eachPage(rows, 'profile', (row) => {
    const record = profileOf(row);
    if (isPerson(record) && !record.anonymised) profiles.push({ id: row.id, record });
  });
  const facts: Fact[] = [];
  await eachPage(rows, 'fact', ({ body }) => void facts.push(body as Fact));
  const services = await lines<ServiceRecord>(rows, 'service');
  const stays = (await lines<StayRecord>(rows, 'stay')).filter(({ record }) => isMine(record.property));
  const known = new Set(stays.map(({ record }) => keyOfSource(record.source)));

  return {
    profiles,
    roots,
    facts,
    stays,
    services,
    gifts: giftsOf(services.map(({ record }) => record)).filter(
      ({ stay }) => stay && known.has(keyOfSource(stay)),
    ),
    charges: (await lines<ChargeRecord>(rows, 'charge')).filter(({ record }) => isMine(record.property)),
    contacts: await lines<ContactRecord>(rows, 'contact'),
    feedback: await lines<FeedbackRecord>(rows, 'feedback'),
    ...(last && { dataUntil: last.at }),
  };
}

async function lines<Record>(
  rows: Reader,
  table: 'stay' | 'charge' | 'contact' | 'feedback' | 'service',
): Promise<readonly Kept<Record>[]> {
  const found: Kept<Record>[] = [];
  await eachPage(rows, table, (row) => {
    const { ownerId } = row as { readonly ownerId?: string };
    found.push({ id: row.id, record: row.body as Record, ...(ownerId !== undefined && { ownerId }) });
  });

  return found;
}

const pageSize = 5000;

async function eachPage<Name extends TableName>(
  rows: Reader,
  table: Name,
  visit: (row: Row<Name>) => void,
): Promise<void> {
  let after: Row<Name> | undefined;
  for (;;) {
    const page = (await rows.page(table, {
      limit: pageSize,
      ...(after && { after: after as never }),
    })) as readonly Row<Name>[];
    for (const row of page) visit(row);
    if (page.length < pageSize) return;
    after = page.at(-1);
  }
}
