import type { HouseRecord } from '@innkeeper/core';
import { aCharge, aSource } from '@innkeeper/core/testing';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const stepSize = 60;

/** A store whose writers have no `addNew`: there every record is asked after. */
function withoutAddNew(store: ReturnType<typeof createMemoryStore>): typeof store {
  return {
    ...store,
    write: (scope, work) => store.write(scope, ({ addNew: _, ...rows }) => work(rows)),
  };
}

const charge = (number: number, text: string): HouseRecord =>
  aCharge({ source: aSource('charge', `T${number}`), version: text.length, text });
const charges = (count: number): readonly HouseRecord[] =>
  Array.from({ length: count }, (_, number) => charge(number, 'dinner'));

it('an import of what is nearly all new finds the few that are known, as if it had asked after each', async () => {
  const seen = [];
  for (const store of [createMemoryStore(), withoutAddNew(createMemoryStore())]) {
    const { house } = openHouse(store);
    // Among the last, a newer version, an older one and the same once more of records that came long before.
    const records = [
      ...charges(4 * stepSize),
      charge(3, 'dinner for two'),
      charge(4, 'tea'),
      charge(5, 'dinner'),
    ];
    const further = charges(5 * stepSize).slice(4 * stepSize);
    const run = await house.importFrom(owner, sourceOf([...records, ...further]), { key: 'one', stepSize });
    const again = await house.importFrom(owner, sourceOf(records), { key: 'two', stepSize });
    const rows = await store.read({ tenant: 'house' }, async (reader) => [
      await reader.page('charge', { limit: 1000 }),
      await reader.page('history', { limit: 1000 }),
      await reader.page('touch', { limit: 1000 }),
    ]);
    seen.push({ counts: [run.counts, again.counts], rows });
  }

  expect(seen[0]?.counts[0]).toMatchObject({ read: 303, new: 300, changed: 1, older: 1, same: 1 });
  expect(seen[0]).toEqual(seen[1]);
});
