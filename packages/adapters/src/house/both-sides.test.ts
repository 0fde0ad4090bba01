import type { GuestId, InnkeeperApi } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';

const today = '2026-11-21';
const secret = 'a secret for tests only';
const detergent = {
  attribute: 'laundry.detergent',
  operator: 'differs',
  value: 'any',
  stance: 'must',
  severity: 'health',
  department: 'laundry',
  instead: 'soap',
} as const;
const yuan = (minor: number) => ({ minor, currency: 'CNY' });

describe("both sides of Mr Ding's story", () => {
  let at = '2026-03-02T09:00:00+08:00';
  const house = createInnkeeper({ store: createMemoryStore(), secret, clock: { now: () => at } });
  const owner = house.as({ id: 'owner-1', roles: ['owner'] });
  const clerk = house.as({ id: 'staff-7', roles: ['receptionist'] });
  let guestId: GuestId;

  const value = (api: InnkeeperApi = owner, day: typeof today | '2026-03-09' = today) =>
    api.readValue({ guestId, property: 'RIVER', day });

  beforeAll(async () => {
    await owner.writeSettings({
      settings: {
        properties: [
          {
            id: 'RIVER',
            name: 'River House',
            timeZone: 'Asia/Shanghai',
            auditHour: 4,
            currencies: ['CNY'],
            country: 'CN',
            rooms: [{ number: '2102', floor: 21, features: { view: 'river' } }],
          },
        ],
        value: {
          costShares: { room: 0.25 },
          otherCostShare: 0.4,
          commissions: [{ bookingSource: 'OTA', share: 0.1 }],
          marginFloor: 0.5,
        },
      },
    });
    const { id } = await owner.startImport({ name: 'opera', key: 'opera' });
    const source = (kind: 'profile' | 'stay' | 'charge', name: string) => ({
      system: 'opera',
      kind,
      id: name,
    });
    const stay = {
      kind: 'stay',
      source: source('stay', '9001'),
      property: 'RIVER',
      status: { value: 'checked-out' },
      arrival: '2026-03-01',
      departure: '2026-03-08',
      room: '2102',
      bookingSource: 'OTA',
      parties: [{ role: 'guest', profile: source('profile', '500') }],
    };
    const charge = (name: string, category: string, minor: number, more: object = {}) => ({
      kind: 'charge',
      source: source('charge', name),
      property: 'RIVER',
      day: '2026-03-07',
      type: { value: 'revenue' },
      category: { value: category },
      stay: stay.source,
      net: yuan(minor),
      ...more,
    });
    const records = [
      {
        kind: 'profile',
        source: source('profile', '500'),
        type: { value: 'person' },
        active: true,
        names: [{ type: 'primary', given: 'Jianguo', family: 'Ding' }],
      },
      stay,
      charge('room', 'room', 700_000),
      charge('snack', 'food', 4_000),
      charge('snack-back', 'food', -4_000, { reverses: source('charge', 'snack') }),
      charge('stray', 'food', -1_000),
    ];
    await owner.takeIn({ importId: id, step: 1, items: records.map((record) => ({ record })) as never });
    const { hits } = await owner.findGuests({ text: 'Ding Jianguo' });
    guestId = hits[0]?.guestId as GuestId;
  });

  it('are unknown on his side before he has said anything', async () => {
    const { toGuest, quadrant } = await value();

    expect(toGuest?.value.coverage).toEqual({ known: 0, of: 8 });
    expect(toGuest?.value.total).toBeUndefined();
    expect(quadrant).toBeUndefined();
  });

  it('show what he brought, with its parts, and what is in no sum', async () => {
    const { toHouse } = await value();

    expect(toHouse.contribution).toMatchObject({
      net: yuan(700_000),
      directCost: yuan(175_000),
      commission: yuan(70_000),
      contribution: yuan(455_000),
      isComplete: false,
      refused: [{ because: { code: 'value/refund-without-charge' } }],
    });
    expect(toHouse.mayGive).toEqual(yuan(105_000));
    expect(toHouse).toMatchObject({ visits: 1, isRepeat: false, rhythm: { n: 0 } });
  });

  it('know the snack that was too sweet, and that the kitchen changed it', async () => {
    const said = { guestId, day: '2026-03-07', type: 'comment', about: 'snack', text: 'too sweet' } as const;
    const { feedbackId } = await clerk.addFeedback({ ...said, state: 'open' });
    const before = await value(clerk, '2026-03-09');
    await clerk.orderWork({ guestId, department: 'kitchen', text: 'bake the snack with less sugar' });
    at = '2026-03-08T09:00:00+08:00';
    await clerk.addFeedback({ ...said, feedbackId, state: 'settled', remedy: 'less sugar, baked longer' });
    const after = await value(clerk, '2026-03-09');

    expect(before.toGuest?.value.parts.product).toMatchObject({ state: 'known', n: 1 });
    expect(before.toGuest?.value.parts.image).toEqual({ state: 'unknown' });
    expect(after.toGuest?.value.parts.image).toMatchObject({ state: 'known', n: 1 });
    expect(
      after.toGuest?.value.because.map(({ code, facts }) => `${code} ${facts?.kind} ${facts?.touchpoint}`),
    ).toEqual(['delivered-value/lifts remark-answered snack', 'delivered-value/drags product-remark snack']);
  });

  it('know that detergent was used although he must not have it: a complaint and psychic cost, with its source', async () => {
    at = '2026-03-05T18:00:00+08:00';
    await clerk.addWish({ guestId, preferences: [detergent], text: 'soap only' });
    const { factId } = await clerk.reportViolation({
      guestId,
      constraint: detergent,
      day: '2026-03-05',
      department: 'laundry',
    });
    const { toGuest, quadrant } = await value();
    const [worst] = toGuest?.value.because ?? [];

    expect(toGuest?.value.parts.psychic).toMatchObject({ state: 'known', n: 1 });
    expect(worst).toMatchObject({
      code: 'delivered-value/drags',
      facts: { part: 'psychic', kind: 'constraint-violated', touchpoint: 'laundry' },
      source: { kind: 'fact', id: factId },
    });
    expect(toGuest?.improvements[0]).toMatchObject({ touchpoint: 'laundry' });
    expect(quadrant).toBe('guest-loses');
  });

  it('differ by what the guest looks for', async () => {
    const [quality, price] = await Promise.all(
      (['high-end', 'mass'] as const).map((weights) =>
        owner.readValue({ guestId, property: 'RIVER', day: today, weights }),
      ),
    );

    expect(quality?.toGuest?.value.weights.image).toBe(1.5);
    expect(price?.toGuest?.value.total?.net).not.toBeCloseTo(quality?.toGuest?.value.total?.net ?? 0, 3);
    expect(price?.toHouse).toEqual(quality?.toHouse);
  });

  it('credit the training that he brought beside his own spending, once, and in no total', async () => {
    const source = (kind: 'profile' | 'stay' | 'charge', name: string) => ({
      system: 'opera',
      kind,
      id: name,
    });
    const profile = (name: string, type: string, full: string) => ({
      kind: 'profile',
      source: source('profile', name),
      type: { value: type },
      active: true,
      names: [{ type: 'primary', full }],
    });
    const party = (role: string, name: string) => ({ role, profile: source('profile', name) });
    const stay = (name: string, ...parties: readonly ReturnType<typeof party>[]) => ({
      kind: 'stay',
      source: source('stay', name),
      property: 'RIVER',
      status: { value: 'checked-out' },
      arrival: '2026-06-01',
      departure: '2026-06-05',
      parties,
    });
    const room = (name: string, minor: number) => ({
      kind: 'charge',
      source: source('charge', name),
      property: 'RIVER',
      day: '2026-06-02',
      type: { value: 'revenue' },
      category: { value: 'room' },
      stay: source('stay', name),
      net: yuan(minor),
    });
    const group = party('group', '700');
    const before = await value();
    const { id } = await owner.startImport({ name: 'opera', key: 'training' });
    const records = [
      profile('600', 'person', 'Li Na'),
      profile('601', 'person', 'Wang Wei'),
      profile('700', 'group', 'Spring training'),
      stay('T1', party('guest', '600'), party('booker', '500'), group),
      stay('T2', party('guest', '601'), party('booker', '601'), party('payer', '500'), group),
      stay('T3', group, party('payer', '500')),
      stay('T4', party('guest', '601'), party('booker', '500')),
      room('T1', 800_000),
      room('T2', 100_000),
      room('T3', 400_000),
      room('T4', 50_000),
    ];
    await owner.takeIn({ importId: id, step: 1, items: records.map((record) => ({ record })) as never });
    const after = await value();
    const trainee = (await owner.findGuests({ text: 'Li Na' })).hits[0]?.guestId as GuestId;
    const { toHouse } = await owner.readValue({ guestId: trainee, property: 'RIVER', day: today });

    expect(before.toHouse.advocacy).toBeUndefined();
    expect(after.toHouse.contribution).toEqual(before.toHouse.contribution);
    expect(after.toHouse.visits).toBe(before.toHouse.visits);
    expect(after.toHouse.advocacy).toMatchObject({ n: 1, credited: yuan(0.75 * 1_200_000) });
    expect(after.toHouse.advocacy?.because).toEqual([
      {
        code: 'advocacy/credited',
        facts: { referred: 'Spring training', kind: 'group', day: '2026-06-01', minor: 900_000 },
      },
    ]);
    expect(toHouse.contribution?.contribution).toEqual(yuan(600_000));
    expect(toHouse.advocacy).toBeUndefined();
    expect((await value(owner, '2026-03-09')).toHouse.advocacy).toBeUndefined();
    expect((await value(clerk)).toHouse.advocacy).toBeUndefined();
  });

  it('are not counted by margins that cannot be', async () => {
    const { settings } = await owner.readSettings({});
    const broken = { ...settings, value: { costShares: { room: 1.4 } } };

    await expect(owner.writeSettings({ settings: broken })).rejects.toMatchObject({ code: 'input/invalid' });
  });

  it('are cut to what a role sees: a clerk no amounts, the kitchen nothing', async () => {
    const seen = await value(clerk);

    expect(seen.toHouse.contribution).toBeUndefined();
    expect(seen.toHouse.mayGive).toBeUndefined();
    expect(seen.quadrant).toBeUndefined();
    expect(seen.toGuest).toBeDefined();
    await expect(value(house.as({ id: 'chef', roles: ['kitchen'] }))).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
  });
});
