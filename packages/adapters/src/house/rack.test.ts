import type { Row, StayRecord, Store } from '@innkeeper/core';
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { pgliteWithTables } from '../stores/pglite/with-tables.test-data.ts';
import { createPool, createPostgresEngine } from '../stores/postgres/postgres-engine.ts';
import type { SqlEngine } from '../stores/sql/engine.ts';
import { fillClaims } from '../stores/sql/fill-claims.ts';
import { fillRack } from '../stores/sql/fill-rack.ts';
import { openSqlStore } from '../stores/sql/sql-store.ts';
import { everyRow } from './small-rows.ts';
import { anyStays, dayAfter } from './small-stays.ts';
import { anyDeed, doAll, openHouse, owner, sourceOf } from './small-world.ts';

const runs = Number(process.env['INNKEEPER_RUNS'] ?? 1);

/** Every stay of a tenant, and what the rack shows of it. */
async function shown(store: Store, tenant = 'house') {
  const { stay, rack } = await everyRow(store, tenant);

  return { stays: stay as readonly Row<'stay'>[], rack: rack as readonly Row<'rack'>[] };
}

describe('the rack', () => {
  it('shows who is in the house, who comes and who holds a day, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyDeed, anyStays), { minLength: 1, maxLength: 6 }),
        async (happened) => {
          const store = createMemoryStore();
          const opened = openHouse(store);
          for (const each of happened) {
            if ('do' in each) await doAll(opened, [each]);
            else await opened.house.importFrom(owner, sourceOf(each as readonly StayRecord[]));
          }
          await expectExact(store);
        },
      ),
      { numRuns: 60 * runs },
    );
  });

  it('forgets the stays of an import that is taken back, and shows again what they were before', async () => {
    await fc.assert(
      fc.asyncProperty(anyStays, anyStays, async (first, second) => {
        const store = createMemoryStore();
        const { house, api } = openHouse(store);
        await house.importFrom(owner, sourceOf(first), { key: 'first' });
        const before = await shown(store);
        const { run } = await house.importFrom(owner, sourceOf(second), { key: 'second' });
        await expectExact(store);
        await api.undoImport({ importId: run?.id as never });
        expect((await shown(store)).rack).toEqual(before.rack);
      }),
      { numRuns: 40 * runs },
    );
  });
});

async function expectExact(store: Store): Promise<void> {
  const { stays, rack } = await shown(store);
  const open = stays.filter(({ status }) => status === 'in-house' || status === 'reserved');
  const inSlot = (slot: string): readonly string[] =>
    rack.filter((row) => row.slot === slot).map(({ stayId }) => stayId);
  expect(inSlot('here')).toEqual(open.filter(({ status }) => status === 'in-house').map(({ id }) => id));
  for (let at = -1; at < 90; at += 1) {
    const day = dayAfter(at);
    expect(inSlot(`coming:${day}`)).toEqual(
      open.filter(({ status, arrival }) => status === 'reserved' && arrival === day).map(({ id }) => id),
    );
    for (const property of ['H1', 'a house: of ours']) {
      const found = rack.filter(
        ({ slot, arrival, departure }) =>
          (slot === `day:${day}:${property}` || slot === `long:${property}`) &&
          arrival <= day &&
          departure >= day,
      );
      const expected = open.filter(
        ({ body, arrival, departure }) =>
          (body as StayRecord).property === property && arrival <= day && departure >= day,
      );
      expect(found.map(({ stayId, room }) => [stayId, room]).sort()).toEqual(
        expected.map(({ id, room }) => [id, room]).sort(),
      );
    }
  }
}

const url = inject('postgresUrl');
const engines = {
  PGlite: () => pgliteWithTables({ sharedBuffers: '16MB' }),
  PostgreSQL: async () => createPostgresEngine(createPool(url, 2), { isOurs: true }),
} as const satisfies Record<string, () => Promise<SqlEngine>>;

describe.each(Object.entries(engines))(
  'the rack of a database on %s that is older than it',
  (name, start) => {
    const isAbsent = name === 'PostgreSQL' && url === '';
    let store: Store | undefined;
    afterAll(() => store?.close());

    it.skipIf(isAbsent)('is filled as the house fills it', async () => {
      const engine = await start();
      store = await openSqlStore(engine);
      const tenant = `rack-${process.pid}-${name}`;
      let turn = 0;
      await fc.assert(
        fc.asyncProperty(anyStays, async (stays) => {
          turn += 1;
          const opened = openHouse(store as Store, tenant);
          await opened.house.importFrom(owner, sourceOf(stays), { key: `import ${turn}` });
          const session = await engine.begin('write');
          const ask = (text: string, values: readonly string[] = []) => session.query({ text, values });
          const all = 'select * from "rack" where "tenant_id" = $1 order by "slot", "stay_id"';
          try {
            const kept = await ask(all, [tenant]);
            await ask('delete from "rack" where "tenant_id" = $1', [tenant]);
            await ask(fillRack);
            expect(await ask(all, [tenant])).toEqual(kept);
            const claims = 'select * from "claim" where "tenant_id" = $1 order by "value", "id"';
            const claimed = await ask(claims, [tenant]);
            await ask('delete from "claim" where "tenant_id" = $1', [tenant]);
            for (const statement of fillClaims) await ask(statement);
            expect(await ask(claims, [tenant])).toEqual(claimed);
          } finally {
            await session.rollback();
          }
          await (store as Store).clear({ tenant });
        }),
        { numRuns: 12 * runs },
      );
    });
  },
);
