import type { Fact } from '../../guests/fact.ts';
import type { Reader } from '../../ports/store.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { profileOf } from '../take-in/record-rows.ts';

/** What is needed of a guest to show that he was found. */
export interface FoundGuest {
  readonly profiles: readonly ProfileRecord[];
  readonly facts: readonly Fact[];
  readonly stays: readonly StayRecord[];
}

/** Loads the guests of these roots, all of them by one question to each table. */
export async function loadFound(
  rows: Reader,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, FoundGuest>> {
  const rootOf = new Map(rootIds.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'rootId', rootIds))
    rootOf.set(profileId, rootId);
  const members = [...rootOf.keys()];
  const [profiles, facts, parties] = await Promise.all([
    rows.where('profile', 'id', members),
    rows.where('fact', 'profileId', members),
    rows.where('party', 'profileId', members),
  ]);
  const guests = new Map(rootIds.map((id) => [id, { profiles: [], facts: [], stays: [] } as Gathered]));
  const guestOf = (profileId: string): Gathered | undefined => guests.get(rootOf.get(profileId) ?? '');
  for (const row of profiles) guestOf(row.id)?.profiles.push(profileOf(row));
  for (const { profileId, body } of facts) guestOf(profileId)?.facts.push(body as Fact);
  const guestsOf = new Map<string, Set<Gathered>>();
  for (const { profileId, stayId, role } of parties) {
    const guest = role === 'guest' || role === 'companion' ? guestOf(profileId) : undefined;
    if (guest) guestsOf.set(stayId, (guestsOf.get(stayId) ?? new Set()).add(guest));
  }
  for (const { id, body } of await rows.where('stay', 'id', [...guestsOf.keys()]))
    for (const guest of guestsOf.get(id) ?? []) guest.stays.push(body as StayRecord);

  return guests;
}

interface Gathered {
  readonly profiles: ProfileRecord[];
  readonly facts: Fact[];
  readonly stays: StayRecord[];
}
