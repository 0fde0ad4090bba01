import type { Store, Writer } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PgliteEngine } from '../pglite/pglite-engine.ts';
import { pgliteWithTables } from '../pglite/with-tables.test-data.ts';
import type { SqlEngine, SqlSession } from './engine.ts';
import { migrate, schemaOf } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { Persistence } from './persistence.ts';
import { openSqlStore } from './sql-store.ts';

const scope = { tenant: 'hotel' };
const persistence: Persistence = { random: () => 0, wait: async () => undefined };

/** Where in a run of steps something goes wrong, and how. */
interface Fault {
  /** Which step fails, counted from 0: each statement, each COPY, each commit is one. */
  readonly step: number;
  readonly code: string;
  /** Whether the database has done the step, and only the answer got lost. */
  readonly isDone: boolean;
}

let pglite: PgliteEngine;
let store: Store;
beforeAll(async () => {
  pglite = await pgliteWithTables({ sharedBuffers: '16MB' });
  store = await openSqlStore(pglite);
});
afterAll(() => store.close());

/** An engine that fails once. */
function failing(
  engine: SqlEngine,
  { step, code, isDone }: Fault,
): SqlEngine & { readonly steps: () => number } {
  let steps = 0;

  async function pass<Value>(take: () => Promise<Value>): Promise<Value> {
    const isHit = steps === step;
    steps += 1;
    if (isHit && !isDone) throw Object.assign(new Error('injected'), { code });
    const value = await take();
    if (isHit) throw Object.assign(new Error('injected'), { code });

    return value;
  }

  function over(session: SqlSession): SqlSession {
    return {
      query: (statement) => pass(() => session.query(statement)),
      copyIn: (copy, text) => pass(() => session.copyIn(copy, text)),
      commit: () => pass(() => session.commit()),
      rollback: () => session.rollback(),
    };
  }

  return {
    ...engine,
    async begin(mode, signal) {
      const session = await engine.begin(mode, signal);
      try {
        return over(await pass(async () => session));
      } catch (error) {
        await session.rollback(); // a connection that is lost takes its transaction along
        throw error;
      }
    },
    close: async () => undefined,
    steps: () => steps,
  };
}

/** Adds one to a counter and a row for it: done twice, it would show. */
async function countOn(rows: Writer): Promise<number> {
  const [head] = await rows.where('head', 'name', ['counter']);
  const number = (head?.number ?? 0) + 1;
  await rows.put('head', [{ name: 'counter', number }]);
  await rows.add('event', [{ number, at: '', type: 'counted', body: null }]);
  await rows.drop('event', [{ number: -1 }]);

  return number;
}

it('a statement that the database refuses leaves all others as they were', async () => {
  const session = await pglite.begin('read');
  const divide = (by: number) => session.query({ text: `select 1 / ${by}`, values: [] });
  await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
  await session.rollback();
  expect(await store.read(scope, (rows) => rows.count('segment', 'id', ['none']))).toBe(0);
});

describe('a write during which the database fails once', () => {
  const codes = ['40001', '40P01', '55P03', '08006', '57P01', 'ECONNRESET', '53300'];

  it.each(codes)('happens once, whatever step answers %s', async (code) => {
    for (const isDone of [false, true]) {
      for (let step = 0; ; step += 1) {
        await store.clear(scope);
        const engine = failing(pglite, { step: step + stepsOfOpening, code, isDone });
        const shaky = await openSqlStore(engine, { persistence });
        const answer = await shaky.write(scope, countOn);
        const found = await store.read(scope, async (rows) => [
          (await rows.where('head', 'name', ['counter']))[0]?.number,
          await rows.count('event'),
        ]);

        expect({ answer, found, step, isDone }).toEqual({ answer: 1, found: [1, 1], step, isDone });
        if (engine.steps() <= step + stepsOfOpening) break;
      }
    }
  });

  it('makes the row of its tenant again where somebody took it away, and writes once', async () => {
    await store.write(scope, countOn);
    const session = await pglite.begin('write');
    await session.query({ text: `delete from "tenant" where "tenant_id" = '${scope.tenant}'`, values: [] });
    await session.commit();
    await store.clear(scope);

    expect(await store.write(scope, countOn)).toBe(1);
    expect(await store.read(scope, (rows) => rows.count('event'))).toBe(1);
  });

  it('gives up after so many attempts, says so, and has written nothing', async () => {
    await store.clear(scope);
    const engine = alwaysFailing(pglite, '40001');
    const shaky = await openSqlStore(engine, { persistence: { ...persistence, attempts: 3 } });
    engine.begins.length = 0;

    await expect(shaky.write(scope, countOn)).rejects.toMatchObject({
      code: 'store/busy',
      facts: { attempts: 3 },
    });
    expect(engine.begins).toEqual(['write', 'write', 'write']);
    expect(await store.read(scope, (rows) => rows.count('event'))).toBe(0);
  });

  it('stops at once when the disk is full', async () => {
    const engine = alwaysFailing(pglite, '53100');
    const shaky = await openSqlStore(engine, { persistence });
    engine.begins.length = 0;

    await expect(shaky.write(scope, countOn)).rejects.toMatchObject({ code: 'store/full', retryable: true });
    expect(engine.begins).toEqual(['write']);
  });

  it('hands the error of the work itself through, unchanged', async () => {
    const reason = Object.assign(new Error('mine'), { code: '40001' });

    await expect(store.write(scope, () => Promise.reject(reason))).rejects.toBe(reason);
  });
});

/** An engine that takes no rows in: it fails with a code, always. */
function alwaysFailing(engine: SqlEngine, code: string): SqlEngine & { readonly begins: string[] } {
  const begins: string[] = [];
  const fail = () => Promise.reject(Object.assign(new Error('injected'), { code }));

  return {
    ...engine,
    begins,
    async begin(mode, signal) {
      begins.push(mode);

      const session = await engine.begin(mode, signal);
      const query: typeof session.query = (statement) =>
        /^insert into "(?!tenant")/.test(statement.text) ? fail() : session.query(statement);

      return { ...session, query, copyIn: fail };
    },
    close: async () => undefined,
  };
}

/** How many steps it takes to open a store whose tables are there: begin, two questions, commit. */
const stepsOfOpening = 4;

describe('the tables', () => {
  it('are made wholly or not at all, and the next one to open them goes on, whatever statement the end comes at', async () => {
    for (let step = 0; ; step += 1) {
      await dropTables(pglite, ['one', 'two', 'migration']);
      const engine = failing(pglite, { step, code: '99999', isDone: step % 2 === 0 });
      await migrate(engine, persistence, twoSteps).catch(() => undefined);
      await migrate(pglite, persistence, twoSteps);

      expect(await schemaOf(pglite)).toBe(2);
      if (engine.steps() <= step) break;
    }
  });

  it('are left alone when they are newer than the code', async () => {
    await dropTables(pglite, ['migration']);
    const known = migrations.at(-1)?.number ?? 0;
    await migrate(pglite, persistence, [...migrations, { number: known + 1, statements: [] }]);
    const borrowed = { ...pglite, close: async () => undefined };

    await expect(openSqlStore(borrowed)).rejects.toMatchObject({
      code: 'store/newer',
      facts: { found: known + 1, known },
    });
  });
});

const twoSteps = [
  { number: 1, statements: ['create table if not exists "one" ("tenant_id" text)'] },
  {
    number: 2,
    statements: [
      'create table if not exists "two" ("tenant_id" text)',
      'create index if not exists "two_index" on "two" ("tenant_id")',
    ],
  },
];

async function dropTables(engine: SqlEngine, tables: readonly string[]): Promise<void> {
  const session = await engine.begin('write');
  for (const table of tables) await session.query({ text: `drop table if exists "${table}"`, values: [] });
  await session.commit();
}
