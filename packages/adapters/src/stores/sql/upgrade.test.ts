import { readFileSync } from 'node:fs';
import type { FeedbackRecord, HouseRecord, InnkeeperApi, Row, Store, TableName } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { canaryRecords, canarySource, twoProperties } from '../../house/canary-guest.ts';
import { everyRow } from '../../house/small-rows.ts';
import { openHouse, owner, sourceOf } from '../../house/small-world.ts';
import { createMemoryStore } from '../memory/index.ts';
import { startPglite } from '../pglite/pglite-engine.ts';
import { createPool, createPostgresEngine } from '../postgres/postgres-engine.ts';
import type { SqlEngine } from './engine.ts';
import { schemaOf } from './migrate.ts';
import { migrations } from './migrations.ts';
import { sqlWriter } from './sql-rows.ts';
import { openSqlStore } from './sql-store.ts';

const url = inject('postgresUrl');
const tenant = 'house';
/** The tables as schema 3 made them. Nobody changes them: databases in use were made so. */
const schema3 = readFileSync(new URL('schema-3.test-data.sql', import.meta.url), 'utf8');
const oldTables = [...schema3.matchAll(/create table "(\w+)"/g)].map(([, name = '']) => name);

const guestId = renamed('guest', recordIdOf(tenant, canarySource('profile')));

function feedback(id: string, told: Partial<FeedbackRecord>): HouseRecord {
  return {
    kind: 'feedback',
    source: canarySource('feedback', id),
    profile: canarySource('profile'),
    day: '2026-11-19',
    type: 'comment',
    ...told,
  };
}

const check: HouseRecord = {
  kind: 'charge',
  source: { system: 'bar', kind: 'charge', id: '1' },
  property: 'H1',
  day: '2026-11-20',
  type: { value: 'revenue' },
  category: { value: 'food' },
  room: '101',
  net: { minor: 4200, currency: 'EUR' },
};

/** What had happened in the house by the time of schema 3. */
async function live(store: Store): Promise<void> {
  const { house, api } = openHouse(store, tenant);
  await api.writeSettings({ settings: twoProperties });
  await house.importFrom(
    owner,
    sourceOf([
      ...canaryRecords,
      check,
      ...(['open', 'in-hand', 'settled'] as const).flatMap((state) => [
        feedback(`complaint-${state}`, { type: 'complaint', state, createdAt: '2026-11-20T01:30:00+02:00' }),
        feedback(`comment-${state}`, { state }),
      ]),
      feedback('complaint', { type: 'complaint' }),
      feedback('comment', {}),
      feedback('praise', { type: 'praise', state: 'open' }),
    ]),
    { key: 'old' },
  );
  await api.addContact({ guestId, medium: 'call', direction: 'in' });
  await api.addContact({ guestId, medium: 'call', direction: 'out' });
  const told = { guestId, day: '2026-11-20' } as const;
  for (const state of ['open', 'settled'] as const) {
    await api.addFeedback({ ...told, type: 'comment', about: 'snack', state });
    await api.addFeedback({ ...told, type: 'complaint', about: 'shower', state, remedy: 'a new valve' });
  }
}

/** Makes a database of schema 3 and puts the rows in that it could hold. */
async function makeOld(engine: SqlEngine, rows: Awaited<ReturnType<typeof everyRow>>): Promise<void> {
  const session = await engine.begin('write');
  try {
    const ask = (text: string, values: readonly string[] = []) => session.query({ text, values });
    for (const text of schema3.split(';\n').filter(Boolean)) await ask(text);
    await ask(`insert into "migration" ("tenant_id", "number") values ('', 3)`);
    await ask(`insert into "tenant" ("tenant_id") values ($1)`, [tenant]);
    const writer = sqlWriter(session, tenant);
    for (const [table, kept] of Object.entries(rows))
      if (oldTables.includes(table.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)))
        await writer.put(table as TableName, kept as readonly Row<TableName>[]);
    // What belongs to nobody yet had no owner then.
    await ask(`update "charge" set "owner_id" = null where "owner_id" like 'claim:%'`);
    await ask(`delete from "head" where "name" = 'census'`);
    await session.commit();
  } finally {
    await session.rollback();
  }
}

/** How many values stand in the owners of charges, as its planner sees it: below nought for a share of the rows. */
async function rowsOfAnOwner(engine: SqlEngine): Promise<number> {
  return Number(
    await cellOf(
      engine,
      `select "n_distinct" from "pg_stats" where "schemaname" = current_schema() and "tablename" = 'charge' and "attname" = 'owner_id'`,
    ),
  );
}

/** How it stores the bytes that are kept for the next start. */
function storageOfBlobs(engine: SqlEngine): Promise<unknown> {
  return cellOf(
    engine,
    `select "attstorage" from "pg_attribute" where "attrelid" = '"blob"'::regclass and "attname" = 'body'`,
  );
}

async function cellOf(engine: SqlEngine, text: string): Promise<unknown> {
  const session = await engine.begin('read');
  try {
    return (await session.query({ text, values: [] }))[0]?.[0];
  } finally {
    await session.rollback();
  }
}

/** What is asked of the house before and after. */
async function answersOf(api: InnkeeperApi): Promise<readonly unknown[]> {
  const question = { property: 'H1', day: '2026-11-21' } as const;

  return [
    (await api.listDuties(question)).duties,
    (await api.listComplaints({})).complaints.map(({ complaintId, state }) => [complaintId, state]),
    await api.listChecks({ property: 'H1', from: '2026-11-20' }),
    await api.readLedger({ property: 'H1' }),
    await api.readGuest({ guestId }),
    await api.briefGuest({ guestId, property: 'H1', day: '2026-11-21' }),
  ];
}

const schemaName = `upgrade_${process.pid}`;
const engines = {
  PGlite: () => startPglite({ durability: 'none', sharedBuffers: '16MB' }),
  PostgreSQL: async () => {
    const pool = createPool(url, 1);
    await pool.query(`create schema ${schemaName}`);
    await pool.end();

    return createPostgresEngine(
      createPool(`${url}${url.includes('?') ? '&' : '?'}options=-c%20search_path%3D${schemaName}`, 2),
      { isOurs: true },
    );
  },
} as const satisfies Record<string, () => Promise<SqlEngine>>;

describe.each(Object.entries(engines))('a database on %s of schema 3', (name, start) => {
  const isAbsent = name === 'PostgreSQL' && url === '';
  let store: Store | undefined;
  afterAll(async () => {
    await store?.close();
    if (name !== 'PostgreSQL' || isAbsent) return;
    const pool = createPool(url, 1);
    await pool.query(`drop schema if exists ${schemaName} cascade`);
    await pool.end();
  });

  it.skipIf(isAbsent)(
    'comes to the present one with all that is derived, and answers as a new one',
    async () => {
      const fresh = createMemoryStore();
      await live(fresh);
      const expected = await everyRow(fresh, tenant);
      const engine = await start();
      await makeOld(engine, expected);
      expect(await schemaOf(engine)).toBe(3);

      store = await openSqlStore(engine);
      expect((await store.health()).schema).toBe(migrations.at(-1)?.number);
      expect(await rowsOfAnOwner(engine)).toBe(-0.2);
      expect(await storageOfBlobs(engine)).toBe('e');
      const found = await everyRow(store, tenant);
      for (const table of Object.keys(expected).filter((each) => each !== 'head'))
        expect([table, found[table]]).toEqual([table, expected[table]]);
      expect(found['duty']?.length).toBeGreaterThan(6);
      expect(found['claim']?.length).toBeGreaterThan(3);

      const [old, young] = [openHouse(store, tenant), openHouse(fresh, tenant)];
      expect(await answersOf(old.api)).toEqual(await answersOf(young.api));
      const upgraded = await everyRow(store, tenant);
      const grown = await everyRow(fresh, tenant);
      for (const table of ['census', 'visit', 'purchase'])
        expect([table, upgraded[table]]).toEqual([table, grown[table]]);
      expect(upgraded['visit']).toHaveLength(2);
      expect(await old.api.verifyAudit({})).toMatchObject({ intact: true });
    },
  );
});
