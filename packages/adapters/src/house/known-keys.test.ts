import type { HouseRecord, Source, Store } from '@innkeeper/core';
import { aProfile, aSource, syntheticHotel } from '@innkeeper/core/testing';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { everyRow } from './small-rows.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

/** So many profiles have more keys than are asked after in any case. */
const stepSize = 80;

interface Counting extends Store {
  /** After how many keys it was asked. */
  asked(): number;
}

/** A store that counts; one that seems to have had a key before the house came is asked after every key. */
function counting(store: Store, seemsKnown: boolean): Counting {
  let asked = 0;

  return {
    ...store,
    asked: () => asked,
    write: (scope, work) =>
      store.write(scope, (rows) =>
        work({
          ...rows,
          where(table, column, values) {
            if (table === 'identityKey') asked += values.length;

            return rows.where(table, column, values);
          },
          page: async (table, options) =>
            seemsKnown && table === 'identityKey' && options.limit === 1
              ? ([{ value: 'name:x', profileId: 'profile_x' }] as never)
              : rows.page(table, options),
        }),
      ),
  };
}

const hotel = syntheticHotel({ seed: 11, guests: 190, today: '2026-11-21' });
const people = Array.from({ length: 190 }, (_, guest) => hotel.recordsOf(guest))
  .flat()
  .filter(({ kind }) => kind === 'profile');
/** A number that so many share that it says nothing. */
const crowd = Array.from({ length: 12 }, (_, number) =>
  aProfile({
    source: aSource('profile', `C${number}`),
    contactPoints: [{ type: 'phone', raw: '+49 89 1234560', number: '+49891234560' }],
  }),
);
/** People of another system, who come between two steps. */
const others = people.slice(0, 100).map((record, number) => ({
  ...record,
  source: aSource('profile', `O${number}`),
}));
const records: readonly HouseRecord[] = people.flatMap((record, at) =>
  at % 20 === 0 && crowd[at / 20] ? [record, crowd[at / 20] as HouseRecord] : [record],
);

/** Everything that a store has after two imports, during the first of which another process may have written. */
async function outcome(store: Store, isAlone: boolean): Promise<unknown> {
  const { house } = openHouse(store);
  const { house: another } = openHouse(store);
  const source: Source = {
    system: 'pms',
    async *read() {
      for (let from = 0; from < records.length; from += stepSize) {
        if (from === 2 * stepSize && !isAlone)
          await another.importFrom(owner, sourceOf(others), { key: 'other', stepSize });
        yield { items: records.slice(from, from + stepSize).map((record) => ({ record })) };
      }
    },
  };
  await house.importFrom(owner, source, { key: 'one', stepSize });
  await house.importFrom(owner, sourceOf(records.slice(40).map(moved)), { key: 'two', stepSize });

  return everyRow(store);
}

/** Each as somebody else has him: other keys, so that crowds grow thin. */
function moved(record: HouseRecord, at: number): HouseRecord {
  const next = records[(at * 7) % records.length] ?? record;

  return { ...next, source: record.source, version: 2 } as HouseRecord;
}

it.each([
  ['alone', true],
  ['while another process brings others', false],
])('a first load (%s) finds whom it would find if it asked after every key', async (_, isAlone) => {
  const asked = counting(createMemoryStore(), true);
  const spared = counting(createMemoryStore(), false);

  expect(await outcome(spared, isAlone)).toEqual(await outcome(asked, isAlone));
  expect(records.length).toBeGreaterThan(3 * stepSize);
  expect(spared.asked()).toBeLessThan(asked.asked() * (isAlone ? 0.8 : 0.95));
});
