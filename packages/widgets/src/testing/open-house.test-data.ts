import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { GuestId, HouseRecord, Incoming, Innkeeper, InnkeeperApi } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { demonstrationHotel, dingCard } from '@innkeeper/core/testing';

/** The day of Mr Ding's second arrival. */
export const today = '2026-11-21';

/** The demonstration hotel in the page, on the memory store. */
export interface DemonstrationHouse {
  readonly house: Innkeeper;
  /** The receptionist's API. */
  readonly api: InnkeeperApi;
  readonly ding: GuestId;
  /** The API of another member of staff. */
  as(role: string, id?: string): InnkeeperApi;
  /** The guest of a name. */
  find(text: string): Promise<GuestId>;
}

const owner = { id: 'owner', roles: ['owner'] } as const;

/** Opens a house of its own for a test; further records may be told to it. Its clock goes on a step at each look. */
export async function openHouse(
  records: readonly HouseRecord[] = [],
  step = 60_000,
): Promise<DemonstrationHouse> {
  let steps = 0;
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => new Date(Date.UTC(2026, 10, 21, 7) + step * steps++).toISOString() },
  });
  const hotel = demonstrationHotel({ today, guests: 20 });
  await house.as(owner).writeSettings({ settings: hotel.settings });
  await house.importFrom(owner, {
    system: 'opera',
    async *read() {
      yield { items: [...hotel.records(), ...records].map((record): Incoming => ({ record })) };
    },
  });
  const as = (role: string, id = `${role}-1`): InnkeeperApi => house.as({ id, roles: [role] });
  const api = as('receptionist');
  const found = await api.findGuests({ document: { type: 'id-card', number: dingCard } });

  return {
    house,
    api,
    as,
    ding: found.hits[0]?.guestId as GuestId,
    find: async (text) => (await as('owner').findGuests({ text })).hits[0]?.guestId as GuestId,
  };
}
