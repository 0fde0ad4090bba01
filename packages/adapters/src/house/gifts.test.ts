import type { GuestId, InnkeeperApi } from '@innkeeper/core';
import { createInnkeeper } from '@innkeeper/core';
import { aCharge, aProfile, aStay } from '@innkeeper/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../http/serve-house.test-data.ts';
import { serveHouse } from '../http/serve-house.test-data.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { sourceOf } from './small-world.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const settings = {
  properties: [
    {
      id: 'RIVER',
      name: 'River House',
      timeZone: 'Asia/Shanghai',
      auditHour: 4,
      currencies: ['CNY'],
      country: 'CN',
      rooms: [],
    },
  ],
  value: { costShares: { room: 0.3 }, marginFloor: 0.5 },
} as const;

/** A guest who brought 1,000 and left 700: with a floor of half, 200 may be given. */
describe('what may be given to a guest', () => {
  let minute = 0;
  const house = createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => new Date(Date.UTC(2026, 10, 21, 4, minute++)).toISOString() },
  });
  const owner = house.as({ id: 'owner-1', roles: ['owner'] });
  const clerk = house.as({ id: 'staff-7', roles: ['receptionist'] });
  const manager = house.as({ id: 'boss-1', roles: ['manager'] });
  let guestId: GuestId;
  let served: Served;
  const budget = async (api: InnkeeperApi = owner) => (await api.listGifts({ guestId })).budget;

  beforeAll(async () => {
    await owner.writeSettings({ settings });
    await house.importFrom(
      { id: 'owner-1', roles: ['owner'] },
      sourceOf([
        aProfile({ names: [{ type: 'primary', given: 'Jianguo', family: 'Ding' }] }),
        aStay({ property: 'RIVER', status: { value: 'checked-out' } }),
        aCharge({
          category: { value: 'room' },
          net: yuan(100_000),
          tax: yuan(0),
          gross: yuan(100_000),
        }),
      ]),
    );
    const { hits } = await owner.findGuests({ text: 'Ding Jianguo' });
    guestId = hits[0]?.guestId as GuestId;
    served = await serveHouse(house);
  });
  afterAll(() => served.close());

  it('is what his margin leaves above its floor: 200 of 1,000', async () => {
    expect(await budget()).toEqual({ allowed: yuan(20_000), given: yuan(0), remaining: yuan(20_000) });
    expect((await owner.readValue({ guestId })).toHouse.mayGive).toEqual(yuan(20_000));
  });

  it('is given and logged: a gift of 150 by the clerk, who does not see what it costs', async () => {
    const given = await clerk.giveToGuest({ guestId, what: 'fruit basket', cost: yuan(15_000) });
    expect(given).toMatchObject({ state: 'given', by: 'staff-7', what: 'fruit basket', lever: 'gift' });
    expect(given.cost).toBeUndefined();
    expect(await budget()).toEqual({ allowed: yuan(20_000), given: yuan(15_000), remaining: yuan(5_000) });
    expect(await budget(clerk)).toBeUndefined();
  });

  it('counts as a gift in his contribution, and in that of everybody', async () => {
    const { contribution, mayGive } = (await owner.readValue({ guestId })).toHouse;
    expect(contribution).toMatchObject({ gifts: yuan(15_000), contribution: yuan(55_000) });
    expect(mayGive).toEqual(yuan(5_000));
    const { members } = await owner.readStructure({ by: 'contribution', limit: 1 });
    expect(members[0]?.value).toBe(55_000);
    const { parts } = await owner.readReport({ id: '7p/profitability' });
    expect(JSON.stringify(parts)).toContain('55000');
  });

  it('goes no further: the next 80 wait for somebody who may approve it', async () => {
    const asked = await served
      .as({ id: 'staff-7', roles: ['receptionist'] })
      .giveToGuest({ guestId, what: 'dinner', cost: yuan(8_000), lever: 'discount' });
    expect(asked.state).toBe('asked');
    expect((await budget())?.remaining).toEqual(yuan(5_000));
    const waiting = await manager.listGifts({});
    expect(waiting.gifts).toMatchObject([{ what: 'dinner', over: yuan(3_000), cost: yuan(8_000) }]);
    await expect(clerk.decideGift({ giftId: asked.giftId, decision: 'approve' })).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
    const approved = await served
      .as({ id: 'boss-1', roles: ['manager'] })
      .decideGift({ giftId: asked.giftId, decision: 'approve' });
    expect(approved).toMatchObject({
      state: 'given',
      by: 'staff-7',
      decidedBy: 'boss-1',
      approvedBy: 'boss-1',
    });
    expect((await budget())?.remaining).toEqual(yuan(-3_000));
    expect((await manager.listGifts({})).gifts).toEqual([]);
    await expect(manager.decideGift({ giftId: asked.giftId, decision: 'decline' })).rejects.toMatchObject({
      code: 'gift/decided',
    });
  });

  it('is declined, and then costs nothing; what a manager gives beyond it is approved by himself', async () => {
    const { giftId } = await clerk.giveToGuest({ guestId, what: 'suite', cost: yuan(90_000) });
    expect(await manager.decideGift({ giftId, decision: 'decline' })).toMatchObject({ state: 'declined' });
    expect((await budget())?.given).toEqual(yuan(23_000));
    const own = await manager.giveToGuest({
      guestId,
      what: 'late check-out',
      lever: 'time',
      cost: yuan(2_000),
      approve: true,
    });
    expect(own).toMatchObject({ state: 'given', approvedBy: 'boss-1', over: yuan(5_000) });
    await expect(
      clerk.giveToGuest({ guestId, what: 'wine', cost: yuan(2_000), approve: true }),
    ).rejects.toMatchObject({ code: 'actor/not-allowed' });
    const { gifts } = await owner.listGifts({ guestId });
    expect(gifts.map(({ what, state }) => `${what} ${state}`)).toEqual([
      'late check-out given',
      'suite declined',
      'dinner given',
      'fruit basket given',
    ]);
  });

  it.each([
    ['nothing', { cost: yuan(0) }, 'value/invalid'],
    ['less than nothing', { cost: yuan(-100) }, 'value/invalid'],
    ['another currency', { cost: { minor: 100, currency: 'EUR' } }, 'money/mixed-currencies'],
  ] as const)('refuses %s', async (_name, { cost }, code) => {
    await expect(owner.giveToGuest({ guestId, what: 'tea', cost })).rejects.toMatchObject({ code });
  });

  it('is not said where the house has no floor, nor of who has no stay, and housekeeping is not asked', async () => {
    const stranger = await owner.addGuest({ statement: { names: [{ type: 'primary', full: 'New' }] } });
    await expect(
      owner.giveToGuest({ guestId: stranger.guestId, what: 'tea', cost: yuan(100) }),
    ).rejects.toMatchObject({ code: 'budget/no-stay' });
    const maid = house.as({ id: 'maid', roles: ['housekeeping'] });
    await expect(maid.listGifts({ guestId })).rejects.toMatchObject({ code: 'actor/not-allowed' });
    const { version } = await owner.readSettings({});
    await owner.writeSettings({ settings: { ...settings, value: {} }, version });
    await expect(owner.giveToGuest({ guestId, what: 'tea', cost: yuan(100) })).rejects.toMatchObject({
      code: 'budget/no-floor',
    });
  });

  it('is forgotten with him: the figures stay, the words do not', async () => {
    await owner.forgetGuest({ guestId });
    const store = JSON.stringify(await owner.listEvents({ limit: 100 }));
    expect(store).not.toContain('fruit basket');
    expect((await owner.listGifts({})).gifts).toEqual([]);
  });
});

describe('how promises are kept', () => {
  it('is counted over all of them, not over the last', async () => {
    const house = createInnkeeper({
      store: createMemoryStore(),
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T08:00:00Z' },
    });
    const owner = house.as({ id: 'owner-1', roles: ['owner'] });
    const profile = aProfile();
    const promises = Array.from({ length: 1203 }, (_, number) => ({
      kind: 'service' as const,
      source: { system: 'tool', kind: 'service' as const, id: `p${number}` },
      profile: profile.source,
      day: number < 3 ? ('2020-01-01' as const) : ('2026-01-01' as const),
      type: 'promise' as const,
      what: 'a mini room',
      product: number < 3 ? 'mini room' : 'cot',
      until: '2026-01-01' as const,
      outcome: number < 3 || number % 4 === 0 ? ('broken' as const) : ('kept' as const),
      staff: number < 3 ? 'staff-1' : 'staff-2',
    }));
    await house.importFrom({ id: 'owner-1', roles: ['owner'] }, sourceOf([profile, ...promises], 'tool'));
    const { byStaff, byProduct, bait } = await owner.listPromises({});
    expect(byStaff).toEqual([
      { name: 'staff-1', kept: 0, broken: 3, open: 0, rate: 0 },
      { name: 'staff-2', kept: 900, broken: 300, open: 0, rate: 0.75 },
    ]);
    expect(byProduct.map(({ name }) => name)).toEqual(['mini room', 'cot']);
    expect(bait.map(({ product }) => product)).toContain('mini room');
  });
});
