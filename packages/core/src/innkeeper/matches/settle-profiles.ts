import type { GuestId } from '../../shared/id.ts';
import { renamed } from '../../shared/id.ts';
import type { WriteCall } from '../house/call.ts';
import { loadProfiles } from '../identity/load-profiles.ts';
import { recomputeRoots } from '../identity/recompute-roots.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';

/**
 * After a decision about who is who: derives the guests anew, and judges the profiles by what is now known of each of
 * them, so that a word said about one guest no longer counts for another (a telephone that ended, for example).
 * @returns the guest of every profile that the decision reached
 */
export async function settleProfiles(
  call: WriteCall,
  profileIds: readonly string[],
): Promise<ReadonlyMap<string, GuestId>> {
  const { roots: reached } = await recomputeRoots(call, profileIds);
  const profiles = await loadProfiles(call.rows, [...reached.keys()]);
  await resolveProfiles(
    call,
    [...profiles].map(([id, profile]) => ({ id, before: profile, after: profile })),
  );
  const roots = new Map(
    (await call.rows.where('root', 'profileId', [...reached.keys()])).map((row) => [
      row.profileId,
      row.rootId,
    ]),
  );

  return new Map([...reached.keys()].map((id) => [id, renamed('guest', roots.get(id) ?? id)]));
}

/** The guests of some profiles, each once. */
export function guestsAmong(
  guests: ReadonlyMap<string, GuestId>,
  profileIds: readonly string[],
): readonly GuestId[] {
  return [...new Set(profileIds.map((id) => guests.get(id) ?? renamed('guest', id)))].sort();
}
