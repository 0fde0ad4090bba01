import { InnkeeperError } from '@innkeeper/core';
import { migrationTable } from './definitions.ts';
import type { SqlEngine, SqlSession, Statement } from './engine.ts';
import { classOf, codeOf, innkeeperErrorOf } from './failures.ts';
import type { Migration } from './migrations.ts';
import { migrations as allMigrations } from './migrations.ts';
import type { Persistence } from './persistence.ts';
import { attemptsOf, waitAfter } from './persistence.ts';

/** The tenant of the one row that says which version the tables have: nobody's. */
const nobody = '';

/**
 * Brings the tables to the version of this code, one transaction for each step: whoever is killed in between finds
 * the last whole step and goes on from there. Two processes may do it at once.
 * @throws `store/newer` where the database knows more than this code
 */
export async function migrate(
  engine: SqlEngine,
  persistence: Persistence = {},
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  const known = migrations.at(-1)?.number ?? 0;
  const found = await schemaOf(engine, persistence);
  if (found === undefined) await inTransaction(engine, persistence, begin);
  if (found !== undefined && found > known) throw new InnkeeperError('store/newer', { found, known });
  for (const migration of migrations) {
    if (migration.number > (found ?? 0))
      await inTransaction(engine, persistence, (session) => step(session, migration));
  }
}

/** The version of the tables, or `undefined` where there are none yet. */
export async function schemaOf(
  engine: SqlEngine,
  persistence: Persistence = {},
): Promise<number | undefined> {
  return inTransaction(engine, persistence, async (session) => {
    const [table] = await session.query({ text: `select to_regclass('migration')::text`, values: [] });
    if (typeof table?.[0] !== 'string') return undefined;

    return numberOf(await session.query(selectNumber('')));
  });
}

async function begin(session: SqlSession): Promise<void> {
  await session.query({ text: migrationTable, values: [] });
  await session.query({
    text: `insert into "migration" ("tenant_id", "number") values ($1, 0) on conflict ("tenant_id") do nothing`,
    values: [nobody],
  });
}

async function step(session: SqlSession, { number, statements }: Migration): Promise<void> {
  const found = numberOf(await session.query(selectNumber(' for update')));
  if (found === undefined || found >= number) return;
  for (const text of statements) await session.query({ text, values: [] });
  await session.query({
    text: `update "migration" set "number" = $2::bigint where "tenant_id" = $1`,
    values: [nobody, number],
  });
}

function selectNumber(lock: string): Statement {
  return { text: `select "number" from "migration" where "tenant_id" = $1${lock}`, values: [nobody] };
}

function numberOf([row]: readonly (readonly unknown[])[]): number | undefined {
  return row ? Number(row[0]) : undefined;
}

/** What PostgreSQL answers to whoever makes a table that another process is making just now. */
const madeByOthers = /^(23505|42P07|42710|XX000)$/;

async function inTransaction<Value>(
  engine: SqlEngine,
  persistence: Persistence,
  work: (session: SqlSession) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(engine, work);
    } catch (error) {
      const again =
        madeByOthers.test(codeOf(error)) || ['again', 'unknown', 'short'].includes(classOf(error));
      if (!again || attempt >= attemptsOf(persistence)) throw innkeeperErrorOf(error, attempt);
      await waitAfter(attempt, persistence);
    }
  }
}

async function once<Value>(engine: SqlEngine, work: (session: SqlSession) => Promise<Value>): Promise<Value> {
  const session = await engine.begin('write');
  try {
    const value = await work(session);
    await session.commit();

    return value;
  } finally {
    await session.rollback();
  }
}
