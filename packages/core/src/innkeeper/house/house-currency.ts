import type { Reader } from '../../ports/store.ts';
import type { HouseSettings } from '../../stays/property.ts';

/** So many charges tell in which currency a house counts that says nothing of it. */
const asked = 100;

/** The currency that a house counts in: the one it is set to, else that of most of its charges, as any of them tell. */
export async function houseCurrency(
  rows: Reader,
  { properties }: HouseSettings,
): Promise<string | undefined> {
  const set = properties[0]?.currencies[0];
  if (set !== undefined) return set;
  const counts = new Map<string, number>();
  // Ids are hashes: those that come first are any.
  for (const { currency } of await rows.page('charge', { limit: asked }))
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));

  return most?.[0];
}
