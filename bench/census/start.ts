import { openPostgresStore } from '@innkeeper/adapters/postgres';
import type { HouseRecord, Innkeeper, Store } from '@innkeeper/core';
import { createInnkeeper, dayOfEpoch } from '@innkeeper/core';
import type { Census } from '@innkeeper/core/census';
import { writeCensusSnapshot } from '@innkeeper/core/census';
import { aCharge, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { findPostgres, startPostgres } from '../../scripts/postgres.mjs';
import type { Figure } from '../figure.ts';
import { middle } from './measured.ts';
import { multiplyFacts } from './multiply-facts.ts';
import { chance, today } from './people.ts';
import { sizes } from './sizes.ts';

const owner = { id: 'owner', roles: ['owner'] } as const;
/** What is asked for: a million guests from their records in a minute, from what was kept in three seconds. */
const secondsAMillion = 60;
const secondsKept = 3;
const megabytes = 400;

/** How a process comes by its census: from what was kept, from the facts in the store, or from the records. */
export async function* measureStart(makeCensus: () => Census): AsyncGenerator<Figure> {
  if (!findPostgres()) {
    console.error('There is no PostgreSQL here: how a start gets its census is not measured.');

    return;
  }
  yield* atServer(async function* (store, url) {
    yield* measureKept(store, makeCensus);
    for (const guests of [Math.ceil(sizes.recorded / 5), sizes.recorded])
      yield* measureRecords(store, guests);
    yield* measureFacts(store, url);
  });
}

async function* atServer(
  measure: (store: Store, url: string) => AsyncGenerator<Figure>,
): AsyncGenerator<Figure> {
  const server = await startPostgres();
  try {
    const store = await openPostgresStore({ url: server.url });
    try {
      yield* measure(store, server.url);
    } finally {
      await store.close();
    }
  } finally {
    await server.stop();
  }
}

/** The columns are written as `keepCensus` writes them, and read by a house that opens. */
async function* measureKept(store: Store, makeCensus: () => Census): AsyncGenerator<Figure> {
  const tenant = 'kept';
  await houseOver(store, tenant).openCensus();
  const [head] = await store.read({ tenant }, (rows) => rows.where('head', 'name', ['census']));
  const bytes = Buffer.from(
    writeCensusSnapshot(makeCensus(), { number: head?.number ?? 0, key: head?.hash ?? '' }),
  );
  console.error(
    `what is kept of a census of ${sizes.guests} guests: ${(bytes.length / 2 ** 20).toFixed(0)} MB`,
  );
  const partSize = 786_432;
  for (let part = 0; part * partSize < bytes.length; part += 1) {
    const body = bytes.toString('base64', part * partSize, (part + 1) * partSize).replace(/=+$/, '');
    await store.write({ tenant }, (rows) => rows.put('blob', [{ name: 'census', part, body }]));
  }
  let house: Innkeeper | undefined;
  const ours = await middle(async () => {
    house?.shutdown();
    house = houseOver(store, tenant);
    await house.openCensus();
  });
  yield {
    claim: 'a start from what is kept in PostgreSQL; peer: the 3 s asked for',
    ours: ours / 1000,
    peer: secondsKept,
    unit: 's',
    n: sizes.guests,
  };
  house?.shutdown();
  house = undefined;
  const before = await held();
  house = houseOver(store, tenant);
  await house.openCensus();
  const after = await held();
  yield {
    claim: 'memory of the census after such a start; peer: the 400 MB asked for',
    ours: (after - before) / 2 ** 20,
    peer: megabytes,
    unit: 'MB',
    n: sizes.guests,
  };
  const { guests } = await house.as(owner).findMembers({ rule: { all: [] } });
  console.error(
    `it knows ${guests} guests; the process has ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  );
  house.shutdown();
}

/** The facts from profiles, stays and charges, as they are counted when an import is done, then the census from them. */
async function* measureRecords(store: Store, guests: number): AsyncGenerator<Figure> {
  const tenant = `records-${guests}`;
  const first = houseOver(store, tenant);
  await first.importFrom(owner, {
    system: 'pms',
    async *read() {
      const size = 200;
      for (let from = 0; from < guests; from += size)
        yield { items: recordsOf(from, Math.min(guests, from + size)).map((record) => ({ record })) };
    },
  });
  const begin = performance.now();
  const used = process.cpuUsage();
  await first.openCensus();
  const counted = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(used);
  console.error(`counting ${guests} guests took ${((user + system) / 1e6).toFixed(2)} s of this process`);
  first.shutdown();
  await store.write({ tenant }, async (rows) =>
    rows.drop('blob', await rows.where('blob', 'name', ['census'])),
  );
  const asked = (secondsAMillion * guests) / 1_000_000;
  yield {
    claim:
      'facts counted from the records in PostgreSQL, once when all came in; peer: 60 s for a million guests',
    ours: counted,
    peer: asked,
    unit: 's',
    n: guests,
  };
  const second = houseOver(store, tenant);
  const start = performance.now();
  await second.as(owner).readLedger({});
  yield {
    claim: 'a census from the facts in PostgreSQL; peer: 60 s for a million guests',
    ours: (performance.now() - start) / 1000,
    peer: asked,
    unit: 's',
    n: guests,
  };
  second.shutdown();
}

/** From the facts of as many guests as are asked for: those that were counted, and others like them. */
async function* measureFacts(store: Store, url: string): AsyncGenerator<Figure> {
  const tenant = `records-${sizes.recorded}`;
  const rows = await multiplyFacts(url, tenant, Math.round(sizes.guests / sizes.recorded));
  await store.write({ tenant }, async (own) => own.drop('blob', await own.where('blob', 'name', ['census'])));
  const before = await held();
  const house = houseOver(store, tenant);
  const used = process.cpuUsage();
  const start = performance.now();
  const { guests } = await house.as(owner).readLedger({});
  const taken = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const after = await held();
  console.error(
    `a census of ${guests} guests from ${rows} rows of facts took ${((user + system) / 1e6).toFixed(1)} s of this process, and ${((after - before) / 2 ** 20).toFixed(0)} MB`,
  );
  yield {
    claim: 'a census from the facts of all guests in PostgreSQL; peer: 60 s',
    ours: taken,
    peer: secondsAMillion,
    unit: 's',
    n: guests,
  };
  house.shutdown();
}

/** A guest has five stays of four charges each. */
function recordsOf(from: number, to: number): readonly HouseRecord[] {
  const next = chance(from + 1);
  const records: HouseRecord[] = [];
  for (let guest = from; guest < to; guest += 1) {
    const profile = aSource('profile', `${guest}`);
    records.push(aProfile({ id: `${guest}`, names: [{ type: 'primary', full: `Guest ${guest}` }] }));
    for (let stay = 0; stay < 5; stay += 1) {
      const arrival = today - 10 - Math.floor(next() ** 1.5 * 3600);
      const id = `${guest}-${stay}`;
      records.push(
        aStay({
          id,
          arrival: dayOfEpoch(arrival),
          departure: dayOfEpoch(arrival + 2),
          parties: [{ role: 'guest', profile }],
        }),
      );
      for (let charge = 0; charge < 4; charge += 1)
        records.push(
          aCharge({
            id: `${id}-${charge}`,
            day: dayOfEpoch(arrival),
            category: { value: charge === 0 ? 'room' : 'food' },
            stay: aSource('stay', id),
          }),
        );
    }
  }

  return records;
}

function houseOver(store: Store, tenant: string): Innkeeper {
  return createInnkeeper({
    store,
    tenant,
    secret: 'a secret for benchmarks only',
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    clock: { now: () => `${dayOfEpoch(today)}T08:00:00Z` },
  });
}

/** What is held after a collection, in bytes. */
async function held(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();

  return heapUsed + arrayBuffers;
}
