import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { ProfileRecord, Row, TableName } from '@innkeeper/core';
import { idOf } from '@innkeeper/core';
import { crowdSize } from '@innkeeper/core/identity';
import { shapes } from '../../packages/adapters/src/stores/shared/shape.ts';
import { copyBytes } from '../../packages/adapters/src/stores/sql/copy-bytes.ts';
import type { SqlEngine } from '../../packages/adapters/src/stores/sql/engine.ts';
import { quoted } from '../../packages/adapters/src/stores/sql/names.ts';
import { copyInto } from '../../packages/adapters/src/stores/sql/statements.ts';
import type { House } from '../../packages/core/src/innkeeper/house/house.ts';
import { keyOptionsOf } from '../../packages/core/src/innkeeper/identity/key-options.ts';
import { comparedBy, keysOf } from '../../packages/core/src/innkeeper/identity/move-keys.ts';
import { readItem } from '../../packages/core/src/innkeeper/take-in/prepare-record.ts';
import { recordRow } from '../../packages/core/src/innkeeper/take-in/record-rows.ts';

/** Where a house is filled. */
export const tenant = 'house';
/** What its document numbers are hidden with. */
export const secret = 'only for this measurement';

/** What an import leaves of profiles, as far as an arrival looks at it. */
export interface HouseRows {
  readonly profile: Row<'profile'>[];
  readonly identityKey: Row<'identityKey'>[];
  readonly edge: Row<'edge'>[];
  readonly root: Row<'root'>[];
}

const importId = idOf('import', tenant, 'check', '1');
const tables = ['profile', 'identityKey', 'edge', 'root'] as const;
/** So many profiles are written at once. */
const batch = 10_000;

/**
 * Writes profiles and the keys they are compared by as an import would leave them, without comparing them: which of them
 * are one guest is told by how they were made. The indexes are made at the end, as for any large load.
 * @param guests the profiles of each guest
 */
export async function fillHouse(
  engines: readonly SqlEngine[],
  guests: Iterable<readonly ProfileRecord[]>,
): Promise<void> {
  await Promise.all(engines.map((engine) => inOrder(engine, tables.map(withoutKey))));
  const crowds = createCrowds();
  for (const rows of rowsOf(guests)) {
    for (const { value } of rows.identityKey) crowds.add(value);
    await Promise.all(engines.map((engine) => copy(engine, rows)));
  }
  const crowd = [...crowds.values()].map((value) => ({ value }));
  await Promise.all(
    engines.map(async (engine) => {
      await copy(engine, { crowd });
      await inOrder(engine, [
        `set maintenance_work_mem = '512MB'`,
        ...tables.map(withKey),
        `insert into "tenant" ("tenant_id") values ('${tenant}') on conflict do nothing`,
        'analyze',
      ]);
    }),
  );
}

/** The rows of some guests, in batches. */
export function* rowsOf(guests: Iterable<readonly ProfileRecord[]>): Generator<HouseRows> {
  let rows: HouseRows = { profile: [], identityKey: [], edge: [], root: [] };
  const house = { tenant, secret, phones: phoneReader(), pinyin: pinyinReader() } as Partial<House> as House;
  const options = keyOptionsOf(house);
  for (const profiles of guests) {
    const ids: string[] = [];
    for (const record of profiles) {
      const read = readItem(house, { record });
      if (!('record' in read)) continue;
      const row = recordRow(read, { tenant, importId, version: 1 }) as Row<'profile'>;
      const keys = keysOf(read.record as ProfileRecord, options);
      ids.push(row.id);
      rows.profile.push(row);
      for (const value of new Set([...comparedBy(keys), ...keys.search]))
        rows.identityKey.push({ value, profileId: row.id });
    }
    putTogether(ids.sort(), rows);
    if (rows.profile.length < batch) continue;
    yield rows;
    rows = { profile: [], identityKey: [], edge: [], root: [] };
  }
  if (rows.profile.length > 0) yield rows;
}

/** The links between the profiles of one guest. */
function putTogether(ids: readonly string[], { edge, root }: HouseRows): void {
  const [rootId = '', ...others] = ids;
  for (const [at, other] of others.entries()) {
    const one = ids[at] ?? '';
    root.push({ profileId: other, rootId });
    edge.push({
      id: idOf('edge', 'rule', one, other),
      one,
      other,
      by: 'rule',
      weight: 2500,
      at: '2026-11-20T10:00:00+08:00',
      body: { because: [] },
    });
  }
}

/** What is only typed, and nobody is compared over. */
const sought = /^(?:name|handle):/;

/** Counts who holds a value, by a hash in a fixed amount of memory: those that a crowd holds. */
export function createCrowds(): { add(value: string): void; values(): Iterable<string> } {
  const holders = new Uint8Array(1 << 26);
  const crowded = new Set<string>();

  return {
    add(value) {
      if (sought.test(value)) return;
      let hash = 0x811c9dc5;
      for (let at = 0; at < value.length; at += 1) hash = Math.imul(hash ^ value.charCodeAt(at), 0x01000193);
      const cell = (hash ^ (hash >>> 13)) & (holders.length - 1);
      const count = (holders[cell] ?? 0) + 1;
      if (count > crowdSize) crowded.add(value);
      else holders[cell] = count;
    },
    values: () => crowded,
  };
}

async function copy(
  engine: SqlEngine,
  rows: { readonly [Name in TableName]?: readonly Row<Name>[] },
): Promise<void> {
  const session = await engine.begin('write');
  try {
    for (const [name, some] of Object.entries(rows)) {
      const shape = shapes[name as TableName];
      await session.copyIn(copyInto(shape), copyBytes(shape, tenant, some));
    }
    await session.commit();
  } finally {
    await session.rollback();
  }
}

async function inOrder(engine: SqlEngine, statements: readonly string[]): Promise<void> {
  const session = await engine.begin('write');
  try {
    for (const text of statements) await session.query({ text, values: [] });
    await session.commit();
  } finally {
    await session.rollback();
  }
}

function withoutKey(table: TableName): string {
  return `alter table ${quoted(table)} drop constraint ${quoted(`${table}_pkey`)}`;
}

function withKey(table: TableName): string {
  const key = shapes[table].key.map(({ name }) => quoted(name)).join(', ');

  return `alter table ${quoted(table)} add constraint ${quoted(`${table}_pkey`)} primary key ("tenant_id", ${key})`;
}
