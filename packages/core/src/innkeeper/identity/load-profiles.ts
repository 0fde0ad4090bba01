import type { Reader } from '../../ports/store.ts';
import type { ProfileRecord } from '../../records/profile-record.ts';
import { profileOf } from '../take-in/record-rows.ts';
import type { ChangedProfile } from '../take-in/take-in.ts';

/** Reads profiles by their ids, in the order of these. */
export type ReadProfiles = (ids: readonly string[]) => Promise<ReadonlyMap<string, ProfileRecord>>;

/** Reads profiles for a write that looks at them several times: each is read once, those at hand never. */
export function profileReader(rows: Reader, atHand: readonly ChangedProfile[] = []): ReadProfiles {
  const held = new Map(atHand.map(({ id, after }) => [id, after]));

  return async (ids) => {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !held.has(id));
    for (const row of await rows.where('profile', 'id', missing)) held.set(row.id, profileOf(row));
    const found = new Map<string, ProfileRecord>();
    for (const id of wanted) {
      const profile = held.get(id);
      if (profile) found.set(id, profile);
    }

    return found;
  };
}

/** The profiles of these ids. */
export function loadProfiles(
  rows: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProfileRecord>> {
  return profileReader(rows)([...ids].sort());
}
