import { createMemoryStore } from '@innkeeper/adapters/memory';
import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { ProfileRecord, Row, Store } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { createCrowds, rowsOf, secret, tenant } from './fill-house.ts';

const owner = { id: 'bench', roles: ['owner'] };
const step = 1000;
/** So many rows are read at once. */
const limit = 10_000;

/** Sees that a house that is filled at once holds what a real import of the same profiles writes. @throws where it does not */
export async function checkFilling(guests: readonly (readonly ProfileRecord[])[]): Promise<void> {
  const store = createMemoryStore();
  const house = createInnkeeper({
    store,
    clock: { now: () => '2026-11-21T10:00:00+08:00' },
    secret,
    tenant,
    phones: phoneReader(),
    pinyin: pinyinReader(),
    finder: 'store',
  });
  const api = house.as(owner);
  const run = await api.startImport({ name: 'check', key: 'check' });
  const records = guests.flat();
  for (let at = 0; at < records.length; at += step) {
    const items = records.slice(at, at + step).map((record) => ({ record }));
    await api.takeIn({ importId: run.id, step: at / step + 1, items });
  }
  const crowds = createCrowds();
  const keys: string[] = [];
  const bodies: string[] = [];
  for (const { profile, identityKey } of rowsOf(guests)) {
    for (const { value, profileId } of identityKey) {
      keys.push(`${value} ${profileId}`);
      crowds.add(value);
    }
    for (const row of profile) bodies.push(plain(row));
  }
  same('keys', keys, await all(store, 'identityKey', (row) => `${row.value} ${row.profileId}`));
  same('crowds', [...crowds.values()], await all(store, 'crowd', ({ value }) => value));
  same('profiles', bodies, await all(store, 'profile', plain));
  await store.close();
}

async function all<Name extends 'identityKey' | 'crowd' | 'profile'>(
  store: Store,
  table: Name,
  textOf: (row: Row<Name>) => string,
): Promise<readonly string[]> {
  const texts: string[] = [];
  let after: Row<Name> | undefined;
  do {
    const rows = await store.read({ tenant }, (reader) =>
      reader.page(table, { limit, ...(after && { after }) }),
    );
    texts.push(...rows.map(textOf));
    after = rows.length < limit ? undefined : rows.at(-1);
  } while (after);

  return texts;
}

/** JSON with its fields in the order of their names. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function same(what: string, filled: readonly string[], imported: readonly string[]): void {
  const held = new Set(imported);
  const extra = filled.filter((text) => !held.has(text));
  const missing = imported.length - (new Set(filled).size - extra.length);
  if (extra.length > 0 || missing > 0)
    throw new Error(
      `${what}: ${extra.length} that an import does not write, ${missing} that it does. ${extra[0] ?? ''}`,
    );
}
