import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { GuestId, HouseRecord } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import { staysOfAYear } from './stays-of-a-year.ts';

const system = 'front-office';
const told = staysOfAYear().filter(({ guest }) => guest < 120);
const source = <Kind extends 'profile' | 'stay' | 'charge'>(kind: Kind, id: string | number) => ({
  system,
  kind,
  id: String(id),
});
const records: readonly HouseRecord[] = [
  ...[...new Set(told.map(({ guest }) => guest))].map(
    (guest): HouseRecord => ({
      kind: 'profile',
      source: source('profile', guest),
      type: { value: 'person' },
      active: true,
      names: [{ type: 'primary', given: `G${guest}`, family: `F${guest}` }],
    }),
  ),
  ...told.flatMap(({ guest, day, amount }): readonly HouseRecord[] => [
    {
      kind: 'stay',
      source: source('stay', `${guest}-${day}`),
      property: 'RIVER',
      status: { value: 'checked-out' },
      arrival: day,
      departure: day,
      parties: [{ role: 'guest', profile: source('profile', guest) }],
    },
    {
      kind: 'charge',
      source: source('charge', `${guest}-${day}`),
      property: 'RIVER',
      day,
      type: { value: 'revenue' },
      category: { value: 'room' },
      stay: source('stay', `${guest}-${day}`),
      net: { minor: Math.round(100 * amount), currency: 'EUR' },
    },
  ]),
];
const house = createInnkeeper({
  store: createMemoryStore(),
  clock: { now: () => '2026-01-05T10:00:00Z' },
  secret: 'at least sixteen characters, kept apart',
});
const owner = { id: 'owner', roles: ['owner'] };
const api = house.as(owner);
await house.importFrom(owner, {
  system,
  async *read() {
    yield { items: records.map((record) => ({ record })) };
  },
});
const guestId: GuestId = renamed('guest', recordIdOf('house', source('profile', told[0]?.guest ?? 0)));

// #region fit
const fit = await api.fitLifetime({ model: 'bg-nbd', holdout: 26, years: 3, discountRate: 0.1 });
console.log(fit.stays.isReliable, fit.check?.expected, fit.check?.actual); // …, the last 26 weeks foretold and as they were

const { lifetime } = (await api.readValue({ guestId })).toHouse;
console.log(lifetime?.expectedStays, lifetime?.value?.low, lifetime?.value?.high, lifetime?.because);
// #endregion

/** What the guide shows. */
export const fitted = { fit, lifetime };
