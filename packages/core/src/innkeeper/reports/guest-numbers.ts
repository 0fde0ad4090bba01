import type { StayRecord } from '../../records/stay-record.ts';
import { renamed } from '../../shared/id.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { recordIdOf } from '../house/record-id.ts';
import type { HouseBook } from './house-reader.ts';

/** Which guest each profile belongs to, by the number of the guest: his place among the ids, which are in order. */
export interface GuestNumbers {
  readonly ids: readonly string[];
  /** The guest of a profile by its id in the store; -1 of none who counts. */
  ofProfile(profileId: string | undefined): number;
  ofReference(profile: SourceReference | undefined): number;
  /** Guests who are there in a stay: the guest himself first, then companions. */
  presentIn(stay: StayRecord): readonly number[];
  /** Whose a line is: who had it, else the guest of the stay. */
  payerOf(profile: SourceReference | undefined, stay: StayRecord | undefined): number;
}

/** Numbers the guests whom the actor's properties know, in the order of their ids. */
export function guestNumbers(
  { profiles, roots, stays }: HouseBook,
  { tenant, properties }: { readonly tenant: string; readonly properties?: readonly string[] },
): GuestNumbers {
  const rootOf = (id: string): string => roots.get(id) ?? id;
  const idOf = (profile: SourceReference): string => recordIdOf(tenant, { ...profile, kind: 'profile' });
  const known = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { id, record } of profiles) {
    const { property } = record.source;
    if (properties === undefined || (property !== undefined && properties.includes(property)))
      known.add(rootOf(id));
    else if (property !== undefined) elsewhere.add(rootOf(id));
  }
  const persons = new Set(profiles.map(({ id }) => id));
  for (const { record } of stays)
    for (const { role, profile } of record.parties)
      if ((role === 'guest' || role === 'companion') && persons.has(idOf(profile)))
        known.add(rootOf(idOf(profile)));
  for (const { id } of profiles) if (!elsewhere.has(rootOf(id))) known.add(rootOf(id));
  const inOrder = [...known].sort();
  const numbers = new Map(inOrder.map((id, at) => [id, at]));
  const ofProfile = (id: string | undefined): number =>
    id === undefined ? -1 : (numbers.get(rootOf(id)) ?? -1);
  const ofReference = (profile: SourceReference | undefined): number =>
    profile ? ofProfile(idOf(profile)) : -1;
  const presentIn = (stay: StayRecord): readonly number[] => {
    const found = (['guest', 'companion'] as const).flatMap((role) =>
      stay.parties.filter((party) => party.role === role).map(({ profile }) => ofReference(profile)),
    );

    return [...new Set(found)].filter((number) => number >= 0);
  };

  return {
    ids: inOrder.map((id) => renamed('guest', id)),
    ofProfile,
    ofReference,
    presentIn,
    payerOf: (profile, stay) => {
      const own = ofReference(profile);

      return own >= 0 || !stay ? own : (presentIn(stay)[0] ?? -1);
    },
  };
}
