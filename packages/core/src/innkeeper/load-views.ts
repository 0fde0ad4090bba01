import type { Reader } from '../ports/store.ts';
import { renamed } from '../shared/id.ts';
import { loadGuest } from './load-guest.ts';
import type { View } from './view-of.ts';
import { viewOf } from './view-of.ts';

/** The guests of these profiles, each once; a profile that is gone has none. */
export async function loadViews(rows: Reader, profileIds: readonly string[]): Promise<readonly View[]> {
  const roots = new Map(
    (await rows.where('root', 'profileId', profileIds)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const known = new Set((await rows.where('profile', 'id', profileIds)).map(({ id }) => id));
  const views: View[] = [];
  for (const rootId of new Set(profileIds.filter((id) => known.has(id)).map((id) => roots.get(id) ?? id))) {
    views.push(viewOf(await loadGuest(rows, renamed('guest', rootId))));
  }

  return views;
}
