import { identityKeys } from '../../identity/identity-keys.ts';
import type { Row } from '../../ports/tables.ts';
import type { ChargeRecord } from '../../records/charge-record.ts';
import type { ContactRecord } from '../../records/contact-record.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { ServiceRecord } from '../../records/service-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { fingerprintOf } from '../../shared/fingerprint.ts';
import type { GuestId } from '../../shared/id.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { keyOfSource } from '../../shared/source-reference.ts';
import { dropGuests } from '../census/keep-census.ts';
import { placesOfMessage } from '../contacts/message-places.ts';
import { fileDuties } from '../duties/file-duties.ts';
import { dropBlob } from '../house/blobs.ts';
import type { WriteCall } from '../house/call.ts';
import { recordIdOf } from '../house/record-id.ts';
import { keyOptionsOf } from '../identity/key-options.ts';
import { findableOf, keysOfValues } from '../identity/keys-of-fact.ts';
import { dropAnswers, dropRefused, thinCrowds } from '../take-in/drop-traces.ts';
import { claimRows, recordRow } from '../take-in/record-rows.ts';
import {
  anonymousLine,
  anonymousStay,
  isEmptied,
  tombstoneOfKey,
  tombstoneOfSource,
} from '../take-in/tombstones.ts';
import type { Dossier } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';
import { dutyOf } from './proposal-use-cases.ts';

/** What forgetting a guest did. */
export interface Forgetting {
  readonly guestId: GuestId;
  readonly profiles: number;
  /** Stays and charges whose figures stay for the hotel's books, without the person. */
  readonly anonymised: number;
}

/**
 * Forgets a guest: profiles, facts, contacts, words and earlier versions are gone; figures of stays and charges stay
 * without the person; keyed hashes remain, so that the next sync of the same records does not bring him back.
 */
export async function forgetGuest(
  call: WriteCall,
  { guestId }: { readonly guestId: GuestId },
): Promise<Forgetting> {
  const { rows, house, now } = call;
  const dossier = await loadInScope(call, guestId);
  const { profileIds } = dossier;
  const sources = new Set(dossier.profiles.map(({ source }) => keyOfSource(source)));
  const gone = (source: SourceReference | undefined): boolean =>
    source !== undefined && sources.has(keyOfSource(source));
  await rows.put(
    'tombstone',
    tombstones(call, dossier, gone).map((value) => ({ value, at: now })),
  );
  await dropPerson(call, dossier);
  const anonymised = await anonymise(call, dossier, gone);
  await dropRefused(call, dossier);
  await dropAnswers(call, dossier);
  for (const name of ['finder', 'census'] as const) await dropBlob(rows, name);
  await dropHistory(call, [
    ...profileIds,
    ...idsOf(house.tenant, [
      ...dossier.stays,
      ...dossier.charges,
      ...dossier.contacts,
      ...dossier.feedback,
      ...dossier.services,
    ]),
  ]);
  call.emit({ type: 'guest-forgotten', guestId: dossier.guestId });

  return { guestId: dossier.guestId, profiles: profileIds.length, anonymised };
}

/** Of profiles, of the numbers and addresses they can be known by, and of stays in which nobody else remains. */
function tombstones(
  { house }: WriteCall,
  { profiles, facts, stays }: Dossier,
  gone: (source: SourceReference) => boolean,
): readonly string[] {
  const keys = [
    ...profiles.flatMap((profile) => identityKeys(profile, keyOptionsOf(house)).strong),
    ...facts.flatMap((fact) => keysOfValues(house, { ...findableOf(fact), names: [] })),
  ];
  const emptied = stays.filter((stay) => isEmptied(stay, gone));
  const values = [
    ...[...profiles, ...emptied].map(({ source }) => tombstoneOfSource(house, source)),
    ...keys.map((key) => tombstoneOfKey(house, key)),
  ];

  return [...new Set(values)];
}

async function dropPerson(call: WriteCall, { profileIds, profiles, facts }: Dossier): Promise<void> {
  const { rows, house } = call;
  const options = keyOptionsOf(house);
  const keys = profiles.flatMap((profile) => {
    const { strong, near, search } = identityKeys(profile, options);
    const profileId = recordIdOf(house.tenant, profile.source);

    return [...strong, ...near, ...search].map((value) => ({ value, profileId }));
  });
  const stated = facts.flatMap((fact) =>
    keysOfValues(house, findableOf(fact)).flatMap((value) =>
      profileIds.map((profileId) => ({ value, profileId })),
    ),
  );
  const held = [...keys, ...stated];
  await rows.drop('identityKey', held);
  await dropGuests(rows, profileIds);
  await rows.drop('member', await rows.where('member', 'rootId', profileIds));
  await rows.drop(
    'fact',
    facts.map(({ id }) => ({ id })),
  );
  await rows.drop(
    'duty',
    facts.filter(({ type }) => type === 'proposal').map(({ id, at }) => dutyOf(id, at)),
  );
  await rows.drop('party', await rows.where('party', 'profileId', profileIds));
  await rows.drop('edge', [
    ...(await rows.where('edge', 'one', profileIds)),
    ...(await rows.where('edge', 'other', profileIds)),
  ]);
  await rows.drop('doubt', [
    ...(await rows.where('doubt', 'one', profileIds)),
    ...(await rows.where('doubt', 'other', profileIds)),
  ]);
  await rows.drop(
    'root',
    profileIds.map((profileId) => ({ profileId })),
  );
  await rows.drop(
    'profile',
    profileIds.map((id) => ({ id })),
  );
  await thinCrowds(
    call,
    held.map(({ value }) => value),
  );
}

async function anonymise(
  { rows, house }: WriteCall,
  dossier: Dossier,
  gone: (source: SourceReference | undefined) => boolean,
): Promise<number> {
  const { tenant } = house;
  const stays = await rows.where('stay', 'id', idsOf(tenant, dossier.stays));
  const emptied = stays.map(
    (row) => withBody(tenant, row, anonymousStay(row.body as StayRecord, gone)) as Row<'stay'>,
  );
  await rows.put('stay', emptied);
  const placed = (all: readonly Row<'stay'>[]): readonly Row<'claim'>[] =>
    all.flatMap(({ id, body }) => claimRows(id, body as StayRecord));
  await rows.drop('claim', placed(stays));
  await rows.put('claim', placed(emptied));
  const charges = (await rows.where('charge', 'id', idsOf(tenant, dossier.charges))).filter(({ body }) =>
    isTheirs(body as ChargeRecord, dossier, gone),
  );
  await rows.put(
    'charge',
    charges.map((row) => withBody(tenant, row, anonymousLine(row.body as ChargeRecord)) as Row<'charge'>),
  );
  const feedback = (await rows.where('feedback', 'id', idsOf(tenant, dossier.feedback))).filter(({ body }) =>
    isTheirs(body as FeedbackRecord, dossier, gone),
  );
  await rows.put(
    'feedback',
    feedback.map(
      (row) => withBody(tenant, row, anonymousLine(row.body as FeedbackRecord)) as Row<'feedback'>,
    ),
  );
  const services = (await rows.where('service', 'id', idsOf(tenant, dossier.services))).filter(({ body }) =>
    isTheirs(body as ServiceRecord, dossier, gone),
  );
  await rows.put(
    'service',
    services.map((row) => withBody(tenant, row, anonymousLine(row.body as ServiceRecord)) as Row<'service'>),
  );
  const contacts = (await rows.where('contact', 'id', idsOf(tenant, dossier.contacts))).filter(({ body }) =>
    gone((body as ContactRecord).profile),
  );
  await rows.drop('contact', contacts);
  await rows.drop(
    'claim',
    contacts.flatMap(({ id, body }) =>
      placesOfMessage(body as ContactRecord).map((value) => ({ value, id })),
    ),
  );
  const told = [...feedback, ...services, ...contacts];
  await fileDuties(
    rows,
    told.map(({ id, body }) => ({ id, record: body as HouseRecord })),
    [],
  );

  return stays.length + charges.length + feedback.length + services.length;
}

/** A line without a person of its own belongs to the guest of its stay. */
function isTheirs(
  { profile, stay }: ChargeRecord | FeedbackRecord | ServiceRecord,
  { stays }: Dossier,
  gone: (source: SourceReference | undefined) => boolean,
): boolean {
  if (profile) return gone(profile);
  const owner = stays.find(({ source }) => stay && keyOfSource(source) === keyOfSource(stay));

  return owner === undefined || isEmptied(owner, gone);
}

function withBody(
  tenant: string,
  row: Row<'stay' | 'charge' | 'feedback' | 'service'>,
  record: StayRecord | ChargeRecord | FeedbackRecord | ServiceRecord,
) {
  const { id, sequence, importId, version } = row;

  return recordRow(
    { id, record, sequence, hash: fingerprintOf(JSON.stringify(record)) },
    { tenant, importId, version },
  );
}

async function dropHistory({ rows }: WriteCall, recordIds: readonly string[]): Promise<void> {
  await rows.drop('history', await rows.where('history', 'recordId', recordIds));
}

function idsOf(tenant: string, records: readonly { readonly source: SourceReference }[]): readonly string[] {
  return records.map(({ source }) => recordIdOf(tenant, source));
}
