import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { toastRecords } from './to-records.ts';

const tables = { timeZones: { BISTRO: 'America/New_York' }, currency: 'USD' };
const records = recordsOf(toastRecords(samples.orders, tables));

describe('an order of Toast', () => {
  it('brings its customer, where the right to read guests is there', () => {
    expect(records[0]).toMatchObject({
      source: { system: 'toast', id: 'u1' },
      names: [{ given: 'Rui', family: 'Costa' }],
      contactPoints: [{ number: '+16175551234' }, { address: 'rui@costa.example' }],
    });
  });

  it('earned its selections and service, less tax, discounts and what was given back', () => {
    expect(sumOf(records, 'revenue')).toBe(5400 - 2700 + 1000 + 500);
    expect(sumOf(records, 'tip')).toBe(800 + 600);
    expect(sumOf(records, 'payment')).toBe(6480 - 2889 + 2000);
    expect(sumOf(records, 'other')).toBe(10000 + 900);
  });

  it('belongs to its business day, its outlet and its customer', () => {
    expect(records[1]).toMatchObject({
      source: { id: 's1', property: 'BISTRO' },
      version: Date.parse('2026-03-22T04:01:00Z'),
      day: '2026-03-21',
      category: { value: 'food', raw: 'Food' },
      profile: { id: 'u1' },
      net: { minor: 5400, currency: 'USD' },
      tax: { minor: 378 },
      gross: { minor: 5778 },
      check: '41',
      outlet: 'Terrace',
      quantity: 2,
    });
    expect(records[2]).toMatchObject({
      source: { id: 's1/refund' },
      net: { minor: -2700 },
      reverses: { id: 's1' },
    });
    expect(records[3]).toMatchObject({
      category: { value: 'beverage' },
      net: { minor: 1000 },
      gross: { minor: 1070 },
    });
    expect(JSON.stringify(records)).not.toMatch(/411111|last4/);
  });

  it('knows whoever has no id by the check alone, and nobody by an empty one', () => {
    const order = {
      guid: 'o2',
      businessDate: 20260321,
      checks: [
        {
          guid: 'k2',
          customer: { firstName: 'Ana', email: 'ana@costa.example' },
          selections: [{ guid: 's', price: 5 }],
        },
        { guid: 'k3', customer: { email: '' }, selections: [{ guid: 't', price: 5 }] },
      ],
    };
    const [ana, hers, nobodys] = recordsOf(toastRecords(order, tables));

    expect(ana).toMatchObject({
      source: { id: 'check-k2' },
      contactPoints: [{ address: 'ana@costa.example' }],
    });
    expect(hers).toMatchObject({ profile: { id: 'check-k2' } });
    expect(nobodys).not.toHaveProperty('profile');
  });

  it('also brings its payments alone', () => {
    const payments = recordsOf(toastRecords([samples.payment], tables));

    expect(payments).toMatchObject([
      { source: { id: 'p9' }, day: '2026-03-21', type: { value: 'payment' }, net: { minor: 2000 } },
      { source: { id: 'p9/tip' }, type: { value: 'tip' } },
    ]);
  });

  it('refuses customers that another system tells of', () => {
    const foreign = {
      customers: [
        { id: 'C1', given_name: 'Rosa' },
        { guid: 'u1', lastName: 'Costa' },
      ],
    };

    expect(toastRecords(foreign, tables)).toMatchObject([
      { refused: { code: 'refused/not-a-record' } },
      { record: { source: { id: 'u1' } } },
    ]);
  });

  it('needs a currency, which Toast does not tell', () => {
    expect(toastRecords(samples.orders).at(-1)).toMatchObject({ refused: { code: 'refused/no-currency' } });
  });
});
