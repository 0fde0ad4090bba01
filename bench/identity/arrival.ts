import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import type { ProfileRecord, Reader, Store } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { secret, tenant } from './fill-house.ts';

/** What the arrivals of a stretch took. */
export interface Arrivals {
  /** Milliseconds of each arrival, sorted. */
  readonly taken: readonly number[];
  /** Milliseconds of the processor in this process for each, sorted. */
  readonly cpu: readonly number[];
  /** How often the store was asked for one, at most; what asks for nothing does not reach it. */
  readonly mostQuestions: number;
}

const owner = { id: 'bench', roles: ['owner'] };
/** Which of the records that come are measured: from one up to another. */
export interface Measured {
  readonly from: number;
  readonly to: number;
}

/** Lets records arrive one by one, and measures those of some stretches. */
export async function measureArrivals(
  inner: Store,
  coming: readonly ProfileRecord[],
  stretches: readonly Measured[],
): Promise<readonly Arrivals[]> {
  let questions = 0;
  const store = counted(inner, () => {
    questions += 1;
  });
  const house = createInnkeeper({
    store,
    clock: { now: () => '2026-11-21T10:00:00+08:00' },
    secret,
    tenant,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    phones: phoneReader(),
    pinyin: pinyinReader(),
    finder: 'store',
  });
  const api = house.as(owner);
  const run = await api.startImport({ name: 'desk', key: 'desk' });
  const all: { readonly taken: number; readonly cpu: number; readonly questions: number }[] = [];
  for (const [at, record] of coming.entries()) {
    questions = 0;
    const [began, before] = [performance.now(), process.cpuUsage()];
    await api.takeIn({ importId: run.id, step: at + 1, items: [{ record }] });
    const taken = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    all.push({ taken, cpu: (user + system) / 1000, questions });
  }
  const inOrder = (values: number[]): readonly number[] => values.sort((one, other) => one - other);

  return stretches.map(({ from, to }) => {
    const some = all.slice(from, to);

    return {
      taken: inOrder(some.map(({ taken }) => taken)),
      cpu: inOrder(some.map(({ cpu }) => cpu)),
      mostQuestions: Math.max(...some.map((one) => one.questions)),
    };
  });
}

function counted(inner: Store, count: () => void): Store {
  const wrap = <Rows extends Reader>(rows: Rows): Rows =>
    new Proxy(rows, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;

        return (...args: readonly unknown[]) => {
          const isEmpty = args.some((one) => Array.isArray(one) && one.length === 0);
          if (!isEmpty) count();
          return Reflect.apply(value, target, args) as unknown;
        };
      },
    });

  return {
    ...inner,
    read: (scope, work) => inner.read(scope, (rows) => work(wrap(rows))),
    write: (scope, work) => inner.write(scope, (rows) => work(wrap(rows))),
    clear: (scope) => inner.clear(scope),
    health: () => inner.health(),
    close: () => inner.close(),
  };
}
