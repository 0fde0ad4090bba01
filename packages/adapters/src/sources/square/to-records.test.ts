import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { squareRecords } from './to-records.ts';

const berlin = { timeZones: { BAR: 'Europe/Berlin' } };
const read = (name: string) => recordsOf(squareRecords(samples[name], berlin));

describe('a customer of Square', () => {
  it('becomes a person; who unsubscribed has refused, who did not has said nothing', () => {
    expect(read('customers')).toMatchObject([
      {
        source: { system: 'square', id: 'C1' },
        version: Date.parse('2026-03-01T10:00:00.5Z'),
        names: [
          { given: 'Rosa', family: 'Blume' },
          { type: 'other', full: 'Rosi' },
        ],
        contactPoints: [
          { type: 'phone', number: '+49893600200', country: 'DE' },
          { type: 'email', address: 'rosa@blume.example' },
          { type: 'address', lines: ['Am Bach 3'], city: 'München', region: 'BY', country: 'DE' },
        ],
        birthDate: { month: 5, day: 4 },
        consents: [{ channel: 'email', state: 'denied' }],
        relations: [{ type: 'employer', name: 'Blume GmbH' }],
        notes: [{ text: 'No onions. Card [card removed]' }],
        extra: { reference_id: 'PMS-77', creation_source: 'DIRECTORY' },
      },
    ]);
    expect(JSON.stringify(read('customers'))).not.toContain('last_4');
  });

  it('comes out of an answer to many questions by its own id', () => {
    expect(read('bulk')).toMatchObject([{ source: { id: 'C3' } }]);
  });
});

describe('an order of Square', () => {
  const records = read('order');

  it('earned its lines and its service, less tax: no gift card, no tip, no payment, no total', () => {
    expect(sumOf(records, 'revenue')).toBe(1500 + 2100 + 200);
    expect(sumOf(records, 'tip')).toBe(300);
    expect(sumOf(records, 'payment')).toBe(9423);
    expect(sumOf(records, 'other')).toBe(5000);
  });

  it('belongs to the day on which it was closed at the bar, and to who had it', () => {
    expect(records[0]).toMatchObject({
      source: { id: 'O1/w1', property: 'BAR' },
      version: 3,
      day: '2026-03-21',
      type: { value: 'revenue', raw: 'ITEM' },
      category: { value: 'beverage', raw: 'WINE' },
      profile: { id: 'C1' },
      quantity: 2,
      net: { minor: 1500 },
      tax: { minor: 285 },
      gross: { minor: 1785, currency: 'EUR' },
      check: 'room 2102',
      outlet: 'Terrace',
    });
  });

  it('that was never closed in earnest earned nothing', () => {
    const { order } = samples.order as { readonly order: object };

    expect(sumOf(recordsOf(squareRecords({ order: { ...order, state: 'CANCELED' } })), 'revenue')).toBe(200);
  });

  it('takes back what was returned, line by line', () => {
    expect(read('returned')).toMatchObject([
      { source: { id: 'O2/r' }, net: { minor: -750 }, tax: { minor: -143 }, reverses: { id: 'O1/w1' } },
      { type: { value: 'tip' }, net: { minor: -100 } },
      {
        source: { id: 'F1' },
        type: { value: 'payment', raw: 'refund' },
        net: { minor: -993 },
        reverses: { id: 'T1' },
      },
    ]);
  });
});

describe('a merge of Square', () => {
  it('makes a new customer, and those who went into it lead there', () => {
    expect(read('merged')).toMatchObject([
      { source: { id: 'C9' }, active: true },
      { source: { id: 'C1' }, active: false, mergedInto: { id: 'C9' } },
      { source: { id: 'C2' }, active: false, mergedInto: { id: 'C9' } },
    ]);
  });

  it('is told again by the deletion, and comes later than what it replaces', () => {
    const [gone] = read('deleted');

    expect(gone).toMatchObject({ source: { id: 'C1' }, active: false, mergedInto: { id: 'C9' } });
    expect(gone?.version).toBeGreaterThan(read('customers')[0]?.version ?? 0);
  });
});

describe('other payloads of Square', () => {
  it('payments are no revenue, loyalty is a thin profile of its customer', () => {
    expect(read('payments')).toMatchObject([
      { type: { value: 'payment', raw: 'CARD' }, net: { minor: 9423 } },
    ]);
    expect(read('loyalty')).toMatchObject([
      { source: { id: 'C1' }, version: 0, identifiers: [{ programme: 'LOTUS', number: 'L1', points: 40 }] },
    ]);
  });
});
