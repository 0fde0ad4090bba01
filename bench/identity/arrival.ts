import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import { openPostgresStore } from '@innkeeper/adapters/postgres';
import type { HouseRecord, Incoming, InnkeeperApi, Reader, Store } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';

/** What arrivals in a house of some size took. */
export interface Arrivals {
  readonly profiles: number;
  /** Milliseconds of each arrival, sorted. */
  readonly taken: readonly number[];
  /** How often the store was asked for one, at most. */
  readonly mostQuestions: number;
  readonly loadSeconds: number;
}

const owner = { id: 'bench', roles: ['owner'] };
const firstOnes = 30;

/** Fills a house with profiles of the synthetic hotel, and lets others arrive one by one: half of them are known. */
export async function measureArrivals(
  engine: 'pglite' | 'postgres',
  target: string,
  profiles: number,
  arrivals: number,
): Promise<Arrivals> {
  const inner =
    engine === 'pglite'
      ? await openPgliteStore({ folder: target })
      : await openPostgresStore({ url: target });
  let questions = 0;
  const store = counted(inner, () => {
    questions += 1;
  });
  const house = createInnkeeper({
    store,
    clock: { now: () => '2026-11-21T10:00:00+08:00' },
    secret: 'only for this measurement',
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    phones: phoneReader(),
    pinyin: pinyinReader(),
    finder: 'store',
  });
  const { known, coming } = peopleOf(profiles, arrivals + firstOnes);
  const api = house.as(owner);
  const load = performance.now();
  await takeAll(api, known);
  const loadSeconds = (performance.now() - load) / 1000;
  const run = await api.startImport({ name: 'desk', key: 'desk' });
  const taken: number[] = [];
  let mostQuestions = 0;
  for (const [at, record] of coming.entries()) {
    questions = 0;
    const began = performance.now();
    await api.takeIn({ importId: run.id, step: at + 1, items: [{ record }] });
    if (at < firstOnes) continue;
    taken.push(performance.now() - began);
    mostQuestions = Math.max(mostQuestions, questions);
  }
  await store.close();

  return { profiles, taken: taken.sort((one, other) => one - other), mostQuestions, loadSeconds };
}

async function takeAll(api: InnkeeperApi, known: Iterable<HouseRecord>): Promise<void> {
  const run = await api.startImport({ name: 'book', key: 'book' });
  let items: Incoming[] = [];
  let step = 0;
  for (const record of known) {
    items.push({ record });
    if (items.length < 2500) continue;
    await api.takeIn({ importId: run.id, step: ++step, items });
    items = [];
  }
  if (items.length > 0) await api.takeIn({ importId: run.id, step: ++step, items });
  await api.finishImport({ importId: run.id });
}

/** Those who are known, and those who come: strangers, and further records of some who are known. */
function peopleOf(
  profiles: number,
  arrivals: number,
): { readonly known: Iterable<HouseRecord>; readonly coming: readonly HouseRecord[] } {
  const hotel = syntheticHotel({ seed: 7, guests: profiles * 2, today: '2026-11-21' });
  const ofGuest = (guest: number): readonly HouseRecord[] =>
    hotel.recordsOf(guest).filter(({ kind }) => kind === 'profile');
  const coming: HouseRecord[] = [];
  const held = new Set<HouseRecord['source']['id']>();
  for (let guest = 0; coming.length < arrivals / 2; guest += 7) {
    const copies = ofGuest(guest);
    const last = copies.at(-1);
    if (copies.length < 2 || !last) continue;
    coming.push(last);
    held.add(`${last.source.system} ${last.source.id}`);
  }
  for (let guest = profiles * 2 - 1; coming.length < arrivals; guest -= 1)
    coming.push(...ofGuest(guest).slice(0, 1));

  return {
    known: (function* () {
      let count = 0;
      for (let guest = 0; count < profiles; guest += 1)
        for (const record of ofGuest(guest)) {
          if (held.has(`${record.source.system} ${record.source.id}`)) continue;
          yield record;
          count += 1;
        }
    })(),
    coming: coming.sort((one, other) => (one.source.id < other.source.id ? -1 : 1)),
  };
}

function counted(inner: Store, count: () => void): Store {
  const wrap = <Rows extends Reader>(rows: Rows): Rows =>
    new Proxy(rows, {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;

        return (...args: readonly unknown[]) => {
          count();
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
