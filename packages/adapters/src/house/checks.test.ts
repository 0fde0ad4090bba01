import type { ChargeRecord, GuestId, HouseRecord, ProfileRecord, StayRecord } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squareRecords } from '../sources/square/to-records.ts';
import { toastRecords } from '../sources/toast/to-records.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { everyRow } from './small-rows.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const profile = (id: string, phone?: string): ProfileRecord => ({
  kind: 'profile',
  source: { system: 'pms', kind: 'profile', id },
  type: { value: 'person' },
  active: true,
  names: [{ type: 'primary', given: 'Lan', family: id }],
  contactPoints: phone ? [{ type: 'phone', raw: phone, number: phone, verified: true }] : [],
});
const stay = (id: string, guest: string, more: Partial<StayRecord>): StayRecord => ({
  kind: 'stay',
  source: { system: 'pms', property: 'RIVER', kind: 'stay', id },
  property: 'RIVER',
  status: { value: 'checked-out' },
  arrival: '2026-03-20',
  departure: '2026-03-23',
  parties: [{ role: 'guest', profile: profile(guest).source }],
  ...more,
});
const tables = {
  properties: { BAR: 'RIVER', BISTRO: 'RIVER' },
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
} as const;
const ofSource = (items: ReturnType<typeof squareRecords>): readonly HouseRecord[] =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));
const order = (id: string, minor: number, more: object): readonly HouseRecord[] =>
  ofSource(
    squareRecords(
      {
        orders: [
          {
            id,
            location_id: 'BAR',
            state: 'COMPLETED',
            version: 1,
            closed_at: '2026-03-21T12:00:00Z',
            line_items: [
              { uid: 'w', name: 'Wine', quantity: '1', total_money: { amount: minor, currency: 'CNY' } },
            ],
            ...more,
          },
        ],
      },
      tables,
    ),
  );

/** The book: two guests in two rooms, and checks that lead to them by room, number, phone, or not at all. */
const book: Readonly<Record<string, readonly HouseRecord[]>> = {
  hu: [profile('hu', '+8613957102103')],
  li: [profile('li')],
  huStay: [stay('881234', 'hu', { room: '2102' })],
  liStay: [stay('881235', 'li', { room: '2103', otherIds: [{ type: 'confirmation', id: 'CF-77' }] })],
  byRoom: order('O1', 1000, { reference_id: 'Room 2102' }),
  byNumber: order('O2', 2000, { ticket_name: 'guest 881235' }),
  maybe: order('O3', 4000, { ticket_name: '2103' }),
  nobody: order('O4', 8000, { ticket_name: 'terrace' }),
  byPhone: ofSource(
    toastRecords(
      {
        guid: 'T1',
        restaurantGuid: 'BISTRO',
        businessDate: 20260322,
        checks: [
          {
            guid: 'k1',
            displayNumber: '41',
            customer: { guid: 'c9', firstName: 'Lan', lastName: 'Hu', phone: '+86 139 5710 2103' },
            selections: [{ guid: 's', displayName: 'Soup', price: 160 }],
          },
        ],
      },
      tables,
    ),
  ),
};

async function answersAfter(order_: readonly string[]) {
  const store = createMemoryStore();
  const opened = openHouse(store);
  for (const [number, part] of order_.entries())
    await opened.house.importFrom(owner, sourceOf(book[part] ?? []), { key: `part ${number}` });

  return { ...opened, store, ...(await askedOf(opened)) };
}

async function askedOf({ api }: ReturnType<typeof openHouse>) {
  const bought = async (id: string) => {
    const guestId: GuestId = renamed('guest', recordIdOf('house', profile(id).source));
    const found = await api.exportGuest({ guestId }).catch(() => undefined);

    return (found?.charges ?? [])
      .map(({ net, stay: of }: ChargeRecord) => `${net?.minor} ${of?.id ?? '-'}`)
      .sort();
  };
  const checks = await api.listChecks({ property: 'RIVER', from: '2026-03-20', to: '2026-03-23' });

  return { hu: await bought('hu'), li: await bought('li'), checks };
}

const parts = Object.keys(book);

describe('checks of an outlet that name no stay', () => {
  it('belong to the stay and guest that a room, a number or a phone leads to, each with its reason', async () => {
    const { hu, li, checks } = await answersAfter(parts);

    expect(hu).toEqual(['1000 881234', '16000 881234']);
    expect(li).toEqual(['2000 881235']);
    const said = checks.map(({ check, state, room, probability, because, guestId }) => [
      check,
      state,
      room,
      probability?.toFixed(2),
      because[0]?.code,
      guestId !== undefined,
    ]);
    expect(said).toEqual([
      ['2103', 'possible', '2103', '0.73', 'check/maybe-room', false],
      ['Room 2102', 'linked', '2102', '0.98', 'check/room', false],
      ['guest 881235', 'linked', '2103', '1.00', 'check/number', false],
      ['terrace', 'open', undefined, undefined, undefined, false],
      ['41', 'linked', '2102', '0.98', 'check/guest', true],
    ]);
  });

  it('are kept until their stay or guest arrives: the order makes no difference', async () => {
    const { hu, li, checks } = await answersAfter(parts);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: parts.length }), async (shuffled) => {
        const found = await answersAfter(shuffled);
        expect([found.hu, found.li, found.checks]).toEqual([hu, li, checks]);
      }),
      { numRuns: 12 },
    );
  });

  it('are open again when the import that brought the stay is taken back', async () => {
    const opened = await answersAfter([...parts.filter((part) => part !== 'huStay'), 'huStay']);
    const last = (await opened.api.listImports({})).at(-1);
    await opened.api.undoImport({ importId: last?.id as NonNullable<typeof last>['id'] });
    const { hu, checks } = await askedOf(opened);

    expect(hu).toEqual(['16000 -']);
    expect(checks.find(({ check }) => check === 'Room 2102')?.state).toBe('open');
  });

  it('are of one stay where a room changed hands that day, by the hour, and of neither where nobody can say', async () => {
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
    };
    const { api, house } = openHouse(createMemoryStore());
    await api.writeSettings({ settings });
    const turnover = [
      ...[profile('hu'), profile('li')],
      stay('1001', 'hu', { room: '9', arrival: '2026-03-18', departure: '2026-03-21' }),
      stay('1002', 'li', { room: '9', arrival: '2026-03-21', departure: '2026-03-24' }),
      ...order('E', 100, { reference_id: 'room 9', closed_at: '2026-03-21T12:30:00Z' }),
      ...order('M', 200, { reference_id: 'room 9', closed_at: '2026-03-21T00:30:00Z' }),
      ...order('N', 400, { reference_id: 'room 9', closed_at: '2026-03-21T05:00:00Z' }),
    ];
    await house.importFrom(owner, sourceOf(turnover));
    const states = (await api.listChecks({ property: 'RIVER', from: '2026-03-21' })).map(
      ({ net, state, stay: of }) => [net[0]?.minor, state, state === 'linked' ? of?.id : undefined],
    );

    expect(states.sort()).toEqual([
      [100, 'linked', '1002'],
      [200, 'linked', '1001'],
      [400, 'possible', undefined],
    ]);
  });

  it('leave no word of a guest who is forgotten', async () => {
    const opened = await answersAfter(parts);
    const guestId: GuestId = renamed('guest', recordIdOf('house', profile('hu').source));
    await opened.api.forgetGuest({ guestId });
    const charges = (await opened.api.listChecks({ property: 'RIVER', from: '2026-03-21' })).map(
      ({ check }) => check,
    );

    expect(charges).toContain('terrace');
    expect(JSON.stringify(await everyRow(opened.store, 'house'))).not.toContain('10213957');
  });
});
