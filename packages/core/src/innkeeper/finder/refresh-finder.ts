import type { Fact } from '../../guests/fact.ts';
import type { Reader } from '../../ports/store.ts';
import { putEntry, removeEntry } from '../../recognition/finder/add-entry.ts';
import type { Finder } from '../../recognition/finder/finder.ts';
import { companionsOf, groupWith } from '../../recognition/finder/rings.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import type { House } from '../house/house.ts';
import { syllablesOf } from '../identity/key-options.ts';
import { profileOf } from '../take-in/record-rows.ts';
import type { KnownProfile } from './finder-entries.ts';
import { digitsOfId, entriesOf } from './finder-entries.ts';

/**
 * Reads the guests of the profiles anew. What is returned puts them into the finder, at once and without waiting, so
 * that no question ever meets half of a change.
 */
export async function refreshGuests(
  house: House,
  rows: Reader,
  finder: Finder,
  profileIds: readonly string[],
): Promise<() => void> {
  const known = profileIds.flatMap((id) =>
    companionsOf(finder, digitsOfId(id)).map((digits) => `profile_${digits}`),
  );
  const asked = [...new Set([...profileIds, ...known])];
  const rootOf = new Map(asked.map((id) => [id, id]));
  for (const { profileId, rootId } of await rows.where('root', 'profileId', asked))
    rootOf.set(profileId, rootId);
  const roots = [...new Set(rootOf.values())];
  for (const id of roots) rootOf.set(id, id);
  for (const { profileId, rootId } of await rows.where('root', 'rootId', roots))
    rootOf.set(profileId, rootId);
  const ids = [...rootOf.keys()];
  const profiles = await profilesOf(rows, ids);
  const facts = await rows.where('fact', 'profileId', ids);
  const groups = new Map<string, string[]>();
  for (const [id, root] of rootOf) {
    const group = groups.get(root) ?? [];
    if (id === root) group.unshift(id);
    else group.push(id);
    groups.set(root, group);
  }

  return () => {
    for (const id of ids) removeEntry(finder, digitsOfId(id));
    for (const [root, members] of groups) {
      const found = members.flatMap((id) => profiles.get(id) ?? []);
      const said = facts
        .filter(({ profileId }) => members.includes(profileId))
        .map(({ body }) => body as Fact);
      for (const entry of entriesOf(found, said)) putEntry(finder, entry, { syllables: syllablesOf(house) });
      const [first] = found;
      for (const { id } of found.slice(1)) groupWith(finder, digitsOfId(id), digitsOfId(first?.id ?? root));
    }
  };
}

async function profilesOf(rows: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, KnownProfile>> {
  const found = await rows.where('profile', 'id', ids);
  const parties = (await rows.where('party', 'profileId', ids)).filter(
    ({ role }) => role === 'guest' || role === 'companion',
  );
  const stays = new Map(
    (await rows.where('stay', 'id', [...new Set(parties.map(({ stayId }) => stayId))])).map(
      ({ id, body }) => [id, body as StayRecord],
    ),
  );
  const staysOf = new Map<string, StayRecord[]>();
  for (const { profileId, stayId } of parties) {
    const stay = stays.get(stayId);
    const list = staysOf.get(profileId) ?? [];
    if (stay && !list.includes(stay)) list.push(stay);
    staysOf.set(profileId, list);
  }

  return new Map(
    found.map((row) => [row.id, { id: row.id, profile: profileOf(row), stays: staysOf.get(row.id) ?? [] }]),
  );
}
