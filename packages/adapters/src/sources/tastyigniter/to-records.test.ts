import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { tastyigniterRecords } from './to-records.ts';

const read = (name: string) => recordsOf(tastyigniterRecords(samples[name], { timeZone: 'Europe/Lisbon' }));

describe('TastyIgniter', () => {
  it('tells of its customers', () => {
    expect(read('customers')).toMatchObject([
      {
        source: { system: 'tastyigniter', id: '4' },
        names: [{ given: 'Ana', family: 'Pires' }],
        contactPoints: [{ number: '+351912345678' }, { address: 'ana@pires.example' }, { city: 'Porto' }],
        consents: [{ channel: 'email', state: 'granted' }],
        extra: { customer_group_id: 1 },
      },
    ]);
  });

  it('earned the dishes of an order and what was added, less what was taken off; no tip, no total', () => {
    const records = read('orders');

    expect(sumOf(records, 'revenue')).toBe(1800 + 800 - 200 + 150);
    expect(sumOf(records, 'tip')).toBe(200);
    expect(records).toMatchObject([
      { kind: 'profile', source: { id: '4' }, version: 0 },
      {
        source: { id: 'order-9/1', property: '1' },
        day: '2026-03-03',
        category: { value: 'food', raw: '7' },
        profile: { id: '4' },
        check: '9',
        place: 'takeaway',
      },
      {},
      { net: { minor: -200 } },
      {},
      {},
    ]);
  });

  it('earned an order as one where no dish is told, by whoever ordered', () => {
    expect(read('bare')).toMatchObject([
      { source: { id: 'order-10' }, names: [{ given: 'Rui' }] },
      { source: { id: 'order-10' }, net: { minor: 1504, currency: 'EUR' }, profile: { id: 'order-10' } },
    ]);
  });

  it('a table that was booked is a contact, not a stay', () => {
    expect(read('reservation')).toMatchObject([
      { kind: 'profile', source: { id: 'reservation-3' } },
      {
        kind: 'contact',
        medium: 'web',
        subject: 'table: 2026-03-05 20:00:00, 2',
        text: 'Window',
        profile: { id: 'reservation-3' },
      },
    ]);
  });
});
