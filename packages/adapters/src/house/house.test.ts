import type { HouseRecord, Store } from '@innkeeper/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { openPostgresStore } from '../stores/postgres/index.ts';
import {
  anyDeed,
  anyProfile,
  anyRecords,
  anyStay,
  doAll,
  everythingOf,
  openHouse,
  owner,
  sourceOf,
} from './small-world.ts';

const url = inject('postgresUrl');
const runs = Number(process.env['INNKEEPER_RUNS'] ?? 1);

describe('a house on any store', () => {
  const stores: Record<string, Store> = {};
  let tenants = 0;

  beforeAll(async () => {
    stores['memory'] = createMemoryStore();
    stores['pglite'] = await emptyPgliteStore();
    if (url !== '') stores['postgres'] = await openPostgresStore({ url });
  });
  afterAll(() => Promise.all(Object.values(stores).map((store) => store.close())));

  it(`gives the same answers after any history on ${url === '' ? 'memory and PGlite (no PostgreSQL here)' : 'memory, PGlite and PostgreSQL'}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        tenants += 1;
        const tenant = `history-${process.pid}-${tenants}`;
        const answers: unknown[] = [];
        for (const store of Object.values(stores)) {
          const opened = openHouse(store, tenant);
          const given = await doAll(opened, deeds, tenant);
          answers.push({
            given,
            everything: await everythingOf(opened, tenant),
            audit: await opened.api.verifyAudit({}),
          });
          await store.clear({ tenant });
        }
        for (const answer of answers) expect(answer).toEqual(answers[0]);
      }),
      { numRuns: 12 * runs },
    );
  });
});

describe('a house', () => {
  const fresh = (): ReturnType<typeof openHouse> => openHouse(createMemoryStore());

  it('does not care in which order records come, nor in how many parts', async () => {
    const distinct = (records: readonly HouseRecord[]): readonly HouseRecord[] => [
      ...new Map(records.map((record) => [JSON.stringify(record.source), record])).values(),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyProfile, anyStay), { maxLength: 20 }).map(distinct),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 5 }),
        async (records, chance, stepSize) => {
          const one = fresh();
          const other = fresh();
          const shuffled = records
            .map((record) => ({ record, place: chance.next().value }))
            .sort((left, right) => left.place - right.place);
          await one.house.importFrom(owner, sourceOf(records));
          await other.house.importFrom(owner, sourceOf(shuffled.map(({ record }) => record)), { stepSize });
          expect(await everythingOf(one)).toEqual(await everythingOf(other));
        },
      ),
      { numRuns: 60 * runs },
    );
  });

  it('is after an undone import as if it had never been', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, anyRecords, async (first, second, third) => {
        const one = fresh();
        const other = fresh();
        await one.house.importFrom(owner, sourceOf(first), { key: 'first' });
        await other.house.importFrom(owner, sourceOf(first), { key: 'first' });
        const { run } = await other.house.importFrom(owner, sourceOf(second), { key: 'second' });
        await other.api.undoImport({ importId: run?.id as never });
        expect(await everythingOf(other)).toEqual(await everythingOf(one));
        await one.house.importFrom(owner, sourceOf(third), { key: 'third' });
        await other.house.importFrom(owner, sourceOf(third), { key: 'third' });
        expect(await everythingOf(other)).toEqual(await everythingOf(one));
      }),
      { numRuns: 60 * runs },
    );
  });

  it('changes nothing when the same import comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const one = fresh();
        await one.house.importFrom(owner, sourceOf(records));
        const before = await everythingOf(one);
        const { counts } = await one.house.importFrom(owner, sourceOf(records));
        expect(await everythingOf(one)).toEqual(before);
        expect(counts.new).toBe(0);
      }),
      { numRuns: 40 * runs },
    );
  });

  it('counts in a dry run what the real run counts, and keeps nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, async (known, records) => {
        const one = fresh();
        await one.house.importFrom(owner, sourceOf(known), { key: 'known' });
        const before = await everythingOf(one);
        const dry = await one.house.importFrom(owner, sourceOf(records), { dryRun: true, stepSize: 3 });
        expect(await everythingOf(one)).toEqual(before);
        const real = await one.house.importFrom(owner, sourceOf(records), { key: 'records', stepSize: 3 });
        expect(dry.counts).toEqual(real.counts);
      }),
      { numRuns: 40 * runs },
    );
  });

  it('is after undone merges as if nobody had merged, whatever came in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecords,
        anyRecords,
        fc.array(fc.tuple(fc.nat({ max: 17 }), fc.nat({ max: 17 })), { maxLength: 5 }),
        async (first, later, pairs) => {
          const one = fresh();
          const other = fresh();
          const who = (place: number) => ({
            system: ['opera', 'cards', 'pos'][place % 3] ?? 'opera',
            person: Math.floor(place / 3),
          });
          for (const opened of [one, other])
            await opened.house.importFrom(owner, sourceOf(first), { key: 'first' });
          const merges = pairs.map(([left, right]) => ({
            do: 'merge' as const,
            one: who(left),
            other: who(right),
          }));
          const answers = await doAll(other, merges);
          for (const opened of [one, other])
            await opened.house.importFrom(owner, sourceOf(later), { key: 'later' });
          for (const answer of [...answers].reverse()) {
            if (typeof answer === 'object' && answer !== null && 'mergeId' in answer)
              await other.api.unmergeGuests({ mergeId: answer.mergeId as never });
          }
          expect(await everythingOf(other)).toEqual(await everythingOf(one));
        },
      ),
      { numRuns: 60 * runs },
    );
  });
});
