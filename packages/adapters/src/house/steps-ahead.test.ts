import { setImmediate } from 'node:timers/promises';
import type { Source, Store } from '@innkeeper/core';
import { aCharge, aSource } from '@innkeeper/core/testing';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner } from './small-world.ts';

const stepSize = 10;
const steps = 6;

/** A source that tells a step a page, and how many were asked of it. */
function countedSource() {
  const source = {
    pages: 0,
    system: 'counted',
    async *read(): ReturnType<Source['read']> {
      for (let page = 0; page < steps; page += 1) {
        source.pages += 1;
        const numbers = Array.from({ length: stepSize }, (_, at) => page * stepSize + at);
        yield { items: numbers.map((at) => ({ record: aCharge({ source: aSource('charge', `T${at}`) }) })) };
      }
    },
  };

  return source;
}

/** A store that is asked before each write; the first begins the import, each of the next keeps a step. */
function askedStore(before: (write: number) => Promise<void>): Store {
  const store = createMemoryStore();
  let writes = 0;

  return {
    ...store,
    async write(scope, work) {
      writes += 1;
      await before(writes);

      return store.write(scope, work);
    },
  };
}

async function stepsIn(store: Store): Promise<readonly number[]> {
  const rows = await store.read({ tenant: 'house' }, (reader) => reader.page('importStep', { limit: 100 }));

  return rows.map(({ number }) => number);
}

it('an import reads two steps while the store keeps one, no more, and keeps all in their order', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const store = askedStore(async (write) => {
    if (write === 2) await released;
  });
  const source = countedSource();
  const done = openHouse(store).house.importFrom(owner, source, { key: 'one', stepSize });
  for (let turn = 0; turn < 500; turn += 1) await setImmediate();
  expect(source.pages).toBe(3);

  release();
  expect((await done).counts).toMatchObject({ read: steps * stepSize, new: steps * stepSize });
  expect(await stepsIn(store)).toEqual([1, 2, 3, 4, 5, 6]);
});

it('an import keeps no step behind one that failed, and goes on there when it is called again', async () => {
  let isBroken = true;
  const store = askedStore(async (write) => {
    if (isBroken && write === 3) throw new Error('broken');
  });
  const { house } = openHouse(store);
  await expect(house.importFrom(owner, countedSource(), { key: 'one', stepSize })).rejects.toThrow('broken');
  expect(await stepsIn(store)).toEqual([1]);

  isBroken = false;
  const { counts } = await house.importFrom(owner, countedSource(), { key: 'one', stepSize });
  expect(counts).toMatchObject({ new: steps * stepSize });
  expect(await stepsIn(store)).toEqual([1, 2, 3, 4, 5, 6]);
});
