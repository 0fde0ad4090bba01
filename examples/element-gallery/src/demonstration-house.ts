import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Innkeeper } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { demonstrationHotel } from '@innkeeper/core/testing';

const owner = { id: 'owner', roles: ['owner'] } as const;

/** A hotel of a few guests, in the page. In production this is `createClient({ baseUrl, getToken })`. */
export async function demonstrationHouse(): Promise<Innkeeper> {
  const hotel = demonstrationHotel({ today: '2026-11-21', guests: 20 });
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'only for a demonstration',
    clock: { now: () => '2026-11-21T15:00:00+08:00' },
  });
  await house.as(owner).writeSettings({ settings: hotel.settings });
  await house.importFrom(owner, {
    system: 'opera',
    async *read() {
      yield { items: [...hotel.records()].map((record) => ({ record })) };
    },
  });

  return house;
}
