import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { simphonyRecords } from './to-records.ts';

const tables = { timeZone: 'Asia/Shanghai', currency: 'CNY' };
const read = (payload: unknown) => recordsOf(simphonyRecords(payload, tables));

describe('a guest check of the BI API', () => {
  const records = read(samples.guestChecks);

  it('earned its dishes and service less discounts, without the tax inside', () => {
    expect(sumOf(records, 'revenue')).toBe(19000 - 2000 + 2000);
    expect(sumOf(records, 'tax')).toBe(1140);
    expect(sumOf(records, 'payment')).toBe(20140);
    expect(sumOf(records, 'other')).toBe(0);
  });

  it('belongs to its business day, location, revenue centre and number', () => {
    expect(records[0]).toMatchObject({
      source: { system: 'simphony', id: '9001', property: 'JADE' },
      version: Date.parse('2026-03-21T13:45:00Z'),
      day: '2026-03-21',
      category: { value: 'food', raw: 'menuItem/6042' },
      item: '6042',
      net: { minor: 19000, currency: 'CNY' },
      tax: { minor: 800 },
      gross: { minor: 19800 },
      check: '907',
      outlet: 'RVC 101',
    });
  });

  it('means what the table of the hotel says of its numbers', () => {
    const chargeCodes = { 'menuItem/6042': { category: 'beverage', outlet: 'Bar' } } as const;

    expect(recordsOf(simphonyRecords(samples.guestChecks, { ...tables, chargeCodes }))[0]).toMatchObject({
      category: { value: 'beverage' },
      outlet: 'Bar',
    });
  });
});

describe('a check of the Transaction Services', () => {
  const records = read(samples.check);

  it('counts a combination once, and what is added to a dish', () => {
    expect(sumOf(records, 'revenue')).toBe(19600 + 1200 + 6800 - 2000);
    expect(sumOf(records, 'tip')).toBe(1000 + 500);
    expect(sumOf(records, 'tax')).toBe(1536);
  });

  it('belongs to the day at the house, and keeps nothing of how it was paid', () => {
    expect(records[0]).toMatchObject({
      source: { id: '2-c-77/menuItem-1' },
      day: '2026-03-22',
      text: 'Beijing duck',
      extra: { referenceText: ['no onions'] },
    });
    expect(JSON.stringify(records)).not.toMatch(/4111|Visa ending/);
  });

  it('for training earned nothing', () => {
    const { header, ...check } = samples.check as { readonly header: object };

    expect(sumOf(read({ ...check, header: { ...header, isTrainingCheck: true } }), 'revenue')).toBe(0);
  });
});

const folder = '../shared/pms/simphony';

describe.skipIf(!existsSync(folder))(
  'the examples of Simphony (skipped where ../shared/pms is absent)',
  () => {
    it.each(['mock/valid-check-payload.json', 'bi-api/Json_schema.json'])(
      '%s is read or refused with a reason',
      (file) => {
        const payload = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
        const items = simphonyRecords(payload, tables);

        expect(items.length).toBeGreaterThan(0);
        for (const item of items)
          if ('refused' in item) expect(item.refused.code).toBe('refused/not-a-record');
      },
    );
  },
);
