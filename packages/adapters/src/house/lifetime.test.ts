import type { GuestId, HouseRecord, InnkeeperApi } from '@innkeeper/core';
import { addDays, recordIdOf, renamed } from '@innkeeper/core';
import { fitBgNbd, historiesOf } from '@innkeeper/core/lifetime';
import { aCharge, aProfile, aStay } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../http/serve-house.test-data.ts';
import { serveHouse } from '../http/serve-house.test-data.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const guests = 80;
const first = '2024-01-08';
const until = '2026-11-21';
const value = { costShares: { room: 0.25 } };

interface Visit {
  readonly guest: number;
  readonly day: ReturnType<typeof addDays>;
  readonly minor: number;
}

/** Guests of every kind of rhythm, no chance in it: once, for a while, all the time. */
const visits: readonly Visit[] = Array.from({ length: guests }, (_, guest) =>
  Array.from({ length: 1 + ((guest * guest) % 9) }, (__, stay) => ({
    guest,
    day: addDays(first, (guest % 40) * 7 + stay * (20 + ((guest * 7) % 61))),
    minor: 10_000 + ((guest * 1300) % 6000) + ((stay * 700) % 1100),
  })),
)
  .flat()
  .filter(({ day }) => day < until);

function records(some: readonly Visit[]): readonly HouseRecord[] {
  const profiles = [...new Set(some.map(({ guest }) => guest))].map((guest) =>
    aProfile({
      source: source('profile', `g${guest}`),
      names: [{ type: 'primary', given: `Guest${guest}`, family: `Family${guest}` }],
    }),
  );
  const stays = some.map(({ guest, day }) =>
    aStay({
      source: source('stay', `${guest}-${day}`),
      property: 'H1',
      status: { value: 'checked-out' },
      arrival: day,
      departure: addDays(day, 1),
      parties: [{ role: 'guest', profile: source('profile', `g${guest}`) }],
    }),
  );
  const charges = some.map(({ guest, day, minor }) =>
    aCharge({
      source: source('charge', `${guest}-${day}`),
      property: 'H1',
      day,
      type: { value: 'revenue' },
      category: { value: 'room' },
      stay: source('stay', `${guest}-${day}`),
      net: { minor, currency: 'EUR' },
      tax: { minor: 0, currency: 'EUR' },
      gross: { minor, currency: 'EUR' },
    }),
  );

  return [...profiles, ...stays, ...charges] as HouseRecord[];
}

function source<Kind extends 'profile' | 'stay' | 'charge'>(kind: Kind, id: string) {
  return { system: 'pms', kind, id };
}

const idOf = (guest: number): GuestId =>
  renamed('guest', recordIdOf('house', source('profile', `g${guest}`)));

async function aHouse(some: readonly Visit[]) {
  const opened = openHouse(createMemoryStore());
  await opened.api.writeSettings({
    settings: {
      properties: [
        {
          id: 'H1',
          name: 'River House',
          timeZone: 'Europe/Berlin',
          auditHour: 4,
          currencies: ['EUR'],
          country: 'DE',
          rooms: [],
        },
      ],
      value,
    },
  });
  await opened.house.importFrom(owner, sourceOf(records(some), 'pms'));

  return opened;
}

describe('who comes again, of the guests of the house itself', () => {
  let api: InnkeeperApi;
  let opened: Awaited<ReturnType<typeof aHouse>>;
  let served: Served;

  beforeAll(async () => {
    opened = await aHouse(visits);
    api = opened.api;
    served = await serveHouse(opened.house);
  });
  afterAll(() => served.close());

  it('is said of nobody before a model was fitted', async () => {
    expect(await api.readLifetimeFit({})).toEqual({});
    expect((await api.readValue({ guestId: idOf(8), day: until })).toHouse.lifetime).toBeUndefined();
  });

  it('is fitted to the visits of the store as to a file of the same days', async () => {
    const fit = await api.fitLifetime({ until, keep: false });
    const plain = fitBgNbd(
      historiesOf(
        {
          guest: visits.map(({ guest }) => guest),
          day: visits.map(({ day }) => Date.parse(day) / 86_400_000),
        },
        { until, unit: 'week' },
      ),
    );
    expect(fit).toMatchObject({ guests, isKept: false, until, unit: 'week', currency: 'EUR', margin: 0.75 });
    expect(fit.stays.logLikelihood).toBeCloseTo(plain.logLikelihood, 6);
    expect(fit.spend?.n).toBeGreaterThan(50);
    expect(await api.readLifetimeFit({})).toEqual({});
  });

  it('gives the same over HTTP, is kept, and says how such a fit foretold what it had not seen', async () => {
    const { check, isKept, ...fit } = await served.as(owner).fitLifetime({ holdout: 26 });
    const [near, far] = [await api.readLifetimeFit({}), await served.as(owner).readLifetimeFit({})];
    expect(near).toEqual({ fit });
    expect(far).toEqual(near);
    expect(isKept).toBe(true);
    expect(check).toMatchObject({ until: '2026-05-23', weeks: 26 });
    const held = visits.filter(({ day }) => day > '2026-05-23').length;
    expect(check?.actual).toBe(held);
  });

  it('is read with the value of each guest, with its interval and what it was counted with', async () => {
    await api.fitLifetime({});
    const lifetimeOf = async (guest: number) =>
      (await api.readValue({ guestId: idOf(guest), day: until })).toHouse.lifetime;
    const regular = await lifetimeOf(8); // nine stays in a row
    const once = await lifetimeOf(9); // one stay, years ago
    expect(regular).toMatchObject({ model: 'bg-nbd', fittedUntil: until, n: 1 + ((8 * 8) % 9) });
    expect(regular?.value).toMatchObject({ years: 3, margin: 0.75, discountRate: 0.1 });
    const { expected, low, high } = once?.value ?? {};
    expect(once?.because.map(({ code }) => code)).toContain('lifetime/one-stay');
    expect(once?.n).toBe(1);
    expect(low?.minor).toBe(0);
    expect(high?.minor).toBeGreaterThan(2 * (expected?.minor ?? Number.NaN));
    // The same question has the same answer, and a day before the first stay has none.
    expect(await lifetimeOf(8)).toEqual(regular);
    expect((await api.readValue({ guestId: idOf(8), day: '2023-12-31' })).toHouse.lifetime).toBeUndefined();
  });

  it('shows a receptionist how often, and not how much', async () => {
    const clerk = opened.house.as({ id: 'staff-7', roles: ['receptionist'] });
    const { toHouse } = await clerk.readValue({ guestId: idOf(8), day: until });
    expect(toHouse.lifetime?.expectedStays).toBeGreaterThan(0);
    expect(toHouse.lifetime?.value).toBeUndefined();
    await expect(clerk.fitLifetime({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
    await expect(clerk.readLifetimeFit({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
  });

  it('is of one property where it was fitted to one, and of the whole house elsewhere', async () => {
    await api.fitLifetime({ property: 'H1', model: 'bg-bb', unit: 'month' });
    expect((await api.readLifetimeFit({ property: 'H1' })).fit?.stays.model).toBe('bg-bb');
    expect((await api.readLifetimeFit({})).fit?.stays.model).toBe('bg-nbd');
    const { toHouse } = await api.readValue({ guestId: idOf(8), property: 'H1', day: until });
    expect(toHouse.lifetime).toMatchObject({ model: 'bg-bb' });
    const manager = { id: 'boss', roles: ['manager'], properties: ['H1'] };
    expect((await opened.house.as(manager).fitLifetime({ property: 'H1', keep: false })).guests).toBe(guests);
    await expect(opened.house.as(manager).fitLifetime({})).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
    await expect(opened.house.as(manager).fitLifetime({ property: 'H2' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(actor|property|input)\//),
    });
  });

  it.each([
    ['a day to come', { until: '2027-01-01' }, 'census/option'],
    ['a day before anybody stayed', { until: '2023-01-01' }, 'lifetime/too-few'],
    ['a model that is none', { model: 'crystal-ball' }, 'input/invalid'],
    ['a discount of no number', { discountRate: Number.NaN }, 'input/invalid'],
  ] as const)('refuses %s', async (_name, input, code) => {
    await expect(api.fitLifetime(input as never)).rejects.toMatchObject({ code });
  });
});

describe('a house that gives little to learn from', () => {
  it('of three guests is refused, with the number it would need', async () => {
    const { api } = await aHouse(visits.filter(({ guest }) => guest < 3));
    await expect(api.fitLifetime({})).rejects.toMatchObject({
      code: 'lifetime/too-few',
      facts: { guests: 3, fewest: 10 },
    });
  });

  it('where all guests are alike, or none came again, is answered with doubts and without NaN', async () => {
    const alike = Array.from({ length: 30 }, (_, guest) => ({ guest, day: addDays(first, 0), minor: 5000 }));
    const { api } = await aHouse(alike);
    const fit = await api.fitLifetime({});
    expect(fit.stays.isReliable).toBe(false);
    expect(fit.stays.because.map(({ code }) => code)).toContain('lifetime/nobody-returned');
    const { toHouse } = await api.readValue({ guestId: idOf(4), day: until });
    expect(toHouse.lifetime?.isReliable).toBe(false);
    expect(JSON.stringify(toHouse.lifetime)).not.toMatch(/null|NaN/);
    expect(toHouse.lifetime?.value).toBeUndefined();
  });

  it('that keeps nothing of what it earns has guests whose lifetime is worth 0', async () => {
    const { api } = await aHouse(visits);
    const { settings, version } = await api.readSettings({});
    await api.writeSettings({ settings: { ...settings, value: { costShares: { room: 1 } } }, version });
    const fit = await api.fitLifetime({});
    expect(fit.margin).toBe(0);
    const { toHouse } = await api.readValue({ guestId: idOf(8), day: until });
    expect(toHouse.lifetime?.value).toMatchObject({
      expected: { minor: 0 },
      low: { minor: 0 },
      high: { minor: 0 },
    });
  });
});
