import { assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargeRecord } from '../records/charge-record.ts';
import type { StayParty, StayRecord, StayStatus } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { archiveStay } from './archive-stay.ts';
import { currentVisit, historyOf, lastVisit } from './history.ts';
import { orderedItems } from './orders.ts';
import { spendOf } from './spend.ts';

const me: SourceReference = { system: 'opera', kind: 'profile', id: 'me' };
const friend: SourceReference = { system: 'opera', kind: 'profile', id: 'friend' };

const stay = (
  id: string,
  arrival: Day,
  departure: Day,
  rest: { status?: StayStatus; role?: StayParty['role'] } = {},
): StayRecord => ({
  kind: 'stay',
  source: { system: 'opera', kind: 'stay', id },
  property: 'river-house',
  status: { value: rest.status ?? 'checked-out' },
  arrival,
  departure,
  parties: [{ role: rest.role ?? 'guest', profile: me }],
});

const charge = (id: string, rest: Partial<ChargeRecord> = {}): ChargeRecord => ({
  kind: 'charge',
  source: { system: 'opera', kind: 'charge', id },
  property: 'river-house',
  day: '2026-03-02',
  type: { value: 'revenue' },
  category: { value: 'food' },
  net: { minor: 1000, currency: 'CNY' },
  ...rest,
});

const history = (stays: readonly StayRecord[], charges: readonly ChargeRecord[] = []) =>
  historyOf({ profiles: [me], stays, charges });

describe('the history of a guest', () => {
  it('counts the stays that took place, in order, with their nights', () => {
    const { visits } = history([
      stay('2', '2026-05-01', '2026-05-01'),
      stay('1', '2026-03-01', '2026-03-08'),
      stay('3', '2026-06-01', '2026-06-03', { status: 'in-house' }),
    ]);

    expect(visits.map(({ source, ordinal, nights, state }) => [source.id, ordinal, nights, state])).toEqual([
      ['1', 1, 7, 'past'],
      ['2', 2, 0, 'past'],
      ['3', 3, 2, 'in-house'],
    ]);
  });

  it.each(['cancelled', 'no-show', 'enquired', 'reserved', 'waitlisted', 'unknown'] as const)(
    'does not take what is %s for a stay',
    (status) => {
      expect(history([stay('1', '2026-03-01', '2026-03-08', { status })]).visits).toEqual([]);
    },
  );

  it.each(['booker', 'payer', 'company', 'agent', 'group'] as const)(
    'does not let who is only the %s have stayed',
    (role) => {
      const { visits, others } = history([stay('1', '2026-03-01', '2026-03-08', { role })]);

      expect(visits).toEqual([]);
      expect(others).toMatchObject([{ roles: [role] }]);
    },
  );

  it('lets a companion have stayed, without the bill of the guest', () => {
    const shared: StayRecord = {
      ...stay('1', '2026-03-01', '2026-03-08', { role: 'companion' }),
      parties: [
        { role: 'guest', profile: friend },
        { role: 'companion', profile: me },
      ],
    };
    const { visits } = history(
      [shared],
      [charge('his', { stay: shared.source }), charge('mine', { stay: shared.source, profile: me })],
    );

    expect(visits).toMatchObject([{ role: 'companion' }]);
    expect(visits[0]?.charges.map(({ source }) => source.id)).toEqual(['mine']);
  });

  it('knows the last stay, the one that runs and the next', () => {
    const all = history([
      stay('1', '2026-03-01', '2026-03-08'),
      stay('2', '2026-06-01', '2026-06-03', { status: 'in-house' }),
      stay('3', '2026-09-01', '2026-09-03', { status: 'reserved' }),
    ]);

    expect([lastVisit(all)?.source.id, currentVisit(all)?.source.id, all.ahead[0]?.stay.source.id]).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('keeps what was bought without a stay, and nothing that others bought', () => {
    const { looseCharges } = history(
      [],
      [charge('lunch', { profile: me }), charge('other', { profile: friend }), charge('nobody')],
    );

    expect(looseCharges.map(({ source }) => source.id)).toEqual(['lunch']);
  });

  it('keeps the fee of a no-show outside the stays', () => {
    const missed = stay('1', '2026-03-01', '2026-03-08', { status: 'no-show' });
    const { visits, looseCharges } = history([missed], [charge('fee', { stay: missed.source })]);

    expect([visits, looseCharges.map(({ source }) => source.id)]).toEqual([[], ['fee']]);
  });

  it('does not depend on the order of records', async () => {
    const stays = [
      stay('1', '2026-03-01', '2026-03-08'),
      stay('2', '2026-03-01', '2026-03-08'),
      stay('3', '2025-03-01', '2025-03-02'),
    ];
    const charges = ['a', 'b', 'c', 'd'].map((id) =>
      charge(id, { stay: stays[0]?.source, item: id < 'c' ? 'tea' : 'cake' }),
    );
    const whole = <Item>(items: readonly Item[]) => shuffledSubarray([...items], { minLength: items.length });

    await assert(
      property(whole(stays), whole(charges), (someStays, someCharges) => {
        expect(history(someStays, someCharges)).toEqual(history(stays, charges));
        expect(orderedItems(someCharges)).toEqual(orderedItems(charges));
        expect(spendOf(someCharges)).toEqual(spendOf(charges));
      }),
    );
  });
});

describe('spending', () => {
  it('is revenue alone, net, by category, each currency for itself', () => {
    const spend = spendOf([
      charge('1'),
      charge('2', { net: { minor: -200, currency: 'CNY' } }),
      charge('3', { category: { value: 'room' }, net: { minor: 5000, currency: 'EUR' } }),
      charge('4', { type: { value: 'payment' } }),
      charge('5', { type: { value: 'tax' } }),
      charge('6', {
        net: undefined,
        gross: { minor: 110, currency: 'CNY' },
        tax: { minor: 10, currency: 'CNY' },
      }),
      charge('7', { net: undefined }),
    ]);

    expect(spend).toEqual({
      byCategory: [
        { category: 'food', net: { minor: 900, currency: 'CNY' }, lines: 3 },
        { category: 'room', net: { minor: 5000, currency: 'EUR' }, lines: 1 },
      ],
      totals: [
        { minor: 900, currency: 'CNY' },
        { minor: 5000, currency: 'EUR' },
      ],
      linesWithoutNet: 1,
    });
  });
});

describe('what was ordered', () => {
  it('is told by article, the most frequent first, without what was taken back', () => {
    const items = orderedItems([
      charge('1', { item: 'tea', day: '2026-03-02', place: 'room' }),
      charge('2', { item: 'tea', day: '2026-03-03', place: 'outlet' }),
      charge('3', { item: 'cake', day: '2026-03-04' }),
      charge('4', { text: 'Congee', day: '2026-03-05' }),
      charge('5', { item: 'wine', day: '2026-03-06' }),
      charge('6', { item: 'wine', day: '2026-03-06', quantity: -1, reverses: charge('5').source }),
    ]);

    expect(items.map(({ item, times, place }) => [item, times, place])).toEqual([
      ['tea', 2, 'outlet'],
      ['Congee', 1, undefined],
      ['cake', 1, undefined],
    ]);
  });
});

it('archives a stay with its spending, requests and feedback', () => {
  const gone = { ...stay('1', '2026-03-01', '2026-03-08'), requests: ['cot'] };
  const [visit] = history([gone], [charge('1', { stay: gone.source, item: 'tea' })]).visits;
  if (!visit) throw new Error('The stay took place.');

  expect(
    archiveStay(visit, [
      {
        kind: 'feedback',
        source: { system: 'opera', kind: 'feedback', id: 'f' },
        stay: gone.source,
        day: '2026-03-08',
        type: 'praise',
      },
      {
        kind: 'feedback',
        source: { system: 'opera', kind: 'feedback', id: 'g' },
        day: '2026-03-08',
        type: 'praise',
      },
    ]),
  ).toMatchObject({
    nights: 7,
    requests: ['cot'],
    spend: { totals: [{ minor: 1000, currency: 'CNY' }] },
    ordered: [{ item: 'tea' }],
    feedback: [{ source: { id: 'f' } }],
  });
});
