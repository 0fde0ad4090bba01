import type { StoreScope } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { Guard } from '../shared/guarded.ts';
import { createGuard } from '../shared/guarded.ts';
import { throwIfAborted } from '../shared/turns.ts';
import type { SessionMode, SqlEngine, SqlSession } from './engine.ts';
import { classOf, innkeeperErrorOf } from './failures.ts';
import type { Persistence } from './persistence.ts';
import { attemptsOf, waitAfter } from './persistence.ts';
import { insertTenant, lockTenant, outcomeOf } from './statements.ts';

/** What is done in one transaction, step by step under a guard. */
export type Work<Value> = (session: SqlSession, guard: Guard) => Promise<Value>;

/** Which tenant, in which mode, and how patiently. */
export interface Transaction extends StoreScope {
  readonly mode: SessionMode;
  readonly persistence: Persistence;
}

/** What is known of one attempt, should it fail. */
interface Run<Value> {
  /** The name the database gave it. */
  id?: string;
  /** What the work answered; set when only the commit was left. */
  done?: { readonly value: Value };
  /** What the work threw by itself: that is for its caller, unchanged. */
  own?: { readonly error: unknown };
}

/**
 * Runs work in one transaction, and again where the database says that it may.
 * Where a confirmation was lost, the database is asked what became of it before the work runs a second time.
 */
export async function transact<Value>(
  engine: SqlEngine,
  transaction: Transaction,
  work: Work<Value>,
): Promise<Value> {
  const { signal, persistence } = transaction;
  for (let attempt = 1; ; attempt += 1) {
    throwIfAborted(signal);
    const run: Run<Value> = {};
    try {
      return await once(engine, transaction, { work, run });
    } catch (error) {
      if (run.own) throw run.own.error;
      if (run.done && (await isCommitted(engine, transaction, run))) return run.done.value;
      const kind = classOf(error);
      const again = kind === 'again' || kind === 'unknown' || kind === 'short';
      if (!again) throw innkeeperErrorOf(error, attempt);
      if (attempt >= attemptsOf(persistence)) {
        if (run.done && kind === 'unknown')
          throw new InnkeeperError('store/outcome-unknown', {}, innkeeperErrorOf(error));
        throw innkeeperErrorOf(error, attempt);
      }
      await waitAfter(attempt, persistence, signal);
    }
  }
}

async function once<Value>(
  engine: SqlEngine,
  { tenant, mode, signal }: Transaction,
  { work, run }: { readonly work: Work<Value>; readonly run: Run<Value> },
): Promise<Value> {
  const session = await engine.begin(mode, signal);
  try {
    const locked = mode === 'write' ? await locking(engine, session, tenant) : undefined;
    const value = await guarded(session, work, { run, ...(signal ? { signal } : {}) });
    throwIfAborted(signal);
    if (locked) {
      run.id = await locked.id;
      run.done = { value };
      await session.commit();
    }

    return value;
  } finally {
    await session.rollback();
  }
}

async function guarded<Value>(
  session: SqlSession,
  work: Work<Value>,
  { run, signal }: { readonly run: Run<Value>; readonly signal?: AbortSignal },
): Promise<Value> {
  const guard = createGuard(signal);
  try {
    const value = await work(session, guard);
    guard.end();

    return value;
  } catch (error) {
    const failure = guard.failure();
    if (failure) throw failure.error;
    run.own = { error };
    throw error;
  }
}

/** The tenants whose rows an engine was seen to have. */
const seen = new WeakMap<SqlEngine, Set<string>>();

/**
 * Sees to it that no one else writes for the tenant. Where its row was seen before, the first questions of the work go along:
 * the database comes to them when it has the lock.
 */
async function locking(
  engine: SqlEngine,
  session: SqlSession,
  tenant: string,
): Promise<{ readonly id: Promise<string> }> {
  const tenants = seen.get(engine) ?? new Set();
  seen.set(engine, tenants);
  const asked = session.query(lockTenant(tenant));
  if (!tenants.has(tenant)) {
    const [row] = await asked;
    if (row) tenants.add(tenant);

    return { id: Promise.resolve(row ? String(row[0]) : await lockNew(session, tenant)) };
  }
  const id = asked.then(([row]) => {
    if (row) return String(row[0]);
    tenants.delete(tenant); // somebody took it away: the next attempt makes it
    throw unlocked();
  });
  id.catch(ignore); // told before the commit

  return { id };
}

/** Makes the row of a new tenant, and locks it. */
async function lockNew(session: SqlSession, tenant: string): Promise<string> {
  await session.query(insertTenant(tenant));
  const [made] = await session.query(lockTenant(tenant));

  return String(made?.[0]);
}

/** Nothing was kept, and may be tried again. */
function unlocked(): Error {
  return Object.assign(new Error('the tenant is not there'), { code: '40001' });
}

/** Asks the database what became of a write whose confirmation was lost; `false` too where it cannot say. */
async function isCommitted(
  engine: SqlEngine,
  { tenant }: Transaction,
  { id }: Run<unknown>,
): Promise<boolean> {
  if (id === undefined) return false;
  try {
    const session = await engine.begin('read');
    try {
      const [row] = await session.query(outcomeOf(tenant, id));

      return row?.[0] === 'committed';
    } finally {
      await session.rollback();
    }
  } catch {
    return false;
  }
}

function ignore(): void {}
