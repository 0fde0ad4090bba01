import type { GuestId, HouseRecord, InnkeeperApi, Policy, Store, TimelineEntry } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import { outputSchemas } from '@innkeeper/core/schemas';
import { aFeedback, aProfile, aSource, aStay } from '@innkeeper/core/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const tenant = 'house';
const guestId: GuestId = renamed('guest', recordIdOf(tenant, aSource('profile')));
const contact = (id: string, medium: string, at: string): HouseRecord => ({
  kind: 'contact',
  source: aSource('contact', id),
  profile: aSource('profile'),
  medium,
  direction: 'in',
  at,
  staff: 'staff-3',
  subject: 'reservation',
  text: 'asks for a quiet room',
});
const records: readonly HouseRecord[] = [
  aProfile(),
  aStay({ arrival: '2026-03-09', departure: '2026-03-16' }),
  aFeedback({ day: '2026-11-19' }),
  contact('1', 'call', '2026-03-01T10:00:00+08:00'),
  contact('2', 'email', '2026-03-09T23:30:00+08:00'),
  contact('3', 'call', '2026-11-20T17:30:00Z'),
];
const settings = {
  properties: [
    {
      id: 'RIVER',
      name: 'River',
      timeZone: 'Asia/Shanghai',
      auditHour: 4,
      currencies: ['CNY'],
      country: 'CN',
      rooms: [],
    },
  ],
} as const;

const stores: Record<string, Store> = {};
beforeAll(async () => {
  stores['memory'] = createMemoryStore();
  stores['PGlite'] = await emptyPgliteStore();
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
});

async function busyHouse(name: string) {
  const store = stores[name] as Store;
  await store.clear({ tenant });
  const opened = openHouse(store, tenant);
  const { api, house } = opened;
  await api.writeSettings({ settings });
  await house.importFrom(owner, sourceOf(records));
  const clerk = house.as({ id: 'staff-1', roles: ['receptionist'] });
  await clerk.changePreferences({
    guestId,
    changes: [
      {
        type: 'add',
        preference: { attribute: 'room.view', operator: 'equals', value: 'river', stance: 'like' },
        text: 'river view',
      },
    ],
  });
  const feedbackId = recordIdOf(tenant, aFeedback().source);
  const carryOn = { guestId, feedbackId, day: '2026-11-19', type: 'complaint' } as const;
  await clerk.addFeedback({ ...carryOn, state: 'in-hand' });
  await clerk.addFeedback({ ...carryOn, state: 'settled', remedy: 'The mixer was changed.' });
  const { workId } = await clerk.orderWork({ guestId, department: 'laundry', text: 'two shirts' });
  await clerk.closeWork({ workId, acknowledged: [] });
  const other = await api.addGuest({ statement: { names: [{ type: 'primary', full: 'Someone Else' }] } });
  await api.mergeGuests({ survivor: guestId, other: other.guestId });

  return { ...opened, clerk };
}

const told = ({ kind, ...entry }: TimelineEntry): string =>
  [
    entry.day,
    kind,
    'did' in entry ? entry.did : '',
    'phase' in entry ? entry.phase : '',
    entry.channel ?? '',
  ].join(' ');

describe.each(['memory', 'PGlite'])('the timeline of a guest, in %s,', (name) => {
  it('has stays, contacts, feedback and its settlement, wishes, orders and merges, the latest first', async () => {
    const { api } = await busyHouse(name);
    const page = await api.listTimeline({ guestId });
    expect(outputSchemas.listTimeline.parse(page)).toEqual(page);
    expect(page.entries.map(told)).toEqual([
      '2026-11-21 merge   ',
      '2026-11-21 work done  ',
      '2026-11-21 work ordered  ',
      '2026-11-21 feedback  settled ',
      '2026-11-21 wish stated  desk',
      '2026-11-21 contact   call',
      '2026-11-19 feedback  said ',
      '2026-03-09 contact   email',
      '2026-03-09 stay   ',
      '2026-03-01 contact   call',
    ]);
    expect(page.timeZone).toBe('Asia/Shanghai');
    expect(page.counts.channels).toEqual([
      { name: 'call', count: 2 },
      { name: 'desk', count: 1 },
      { name: 'email', count: 1 },
    ]);
  });

  it('is filtered by channel and by kind', async () => {
    const { api } = await busyHouse(name);
    const only = async (filter: object) =>
      (await api.listTimeline({ guestId, ...filter })).entries.map(({ kind, channel }) => channel ?? kind);
    expect(await only({ channels: ['email'] })).toEqual(['email']);
    expect(await only({ kinds: ['stay', 'merge'] })).toEqual(['merge', 'stay']);
    expect(await only({ kinds: ['stay'], channels: ['email'] })).toEqual([]);
  });

  it('comes in pages of any size, each entry once, also when something is written in between', async () => {
    const { api, clerk } = await busyHouse(name);
    const all = (await api.listTimeline({ guestId })).entries;
    for (const limit of [1, 3, 7, 200]) {
      const seen: TimelineEntry[] = [];
      let after: string | undefined;
      do {
        const page = await api.listTimeline({ guestId, limit, after });
        seen.push(...page.entries);
        after = page.next;
        await clerk.addContact({ guestId, medium: 'desk', direction: 'in' });
      } while (after !== undefined);
      expect(seen.filter(({ id }) => all.some((entry) => entry.id === id))).toEqual(all);
    }
  });
});

describe('what a clerk may not see', () => {
  const readerOf = (policy: Policy) =>
    createInnkeeper({
      store: stores['memory'] as Store,
      tenant,
      secret: 'a secret for tests only',
      clock: { now: () => '2026-11-21T12:00:00Z' },
      policy,
    }).as({ id: 'someone', roles: ['someone'] });

  it('is not in the timeline: merges for those who merge, feedback, orders and wishes by their groups', async () => {
    const { clerk } = await busyHouse('memory');
    const kinds = async (api: InnkeeperApi) =>
      (await api.listTimeline({ guestId })).counts.kinds.map(({ name }) => name).sort();
    expect(await kinds(clerk)).toEqual(['contact', 'feedback', 'stay', 'wish', 'work']);
    expect(await kinds(readerOf({ someone: { may: ['guests.read'], sees: ['stays'] } }))).toEqual([
      'contact',
      'stay',
    ]);
  });

  it('is masked where only the words are for others', async () => {
    await busyHouse('memory');
    const api = readerOf({ someone: { may: ['guests.read'], sees: ['names'] } });
    const { entries } = await api.listTimeline({ guestId });
    expect(entries).toMatchObject([
      { channel: 'call', by: 'staff-3', isMasked: true },
      { channel: 'email', isMasked: true },
      { channel: 'call', isMasked: true },
    ]);
    expect(JSON.stringify(entries)).not.toContain('quiet');
  });
});

describe('a place that nobody gave out', () => {
  it('is refused, or is only a place', async () => {
    const { api } = await busyHouse('memory');
    const all = (await api.listTimeline({ guestId })).entries;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constant('2026-11-20~5~fact_00000000')), async (after) => {
        const answer = await api.listTimeline({ guestId, after }).then(
          ({ entries }) => entries,
          ({ code }: { code: string }) => code,
        );
        if (typeof answer === 'string') expect(answer).toBe('input/invalid');
        else expect(all).toEqual(expect.arrayContaining([...answer]));
      }),
      { numRuns: 60 },
    );
  });
});
