import type { Fact } from '../guests/fact.ts';
import type { Reader } from '../ports/store.ts';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { ContactRecord } from '../records/contact-record.ts';
import type { FeedbackRecord } from '../records/feedback-record.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { GuestId } from '../shared/id.ts';
import { renamed } from '../shared/id.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import { profileOf } from './record-rows.ts';

/** Everything the house keeps about one guest, as it was told. */
export interface Dossier {
  readonly guestId: GuestId;
  /** The profiles the guest is made of; the first names the guest. */
  readonly profileIds: readonly string[];
  readonly profiles: readonly ProfileRecord[];
  readonly facts: readonly Fact[];
  readonly stays: readonly StayRecord[];
  readonly charges: readonly ChargeRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly feedback: readonly FeedbackRecord[];
}

/** The profile that names the guest of this id; every id a guest ever had leads there. */
export async function rootOf(rows: Reader, guestId: string): Promise<string> {
  const profileId = renamed('profile', guestId);
  const [root] = await rows.where('root', 'profileId', [profileId]);

  return root?.rootId ?? profileId;
}

/** The profiles of a guest, in the order of their ids, the naming one first. */
export async function membersOf(rows: Reader, rootId: string): Promise<readonly string[]> {
  const members = (await rows.where('root', 'rootId', [rootId])).map(({ profileId }) => profileId);

  return [rootId, ...members.filter((id) => id !== rootId)];
}

/** Reads one guest whole. @throws `guest/not-found` */
export async function loadGuest(rows: Reader, guestId: string): Promise<Dossier> {
  const rootId = await rootOf(rows, guestId);
  const profileIds = await membersOf(rows, rootId);
  const found = new Map(
    (await rows.where('profile', 'id', profileIds)).map((row) => [row.id, profileOf(row)]),
  );
  const profiles = profileIds.flatMap((id) => found.get(id) ?? []);
  if (profiles.length === 0) throw new InnkeeperError('guest/not-found', { id: guestId });
  const facts = (await rows.where('fact', 'profileId', profileIds)).map(({ body }) => body as Fact);
  const stayIds = [
    ...new Set((await rows.where('party', 'profileId', profileIds)).map(({ stayId }) => stayId)),
  ];
  const owners = [...profileIds, ...stayIds];

  return {
    guestId: renamed('guest', rootId),
    profileIds,
    profiles,
    facts: [...facts].sort((one, other) => compare(one.at, other.at) || compare(one.id, other.id)),
    stays: (await rows.where('stay', 'id', stayIds)).map(({ body }) => body as StayRecord),
    charges: (await rows.where('charge', 'ownerId', owners)).map(({ body }) => body as ChargeRecord),
    contacts: (await rows.where('contact', 'ownerId', owners)).map(({ body }) => body as ContactRecord),
    feedback: (await rows.where('feedback', 'ownerId', owners)).map(({ body }) => body as FeedbackRecord),
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}
