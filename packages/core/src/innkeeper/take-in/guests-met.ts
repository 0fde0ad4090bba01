import type { Reader } from '../../ports/store.ts';
import type { HouseRecord } from '../../records/record.ts';
import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { recordIdOf } from '../house/record-id.ts';

/**
 * Ids of the profiles that a record is about, where a screen should look again at once: whose stay, contact or
 * complaint it is. A profile is resolved by itself; charges come by the thousand at night and change no greeting.
 */
export function profilesMet(tenant: string, record: HouseRecord): readonly string[] {
  return named(record).map((profile) => recordIdOf(tenant, { ...profile, kind: 'profile' }));
}

function named(record: HouseRecord): readonly SourceReference[] {
  switch (record.kind) {
    case 'stay':
      return record.parties.map(({ profile }) => profile);
    case 'contact':
      return [record.profile];
    case 'feedback':
    case 'service':
      return record.profile ? [record.profile] : [];
    default:
      return [];
  }
}

/**
 * The guests that profiles stand for, as the house takes them together now, and by the id that each profile gives: a
 * system shows its guest by the profile it knows.
 */
export async function guestsOf(rows: Reader, profiles: readonly string[]): Promise<readonly GuestId[]> {
  if (profiles.length === 0) return [];
  const found = await rows.where('root', 'profileId', profiles);
  const roots = new Map<string, string>(found.map(({ profileId, rootId }) => [profileId, rootId]));

  return profiles.flatMap((id) => [id, roots.get(id) ?? id]).map((id) => renamed('guest', id));
}
