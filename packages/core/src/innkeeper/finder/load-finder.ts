import type { Fact } from '../../guests/fact.ts';
import type { Reader } from '../../ports/store.ts';
import type { Row, TableName } from '../../ports/tables.ts';
import { putEntry } from '../../recognition/finder/add-entry.ts';
import type { Finder } from '../../recognition/finder/finder.ts';
import { createFinder } from '../../recognition/finder/finder.ts';
import { notePresence } from '../../recognition/finder/note-presence.ts';
import { groupWith } from '../../recognition/finder/rings.ts';
import { settleFinder } from '../../recognition/finder/settle-finder.ts';
import type { StayRecord } from '../../records/stay-record.ts';
import { keyedHashOf } from '../../shared/hash.ts';
import type { House } from '../house/house.ts';
import { recordIdOf } from '../house/record-id.ts';
import { syllablesOf } from '../identity/key-options.ts';
import { profileOf } from '../take-in/record-rows.ts';
import { digitsOfId, entriesOf, presenceOf } from './finder-entries.ts';
import { refreshGuests } from './refresh-finder.ts';

/** Reads a handful of rows: in one moment of the store, or each page in its own. */
export type ReadSome = <Value>(work: (rows: Reader) => Promise<Value>) => Promise<Value>;

const pageSize = 2000;

/** A finder that knows nobody yet, with the key that hides this house's documents. */
export function emptyFinder({ secret, tenant }: Pick<House, 'secret' | 'tenant'>): Finder {
  const digest = keyedHashOf(secret, `finder/documents\u001f${tenant}`);

  return createFinder([
    Number.parseInt(digest.slice(0, 8), 16) | 0,
    Number.parseInt(digest.slice(8, 16), 16) | 0,
  ]);
}

/** Reads everybody. What changes meanwhile is read again afterwards, by whoever notes the number of changes before. */
export async function loadFinder(house: House, read: ReadSome): Promise<Finder> {
  const finder = emptyFinder(house);
  const options = { syllables: syllablesOf(house), isBulk: true };
  await eachPage(house, read, 'profile', (rows) => {
    for (const row of rows) {
      const [entry] = entriesOf([{ id: row.id, profile: profileOf(row), stays: [] }], []);
      if (entry && isId(entry.id)) putEntry(finder, entry, options);
    }
  });
  await eachPage(house, read, 'root', (rows) => {
    for (const { profileId, rootId } of rows) groupWith(finder, digitsOfId(profileId), digitsOfId(rootId));
  });
  await eachPage(house, read, 'stay', (rows) => {
    for (const { body } of rows) noteStay(house, finder, body as StayRecord);
  });
  settleFinder(finder);
  await eachPage(house, read, 'fact', async (rows) => {
    const ids = rows.flatMap(({ profileId, body }) => (isWay(body as Fact) ? [profileId] : []));
    if (ids.length > 0) await read(async (reader) => (await refreshGuests(house, reader, finder, ids))());
  });

  return finder;
}

function isWay({ type }: Fact): boolean {
  return type === 'profile' || type === 'binding' || type === 'correction';
}

function isId(digits: string): boolean {
  return /^[0-9a-f]{32}$/.test(digits);
}

function noteStay({ tenant }: House, finder: Finder, stay: StayRecord): void {
  for (const { role, profile } of stay.parties)
    if (role === 'guest' || role === 'companion')
      notePresence(finder, digitsOfId(recordIdOf(tenant, profile)), {
        ...presenceOf([stay]),
        properties: [stay.property],
      });
}

async function eachPage<Name extends 'profile' | 'root' | 'stay' | 'fact'>(
  house: House,
  read: ReadSome,
  table: Name & TableName,
  visit: (rows: readonly Row<Name>[]) => void | Promise<void>,
): Promise<void> {
  let after: Row<Name> | undefined;
  for (;;) {
    const page = (await read((rows) =>
      rows.page(table, { limit: pageSize, ...(after && { after: after as never }) }),
    )) as readonly Row<Name>[];
    await visit(page);
    if (page.length < pageSize) return;
    after = page.at(-1);
    await house.breathe?.();
  }
}
