import type { InnkeeperApi, OperationName } from '@innkeeper/core';
import { eachOf, isInnkeeperError, operations } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeed, doAll, everythingOf, openHouse, owner } from '../house/small-world.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import type { Served } from './serve-house.test-data.ts';
import { serveHouse } from './serve-house.test-data.ts';

const names = Object.keys(operations) as OperationName[];

/** Two equal houses: one asked in the process, one over HTTP. */
async function twoHouses(work: (near: Opened, far: Opened, served: Served) => Promise<void>): Promise<void> {
  const near = openHouse(createMemoryStore());
  const behind = openHouse(createMemoryStore());
  const served = await serveHouse(behind.house);
  try {
    const api = served.as(owner);
    await work(near, { api, house: { ...behind.house, importFrom: importThrough(api) } }, served);
  } finally {
    await served.close();
  }
}

type Opened = ReturnType<typeof openHouse>;

/** An import over HTTP, call by call. */
function importThrough(api: InnkeeperApi): Opened['house']['importFrom'] {
  return async (_actor, source, { key = '' } = {}) => {
    const run = await api.startImport({ name: source.system, key });
    let step = 0;
    for await (const { items } of source.read({})) {
      step += 1;
      await api.takeIn({ importId: run.id, step, items: items as never });
    }
    const ended = await api.finishImport({ importId: run.id });

    return { run: ended, counts: ended.counts } as never;
  };
}

describe('the same operation', () => {
  it('gives the same answer in the process and over HTTP, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 6 }), async (deeds) => {
        await twoHouses(async (near, far) => {
          const nearby = { ...near, house: { ...near.house, importFrom: importThrough(near.api) } };
          expect(await doAll(far, deeds)).toEqual(await doAll(nearby, deeds));
          expect(await everythingOf(far)).toEqual(await everythingOf(near));
          expect(await far.api.listEvents({})).toEqual(await near.api.listEvents({}));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('refuses any input alike, line by line of the table', async () => {
    const anyInput = fc.oneof(
      fc.constant({}),
      fc.dictionary(
        fc.constantFrom('guestId', 'text', 'limit', 'after', 'settings', 'importId', 'day', 'items', 'other'),
        fc.oneof(
          fc.constantFrom('guest_00000000', 'import_00000000', '2026-11-21', 0, -1, 1e9, true, [], {}),
          fc.string({ maxLength: 12 }),
        ),
      ),
    );
    await twoHouses(async (near, far) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), anyInput, async (name, input) => {
          expect(await outcome(far.api, name, input)).toEqual(await outcome(near.api, name, input));
        }),
        { numRuns: 400 },
      );
    });
  });

  it('carries complaints, promises, answers and synchronisation alike', async () => {
    await twoHouses(async (near, far) => {
      const [here, there] = [await served(near.api), await served(far.api)];
      expect(there).toEqual(here);
      expect(here).not.toContain(undefined);
      expect(await far.api.listEvents({})).toEqual(await near.api.listEvents({}));
    });
  });

  it('comes in pages alike', async () => {
    await twoHouses(async (near, far) => {
      for (const { api } of [near, far]) {
        for (let turn = 0; turn < 25; turn += 1) await api.writeSettings({ settings: { properties: [] } });
        const numbers: number[] = [];
        for await (const { number } of eachOf(api.readAudit, { limit: 4 })) numbers.push(number);
        expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
        const few: number[] = [];
        for await (const { number } of eachOf(api.listEvents, { after: 20, limit: 2 })) {
          few.push(number);
          if (few.length === 3) break;
        }
        expect(few).toEqual([21, 22, 23]);
      }
    });
  });
});

/** Serves one guest, and says what every step answered. */
async function served(api: InnkeeperApi): Promise<readonly unknown[]> {
  const { guestId } = await api.addGuest({
    statement: { type: { value: 'person' }, names: [{ type: 'primary', full: 'Ana Silva' }] },
  });
  const { complaintId } = await api.fileComplaint({ guestId, about: 'shower', assignTo: 'engineering' });
  const { promiseId } = await api.makePromise({ guestId, what: 'a cot', until: '2026-11-22' });
  const steps = [{ type: 'attempted', solved: true, remedy: 'a new valve' }] as const;

  return [
    await api.listDuties({}),
    await api.listPromises({}),
    await api.advanceComplaint({ complaintId, steps }),
    await api.settlePromise({ promiseId, outcome: 'kept' }),
    await api.recordExpectation({ guestId, about: 'view', level: { points: 5, of: 5 } }),
    await api.recordMoment({ guestId, what: 'room-move' }),
    await api.recordScore({ guestId, scores: [{ points: 4, of: 5, about: 'view' }] }),
    await api.listComplaints({}),
    await api.listPromises({ guestId }),
    await api.keepSync({ letters: [{ system: 'mews', entity: 'customers', about: 'c-1' }] }),
    await api.readSync({ letters: 1 }),
    await outcome(api, 'advanceComplaint', { complaintId, steps: [{ type: 'attempted', solved: true }] }),
    await outcome(api, 'settlePromise', { promiseId, outcome: 'broken' }),
  ];
}

/** What a call gave: the answer as it goes over the wire, or the code and facts of the refusal. */
async function outcome(api: InnkeeperApi, name: OperationName, input: object): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify(await (api[name] as (input: object) => Promise<unknown>)(input)));
  } catch (error) {
    if (!isInnkeeperError(error)) throw error;

    return { code: error.code, facts: error.facts };
  }
}
