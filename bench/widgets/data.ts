import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Brief, FindOutput, GuestId } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { demonstrationHotel, dingCard } from '@innkeeper/core/testing';

const today = '2026-11-21';

/** The brief of Mr Ding, from a real house in the page, and 1,000 guests in the shape of an answer. */
export async function data(): Promise<{ readonly brief: Brief; readonly found: FindOutput }> {
  const clock = { now: () => `${today}T07:00:00.000Z` };
  const house = createInnkeeper({ store: createMemoryStore(), secret: 'a secret for figures only', clock });
  const hotel = demonstrationHotel({ today, guests: 20 });
  const owner = { id: 'owner', roles: ['owner'] } as const;
  await house.as(owner).writeSettings({ settings: hotel.settings });
  await house.importFrom(owner, {
    system: 'opera',
    async *read() {
      yield { items: [...hotel.records()].map((record) => ({ record })) };
    },
  });
  const desk = house.as({ id: 'desk', roles: ['receptionist'] });
  const { hits } = await desk.findGuests({ document: { type: 'id-card', number: dingCard } });
  const guestId = hits[0]?.guestId as GuestId;
  const rooms = ['1501', '2102', '2210'];
  const brief = await desk.briefGuest({ guestId, property: 'RIVER', day: today, freeRooms: rooms });
  const near = await desk.findGuests({ property: 'RIVER', day: today, limit: 8 });
  const thousand = Array.from({ length: 1000 }, (_, at) => ({
    ...(near.hits[at % near.hits.length] as FindOutput['hits'][number]),
    guestId: `guest_${String(at).padStart(8, '0')}` as GuestId,
  }));

  return { brief, found: { ...near, hits: thousand } };
}
