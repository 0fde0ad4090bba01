import type { Store, StoreHealth, StoreScope } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { guardedReader, guardedWriter } from '../shared/guarded.ts';
import { shapes, tableNames } from '../shared/shape.ts';
import type { SessionMode, SqlEngine } from './engine.ts';
import { migrate, schemaOf } from './migrate.ts';
import type { Persistence } from './persistence.ts';
import { queryBy, sqlPopulation } from './population/sql-population.ts';
import { sqlReader, sqlWriter } from './sql-rows.ts';
import { deleteAll } from './statements.ts';
import type { Written } from './statistics.ts';
import { countingWriter, createStatistics } from './statistics.ts';
import type { Work } from './transactions.ts';
import { transact } from './transactions.ts';

/** What may be set for a SQL store, whatever its engine. */
export interface SqlStoreOptions {
  /** How transactions are tried again; tests give their own chance and clock. */
  readonly persistence?: Persistence;
}

/** A store over a PostgreSQL, its tables brought to the version of this code. @throws `store/newer` */
export async function openSqlStore(
  engine: SqlEngine,
  { persistence = {} }: SqlStoreOptions = {},
): Promise<Store> {
  let closing: Promise<void> | undefined;
  // PGlite looks at its own tables from time to time; a server is asked.
  const statistics = engine.name === 'postgres' ? createStatistics(engine) : undefined;
  try {
    await migrate(engine, persistence);
  } catch (error) {
    await engine.close();
    throw error;
  }

  function throwIfClosed(): void {
    if (closing) throw new InnkeeperError('store/closed');
  }

  async function run<Value>(scope: StoreScope, mode: SessionMode, work: Work<Value>): Promise<Value> {
    throwIfClosed();

    return transact(engine, { ...scope, mode, persistence }, work);
  }

  return {
    read: (scope, work) =>
      run(scope, 'read', (session, guard) => work(guardedReader(sqlReader(session, scope.tenant), guard))),
    async write(scope, work) {
      const written: Written = new Map();
      const value = await run(scope, 'write', (session, guard) => {
        written.clear();
        const rows = guardedWriter(sqlWriter(session, scope.tenant), guard);

        return work(statistics ? countingWriter(rows, written) : rows);
      });
      await statistics?.heard(written);

      return value;
    },
    population: (scope) =>
      sqlPopulation(scope.tenant, (work) =>
        run(scope, 'read', (session, { step }) =>
          work(queryBy((statement) => step(() => session.query(statement)))),
        ),
      ),
    clear: (scope) =>
      run(scope, 'write', async (session, { step }) => {
        for (const table of tableNames())
          await step(() => session.query(deleteAll(shapes[table], scope.tenant)));
      }),
    async health(): Promise<StoreHealth> {
      throwIfClosed();
      const schema = (await schemaOf(engine, persistence)) ?? 0;

      return { engine: engine.name, schema, ...(await engine.standing()) };
    },
    async close() {
      closing ??= engine.close();
      await closing;
    },
  };
}
