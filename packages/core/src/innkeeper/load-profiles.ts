import type { Reader } from '../ports/store.ts';
import type { ProfileRecord } from '../records/profile-record.ts';
import { profileOf } from './record-rows.ts';
import type { ChangedProfile } from './take-in.ts';

/** The profiles of these ids; those at hand are not read again. */
export async function loadProfiles(
  rows: Reader,
  ids: readonly string[],
  atHand: readonly ChangedProfile[] = [],
): Promise<ReadonlyMap<string, ProfileRecord>> {
  const found = new Map<string, ProfileRecord>();
  const missing = new Set(ids);
  for (const { id, after } of atHand) if (missing.delete(id) && after) found.set(id, after);
  for (const row of await rows.where('profile', 'id', [...missing])) found.set(row.id, profileOf(row));

  return found;
}
