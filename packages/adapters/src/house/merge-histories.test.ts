import type { Store } from '@innkeeper/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import type { Lived, MergeDeed } from './merge-histories.ts';
import { anyMergeHistory, live, neverMerged, whoIsWho } from './merge-histories.ts';
import { everythingOf } from './small-world.ts';

const runs = Number(process.env['INNKEEPER_RUNS'] ?? 1);

/** Undoes what merges are left, in any order. */
async function undoAll({ opened, merges }: Lived, order: readonly number[]): Promise<void> {
  const ranked = merges.map((mergeId, place) => ({ mergeId, rank: order[place] ?? 0 }));
  for (const { mergeId } of [...ranked].sort((one, other) => one.rank - other.rank)) {
    await opened.api
      .unmergeGuests({ mergeId: mergeId as never })
      .catch((error: { readonly code: string }) => {
        expect(error.code).toMatch(/^merge\/(undone|not-found)$/);
      });
  }
}

const orders = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });

async function compare(
  stores: readonly [Store, Store],
  tenant: string,
  deeds: readonly MergeDeed[],
  order: readonly number[],
) {
  const lived = await live(stores[0], tenant, deeds);
  await undoAll(lived, order);
  const never = await neverMerged(lived, stores[1], deeds);
  expect(await whoIsWho(lived)).toEqual(await whoIsWho(never));

  return { lived, never };
}

describe('merging and undoing in any order', () => {
  let pglite: Store;
  beforeAll(async () => {
    pglite = await emptyPgliteStore();
  });
  afterAll(() => pglite.close());

  it('ends as if nobody had ever merged, and nothing that hung on a guest is lost', async () => {
    let merges = 0;
    await fc.assert(
      fc.asyncProperty(anyMergeHistory, orders, async (deeds, order) => {
        const { lived } = await compare([createMemoryStore(), createMemoryStore()], 'house', deeds, order);
        merges += lived.merges.length;
      }),
      { numRuns: 100 * runs },
    );
    expect(merges).toBeGreaterThan(100 * runs);
  }, 120_000);

  it('does so on PGlite too', async () => {
    let tenants = 0;
    await fc.assert(
      fc.asyncProperty(anyMergeHistory, orders, async (deeds, order) => {
        tenants += 1;
        const tenant = `merges-${tenants}`;
        const { lived, never } = await compare([pglite, createMemoryStore()], tenant, deeds, order);
        expect(await everythingOf(lived.opened, tenant)).toEqual(await everythingOf(never.opened, tenant));
        await pglite.clear({ tenant });
      }),
      { numRuns: 8 * runs },
    );
  });
});
