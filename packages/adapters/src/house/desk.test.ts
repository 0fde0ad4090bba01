import type { GuestId, HouseRecord, SourceReference } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed, renderBrief } from '@innkeeper/core';
import { aFeedback, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const guestOf = (source: SourceReference): GuestId => renamed('guest', recordIdOf('house', source));
const guestId = guestOf(aSource('profile'));
const rooms = ['2101', '2102', '2103', '1501'].map((number) => ({
  number,
  floor: Number(number.slice(0, 2)),
  features: {},
}));
const settings = {
  properties: [
    {
      id: 'RIVER',
      name: 'River',
      timeZone: 'Asia/Shanghai',
      auditHour: 4,
      currencies: ['CNY'],
      country: 'CN',
      rooms,
    },
  ],
} as const;

async function houseOf(records: readonly HouseRecord[]) {
  const opened = openHouse(createMemoryStore());
  await opened.api.writeSettings({ settings });
  await opened.house.importFrom(owner, sourceOf(records));

  return { ...opened, clerk: opened.house.as({ id: 'staff-1', roles: ['receptionist'] }) };
}

describe('an open complaint', () => {
  const complaint = aFeedback();

  it('stands above the greeting and is not put aside without a word', async () => {
    const { clerk } = await houseOf([aProfile(), complaint]);
    const brief = () => clerk.briefGuest({ guestId, property: 'RIVER' });
    expect((await brief()).alerts).toMatchObject([{ type: 'complaint' }]);
    const lines = renderBrief(await brief(), 'en').split('\n');
    expect(lines.findIndex((line) => line.includes('shower'))).toBeLessThan(
      lines.findIndex((line) => line.includes('Berg')),
    );

    const aside = (text: string) =>
      clerk.stateFact({ guestId, fact: { type: 'note', note: { text }, about: complaint.source } });
    await expect(aside('')).rejects.toMatchObject({ code: 'input/invalid' });
    await aside('Spoke with her; engineering comes at six.');
    expect((await brief()).alerts).toMatchObject([
      { type: 'complaint', note: { by: 'staff-1', text: 'Spoke with her; engineering comes at six.' } },
    ]);
  });

  it('is settled only by saying what was done, and its first words are kept', async () => {
    const { clerk, api } = await houseOf([aProfile(), complaint]);
    const feedbackId = recordIdOf('house', complaint.source);
    const carryOn = (rest: object) =>
      clerk.addFeedback({ guestId, feedbackId, day: '2026-11-21', type: 'complaint', ...rest });
    await carryOn({ state: 'in-hand' });
    await expect(carryOn({ state: 'settled' })).rejects.toMatchObject({
      code: 'input/invalid',
      facts: { field: 'remedy' },
    });
    await carryOn({ state: 'settled', remedy: 'The mixer was changed.' });
    const brief = await clerk.briefGuest({ guestId, property: 'RIVER' });
    expect(brief.alerts).toEqual([]);
    expect(JSON.stringify(brief.since)).toContain('The mixer was changed.');
    const [kept] = (await api.readGuest({ guestId })).feedback ?? [];
    expect(kept).toMatchObject({ text: 'The shower stays cold.', state: 'settled' });
  });

  it('belongs to its guest: nobody else can carry it on', async () => {
    const { clerk } = await houseOf([
      aProfile(),
      aProfile({ id: 'other', names: [{ type: 'primary', full: 'Someone Else' }] }),
      complaint,
    ]);
    await expect(
      clerk.addFeedback({
        guestId: guestOf(aSource('profile', 'other')),
        feedbackId: recordIdOf('house', complaint.source),
        day: '2026-11-21',
        type: 'complaint',
        state: 'settled',
        remedy: 'x',
      }),
    ).rejects.toMatchObject({ code: 'fact/not-found' });
  });
});

describe('the list of names for a floor', () => {
  it('has who is in the house tonight on that floor, and masks who wishes to stay unknown', async () => {
    const inRoom = (id: string, room: string, rest: object = {}): readonly HouseRecord[] => [
      aProfile({ id, names: [{ type: 'primary', given: 'G', family: `Family${id}` }], ...rest }),
      aStay({
        id,
        room,
        status: { value: 'in-house' },
        arrival: '2026-11-20',
        departure: '2026-11-25',
        parties: [{ role: 'guest', profile: aSource('profile', id) }],
      }),
    ];
    const { house, api } = await houseOf([
      ...inRoom('a', '2101'),
      ...inRoom('b', '1501'),
      ...inRoom('c', '2103', {
        incognito: true,
        names: [
          { type: 'primary', given: 'Star', family: 'Hidden' },
          { type: 'alias', full: 'Mr Smith' },
        ],
      }),
      aProfile({ id: 'd', names: [{ type: 'primary', family: 'Gone' }] }),
      aStay({
        id: 'd',
        room: '2102',
        arrival: '2026-11-20',
        departure: '2026-11-25',
        parties: [{ role: 'guest', profile: aSource('profile', 'd') }],
      }),
    ]);
    const [floor, ...more] = await house
      .as({ id: 'hk', roles: ['housekeeping'] })
      .listNames({ property: 'RIVER', floor: 21, day: '2026-11-21' });
    expect(more).toEqual([]);
    expect(floor?.guests.map(({ room, shown, isMasked }) => [room, shown, isMasked])).toEqual([
      ['2101', 'G Familya', false],
      ['2103', 'Mr Smith', true],
    ]);
    const seen = await api.listNames({ property: 'RIVER', floor: 21, day: '2026-11-21' });
    expect(seen[0]?.guests[1]).toMatchObject({ shown: 'Star Hidden', isMasked: false });
  });
});

describe('an express check-in', () => {
  it('asks a fully known guest nothing but one confirmation, and shows private numbers masked', async () => {
    const known = aProfile({
      birthDate: { year: 1980, month: 5, day: 6 },
      nationality: { value: 'DE' },
      contactPoints: [{ type: 'phone', raw: 'x', number: '+4930555777' }],
      identifiers: [
        {
          type: 'document',
          documentType: { value: 'passport' },
          number: 'C01X00T47',
          country: 'DE',
          expires: '2030-01-01',
        },
      ],
    });
    const { clerk } = await houseOf([known, aStay()]);
    const { checkIn } = await clerk.briefGuest({ guestId, property: 'RIVER', day: '2026-11-21' });
    expect(checkIn).toMatchObject({ toType: 0, toConfirm: 1 });
    expect(JSON.stringify(checkIn)).not.toMatch(/C01X00T47|555777/);
    const later = await clerk.briefGuest({ guestId, property: 'RIVER', day: '2031-11-21' });
    expect(later.checkIn.fields.find(({ field }) => field === 'document')?.state).toBe('expired');
    expect(later.checkIn.toType).toBe(1);
  });
});

describe("a relative's birthday", () => {
  it("is the guest's occasion, and nothing is addressed to the child", async () => {
    const { house, api, clerk } = await houseOf([
      aProfile(),
      aStay({ id: '2', status: { value: 'in-house' }, arrival: '2026-11-20', departure: '2026-11-25' }),
    ]);
    await clerk.stateFact({
      guestId,
      fact: {
        type: 'relation',
        relation: { type: 'child', name: 'Theodora', birthDate: { month: 11, day: 23 } },
      },
    });
    const { care, guest } = await clerk.briefGuest({ guestId, property: 'RIVER', day: '2026-11-21' });
    expect(guest).toBe(guestId);
    expect(care).toMatchObject([{ type: 'relative-birthday', day: '2026-11-23', inDays: 2 }]);
    expect((await api.findGuests({ text: 'Theodora' })).hits).toEqual([]);
    house.shutdown();
  });
});

describe('consent', () => {
  it('can be refused for one address only, leaves what belongs to a stay, and can be asked of any day', async () => {
    const points = ['work@berg.test', 'home@berg.test'].map((address) => ({
      type: 'email' as const,
      address,
    }));
    const { clerk } = await houseOf([
      aProfile({
        contactPoints: points,
        consents: [
          { channel: 'email', purpose: 'marketing', state: 'granted', at: '2026-01-01T10:00:00Z' },
          {
            channel: 'email',
            purpose: 'marketing',
            state: 'denied',
            address: 'work@berg.test',
            at: '2026-06-01T10:00:00Z',
          },
        ],
      }),
    ]);
    const ask = (question: object) =>
      clerk.consentOf({ guestId, channel: 'email', purpose: 'marketing', ...question });
    expect(await ask({ address: 'work@berg.test' })).toMatchObject({ state: 'denied', mayContact: false });
    expect(await ask({ address: 'home@berg.test' })).toMatchObject({ state: 'granted', mayContact: true });
    expect(await ask({ address: 'work@berg.test', purpose: 'transactional' })).toMatchObject({
      mayContact: true,
    });
    expect(await ask({ address: 'work@berg.test', day: '2026-03-01' })).toMatchObject({ state: 'granted' });
    expect(await ask({ address: 'home@berg.test', day: '2025-12-31' })).toMatchObject({
      state: 'unknown',
      mayContact: false,
    });
    expect(await ask({ channel: 'sms' })).toEqual({ state: 'unknown', mayContact: false });
    await clerk.stateFact({
      guestId,
      fact: { type: 'consent', consent: { channel: 'email', purpose: 'marketing', state: 'denied' } },
    });
    const { state, because } = (await ask({ address: 'home@berg.test' })) as {
      state: string;
      because?: { sources: readonly SourceReference[] };
    };
    expect([state, because?.sources[0]?.kind]).toEqual(['denied', 'fact']);
  });
});

describe('a wish', () => {
  it('says who knows it, since when and from what; what was only seen is never called said', async () => {
    const { clerk } = await houseOf([aProfile()]);
    const wish = (value: string, known: 'stated' | 'observed') =>
      clerk.addWish({
        guestId,
        known,
        text: value,
        preferences: [{ attribute: 'room.view', operator: 'equals', value, stance: 'like' }],
      });
    await wish('river', 'stated');
    await wish('park', 'observed');
    const { preferences = [] } = await clerk.readGuest({ guestId });
    for (const { known, evidence, preference } of preferences) {
      expect(known).toBe(preference.value === 'river' ? 'stated' : 'observed');
      expect(evidence[0]).toMatchObject({ by: 'staff-1', text: preference.value, source: { kind: 'fact' } });
      expect(evidence[0]?.at).toMatch(/^2026-11-21T/);
    }
    expect(preferences).toHaveLength(2);
  });
});

it('takes a tenant or a policy that a host leaves undefined for one that it leaves out', async () => {
  const store = createMemoryStore();
  const options = { store, secret: 'a secret for tests only', clock: { now: () => '2026-11-21T08:00:00Z' } };
  const house = createInnkeeper({ ...options, tenant: undefined, policy: undefined });
  await house.importFrom(owner, sourceOf([aProfile()]));
  const clerk = createInnkeeper(options).as({ id: 'staff-1', roles: ['receptionist'] });
  expect((await clerk.readGuest({ guestId })).guest.id).toBe(guestId);
});
