import type { GuestId, HouseRecord } from '@innkeeper/core';
import { beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const day = '2026-11-21';
const { house, api } = openHouse(createMemoryStore());
const clerk = house.as({ id: 'staff-7', roles: ['receptionist'] });
/** Of a hundred guests thirty took milk and biscuits, twenty milk alone, ten milk, biscuits and honey, forty beer. */
const baskets = [
  ...Array.from({ length: 20 }, () => ['milk', 'biscuits']),
  ...Array.from({ length: 20 }, () => ['milk']),
  ...Array.from({ length: 10 }, () => ['milk', 'biscuits', 'fine-biscuits']),
  ...Array.from({ length: 50 }, () => ['beer']),
];
const prices: Readonly<Record<string, number>> = {
  milk: 1000,
  biscuits: 2000,
  'fine-biscuits': 5000,
  beer: 3000,
};
const nameOf = (number: number) => `P${String(number).padStart(3, '0')}`;

function records(): readonly HouseRecord[] {
  return baskets.flatMap((items, number) => {
    const source = { system: 'pms', kind: 'profile', id: nameOf(number) } as const;
    const stay = { system: 'pms', kind: 'stay', id: `S${number}` } as const;

    return [
      {
        kind: 'profile',
        source,
        type: { value: 'person' },
        active: true,
        names: [{ type: 'primary', given: 'Guest', family: nameOf(number) }],
      },
      {
        kind: 'stay',
        source: stay,
        property: 'RIVER',
        status: { value: 'checked-out' },
        arrival: '2026-06-01',
        departure: '2026-06-03',
        parties: [{ role: 'guest', profile: source }],
      },
      ...items.map((item) => ({
        kind: 'charge',
        source: { system: 'pms', kind: 'charge', id: `${number}-${item}` },
        property: 'RIVER',
        day: '2026-06-02',
        type: { value: 'revenue' },
        category: { value: item === 'beer' ? 'beverage' : 'food' },
        item,
        stay,
        net: { minor: prices[item], currency: 'CNY' },
      })),
    ];
  }) as never;
}

const guestOf = async (number: number): Promise<GuestId> =>
  (await api.findGuests({ text: `Guest ${nameOf(number)}` })).hits[0]?.guestId as GuestId;
const itemsFor = async (guestId: GuestId, on: typeof day | '2026-06-20' = day) =>
  (await api.readOffers({ guestId, day: on })).offers.map(({ item }) => item);

beforeAll(async () => {
  const property = {
    id: 'RIVER',
    name: 'River',
    timeZone: 'Asia/Shanghai',
    auditHour: 4,
    country: 'CN',
    rooms: [],
  };
  await api.writeSettings({
    settings: {
      properties: [
        {
          ...property,
          currencies: ['CNY'],
          menu: [{ item: 'fine-biscuits', names: { en: 'Fine biscuits' }, tags: ['biscuits'] }],
        },
      ],
      value: { costShares: { food: 0.4 } },
    },
  });
  await house.importFrom(owner, sourceOf(records(), 'pms'));
});

it('finds milk and biscuits in thirty of a hundred baskets: a support of .30', async () => {
  const { parts } = await api.readReport({ id: '7p/product', day });
  const rows = parts[0]?.table?.rows ?? [];

  expect(rows.find(([left, right]) => left === 'milk' && right === 'biscuits')).toEqual([
    'milk',
    'biscuits',
    30,
    0.3,
    0.6,
    expect.closeTo(2, 9),
  ]);
});

it('offers a guest what goes with what he takes, by the margin to be expected, with its reason', async () => {
  const answer = await api.readOffers({ guestId: await guestOf(25), day });

  expect(answer).toMatchObject({ currency: 'CNY', n: 100, avoided: [] });
  expect(answer.offers).toMatchObject([
    { item: 'biscuits', with: ['milk'], n: 30, confidence: 0.6, expectedMargin: 720, kind: 'up' },
    { item: 'fine-biscuits', with: ['milk'], n: 10, confidence: 0.2, expectedMargin: 600, kind: 'up' },
  ]);
  expect(answer.offers[0]?.because).toEqual([
    { code: 'offer/goes-with', facts: { item: 'biscuits', with: 'milk', percent: 60, n: 30 } },
  ]);
  expect(await itemsFor(await guestOf(60))).toEqual([]);
});

it('never offers what he dislikes, what he has had, or what he just bought', async () => {
  const guestId = await guestOf(26);
  await clerk.addWish({
    guestId,
    preferences: [{ attribute: 'food.dish', operator: 'equals', value: 'biscuits', stance: 'dislike' }],
  });
  const answer = await api.readOffers({ guestId, day });

  expect(answer.offers.map(({ item }) => item)).toEqual([]);
  expect(answer.avoided).toEqual(['biscuits', 'fine-biscuits']);
  expect(await itemsFor(await guestOf(0))).toEqual(['fine-biscuits']);
  expect(await itemsFor(await guestOf(41), '2026-06-20')).toEqual([]);
});

it('shows no margin to who sees no amounts, and nothing of a guest out of reach', async () => {
  const guestId = await guestOf(25);
  const { offers, currency } = await clerk.readOffers({ guestId, day });

  expect(currency).toBeUndefined();
  expect(offers.map(({ expectedMargin }) => expectedMargin)).toEqual([undefined, undefined]);
  const lake = house.as({ id: 'm', roles: ['manager'], properties: ['LAKE'] });
  await expect(lake.readOffers({ guestId })).rejects.toMatchObject({ code: 'guest/not-found' });
});
