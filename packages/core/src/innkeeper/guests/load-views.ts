import type { Reader } from '../../ports/store.ts';
import type { House } from '../house/house.ts';
import { loadDossiers } from './load-guest.ts';
import type { View } from './view-of.ts';
import { viewOf } from './view-of.ts';

/** Few enough that no other caller waits for long while they are put together. */
const atOnce = 8;

/** The guests of these profiles, by profile; a profile that is gone has none. */
export async function loadViews(
  { rows, house }: { readonly rows: Reader; readonly house: Pick<House, 'breathe'> },
  profileIds: readonly string[],
): Promise<ReadonlyMap<string, View>> {
  const [roots, known] = await Promise.all([
    rows.where('root', 'profileId', profileIds),
    rows.where('profile', 'id', profileIds),
  ]);
  const rootOf = new Map(known.map(({ id }) => [id, id]));
  for (const { profileId, rootId } of roots) if (rootOf.has(profileId)) rootOf.set(profileId, rootId);
  const rootIds = [...new Set(rootOf.values())];
  const views = new Map<string, View>();
  for (let at = 0; at < rootIds.length; at += atOnce) {
    const part = await loadDossiers(rows, rootIds.slice(at, at + atOnce));
    for (const dossier of part) views.set(dossier.profileIds[0] ?? '', viewOf(dossier));
    await house.breathe?.();
  }

  return new Map(
    [...rootOf].flatMap(([id, rootId]) => {
      const view = views.get(rootId);

      return view ? [[id, view] as const] : [];
    }),
  );
}
