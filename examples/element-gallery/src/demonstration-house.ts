import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { GuestId, Innkeeper, InnkeeperApi } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { demonstrationHotel, dingCard } from '@innkeeper/core/testing';

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

  const { hits } = await house.as(owner).findGuests({ document: { type: 'id-card', number: dingCard } });
  const guestId = hits[0]?.guestId;
  if (guestId) await tellOf(house.as(owner), guestId);

  return house;
}

/** Something of everything that the elements show: answers, a complaint in hand, a promise. */
async function tellOf(api: InnkeeperApi, guestId: GuestId): Promise<void> {
  await api.recordScore({
    guestId,
    scores: [
      { points: 5, of: 5, about: 'breakfast', touchpoint: 'restaurant' },
      { points: 3, of: 5, about: 'check-in', touchpoint: 'check-in' },
    ],
  });
  await api.fileComplaint({ guestId, about: 'shower', text: 'The shower drips.', assignTo: 'engineering' });
  await api.makePromise({ guestId, what: 'shirts washed with soap', until: '2026-11-22' });
}
