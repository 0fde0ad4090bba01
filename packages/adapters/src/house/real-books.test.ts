import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Store } from '@innkeeper/core';
import { createInnkeeper, type tables } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvSource } from '../sources/csv/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { owner } from './small-world.ts';

const root = new URL('../../../../', import.meta.url);
const folder = new URL('../shared/data/hotel/', root);
const books = [
  { file: 'lisbon_customers_sample.csv.gz', mapping: 'city-hotel-guests', tenant: 'lisbon', perRow: 1 },
  { file: 'lisbon_last_1000_raw.csv', mapping: 'city-hotel-guests', tenant: 'lisbon-raw', perRow: 1 },
  { file: 'resort_bookings.csv.gz', mapping: 'resort-bookings', tenant: 'resort', perRow: 1 },
] as const;
const isThere = existsSync(folder);

describe.skipIf(!isThere)(
  isThere ? 'books of real hotels' : 'books of real hotels (skipped: ../shared/data/hotel is not here)',
  () => {
    let store: Store;

    beforeAll(async () => {
      store = await emptyPgliteStore();
    });
    afterAll(() => store.close());

    it.each(books)(
      '$file: every row comes in or is refused with a reason, twice changes nothing, undone leaves nothing',
      async ({ file, mapping, tenant, perRow }) => {
        const house = createInnkeeper({
          store,
          tenant,
          secret: 'a secret for tests only',
          clock: { now: () => '2026-11-21T10:00:00Z' },
        });
        const api = house.as(owner);
        const path = fileURLToPath(new URL(file, folder));
        const source = () =>
          csvSource({
            file: path,
            mapping: JSON.parse(readFileSync(new URL(`examples/mappings/${mapping}.json`, root), 'utf8')),
          });
        const empty = await countsOf(store, tenant);

        const dry = await house.importFrom(owner, source(), { dryRun: true });
        const first = await house.importFrom(owner, source());
        expect(dry.counts).toEqual(first.counts);
        expect(first.counts.read).toBe(rowsOf(path) * perRow);
        expect(first.counts.new + first.counts.refused + first.counts.same + first.counts.older).toBe(
          first.counts.read,
        );
        const quarantine = await api.listQuarantine({ importId: first.run?.id as never, limit: 10_000 });
        expect(quarantine).toHaveLength(first.counts.refused);
        for (const { code, where } of quarantine)
          expect([code, where?.line]).toEqual([expect.stringMatching(/^refused\//), expect.any(Number)]);

        const after = await countsOf(store, tenant);
        const second = await house.importFrom(owner, source());
        expect(second.counts).toMatchObject({ new: 0, changed: 0, older: 0, refused: first.counts.refused });
        expect({ ...(await countsOf(store, tenant)), quarantine: 0 }).toEqual({ ...after, quarantine: 0 });

        for (const { run } of [second, first]) {
          let remaining = 1;
          while (remaining > 0) ({ remaining } = await api.undoImport({ importId: run?.id as never }));
        }
        expect(await countsOf(store, tenant)).toEqual(empty);
      },
      180_000,
    );
  },
);

/** Everything that is kept of guests; the books of what was done (imports, audit, events) are another matter. */
async function countsOf(store: Store, tenant: string): Promise<Readonly<Record<string, number>>> {
  const guests = [
    'profile',
    'stay',
    'party',
    'charge',
    'contact',
    'feedback',
    'history',
    'identityKey',
    'edge',
    'doubt',
    'root',
    'crowd',
    'quarantine',
    'importStep',
  ] as const satisfies readonly (keyof typeof tables)[];
  const counts: Record<string, number> = {};
  for (const table of guests) counts[table] = await store.read({ tenant }, (rows) => rows.count(table));
  // The step of an import that changed nothing still says so.
  delete counts['importStep'];

  return counts;
}

function rowsOf(path: string): number {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');

  return text.split('\n').filter((line) => line.trim() !== '').length - 1;
}
