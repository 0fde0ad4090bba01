import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { phoneReader } from '@innkeeper/adapters/phone';
import { pinyinReader } from '@innkeeper/adapters/pinyin';
import { openPostgresStore } from '@innkeeper/adapters/postgres';
import type { HouseRecord, ProfileRecord, Reader, Row, Store } from '@innkeeper/core';
import { createInnkeeper, hashOf, keyedHashOf } from '@innkeeper/core';
import { crowdSize, identityKeys } from '@innkeeper/core/identity';
import { syntheticHotel } from '@innkeeper/core/testing';
import { profileRow } from '../profile-row.ts';

/** What arrivals in a house of some size took. */
export interface Arrivals {
  readonly profiles: number;
  /** Milliseconds of each arrival, sorted. */
  readonly taken: readonly number[];
  /** How often the store was asked for one, at most; what asks for nothing does not reach it. */
  readonly mostQuestions: number;
  /** Milliseconds of the processor in this process for each, half of them within. */
  readonly cpu: number;
  readonly loadSeconds: number;
}

const owner = { id: 'bench', roles: ['owner'] };
const firstOnes = 30;

/** How many are known, and how many come. */
export interface ArrivalOptions {
  readonly profiles: number;
  readonly arrivals: number;
  /** Done when the house is filled: what a server does by itself in the hour after. */
  readonly settled?: () => Promise<void>;
}

/** Fills a house with profiles of the synthetic hotel, and lets others arrive one by one: half of them are known. */
export async function measureArrivals(
  engine: 'pglite' | 'postgres',
  target: string,
  { profiles, arrivals, settled }: ArrivalOptions,
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
    secret,
    tenant,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    phones: phoneReader(),
    pinyin: pinyinReader(),
    finder: 'store',
  });
  const { known, coming } = peopleOf(profiles, arrivals + firstOnes);
  const api = house.as(owner);
  const load = performance.now();
  await fillAtOnce(store, known);
  await settled?.();
  const loadSeconds = (performance.now() - load) / 1000;
  const run = await api.startImport({ name: 'desk', key: 'desk' });
  const taken: number[] = [];
  const used: number[] = [];
  let mostQuestions = 0;
  for (const [at, record] of coming.entries()) {
    questions = 0;
    const [began, before] = [performance.now(), process.cpuUsage()];
    await api.takeIn({ importId: run.id, step: at + 1, items: [{ record }] });
    if (at < firstOnes) continue;
    taken.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
    mostQuestions = Math.max(mostQuestions, questions);
  }
  await store.close();

  taken.sort((one, other) => one - other);
  const cpu = used.sort((one, other) => one - other)[Math.floor(used.length / 2)] ?? Number.NaN;

  return { profiles, taken, mostQuestions, cpu, loadSeconds };
}

const tenant = 'house';
const secret = 'only for this measurement';
const batch = 5000;

/**
 * Writes profiles and the keys they are compared by as an import would leave them, without comparing them: a million are
 * there in minutes. A value that more hold than say something is noted as crowded; which those are is counted by a hash.
 */
async function fillAtOnce(store: Store, known: Iterable<HouseRecord>): Promise<void> {
  const pinyin = pinyinReader();
  const options = {
    hide: (value: string) => keyedHashOf(secret, value).slice(0, 32),
    syllables: (name: string) => pinyin.syllables(name),
  };
  const holders = new Uint8Array(1 << 25);
  const crowded = new Set<string>();
  let profiles: Row<'profile'>[] = [];
  let keys: Row<'identityKey'>[] = [];
  const write = (): Promise<void> =>
    store.write({ tenant }, async (rows) => {
      await rows.add('profile', profiles);
      await rows.add('identityKey', keys);
    });
  for (const record of known) {
    const row = profileRow(tenant, record as ProfileRecord);
    profiles.push(row);
    const { strong, near, search } = identityKeys(record as ProfileRecord, options);
    for (const value of new Set([...strong, ...near, ...search])) {
      keys.push({ value, profileId: row.id });
      const cell = Number.parseInt(hashOf(value).slice(0, 8), 16) & (holders.length - 1);
      if ((holders[cell] ?? 0) > crowdSize) crowded.add(value);
      else holders[cell] = (holders[cell] ?? 0) + 1;
    }
    if (profiles.length < batch) continue;
    await write();
    [profiles, keys] = [[], []];
  }
  await write();
  await store.write({ tenant }, (rows) =>
    rows.put(
      'crowd',
      [...crowded].map((value) => ({ value })),
    ),
  );
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
