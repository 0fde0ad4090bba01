import { describe, expect, it } from 'vitest';
import { recordsOf, sumOf } from '../../shared/sums.test-data.ts';
import { samples } from './samples.test-data.ts';
import { lightspeedRecords } from './to-records.ts';

describe('a notification of Lightspeed', () => {
  const [consumer, ...lines] = recordsOf(
    lightspeedRecords(samples.notification, { timeZone: 'Europe/London' }),
  );

  it('brings its consumer', () => {
    expect(consumer).toMatchObject({
      source: { system: 'lightspeed', id: '8061' },
      names: [{ given: 'Tom', family: 'Reed' }],
      contactPoints: [{ number: '+442079460000' }, { address: 'tom@reed.example' }, { city: 'Bath' }],
    });
  });

  it('earned its lines without the tax inside them; a rate of 1.2 is a fifth', () => {
    expect(sumOf(lines, 'revenue')).toBe(2000 + 200 - 1000);
    expect(sumOf(lines, 'tip')).toBe(300);
    expect(sumOf(lines, 'other')).toBe(700);
    expect(lines[0]).toMatchObject({
      source: { id: '9001/1', property: '405' },
      version: 1774119600005,
      day: '2026-03-21',
      category: { value: 'food', raw: 'g1' },
      profile: { id: '8061' },
      net: { minor: 2000, currency: 'GBP' },
      tax: { minor: 400 },
      gross: { minor: 2400 },
      check: 'R55',
    });
  });
});

describe('a sale of the financial export', () => {
  it('earned its lines without their tax, on the day it was paid', () => {
    const [line, ...others] = recordsOf(lightspeedRecords(samples.sales, { timeZone: 'Europe/London' }));

    expect(line).toMatchObject({
      source: { id: 'A2.17/s1', property: '405' },
      day: '2026-03-21',
      net: { minor: 1000, currency: 'GBP' },
      tax: { minor: 200 },
      quantity: 2,
      item: '77',
      check: 'R2.17',
    });
    expect(sumOf(others, 'payment')).toBe(1200);
    expect(sumOf(others, 'tip')).toBe(150);
  });
});

describe('a charge to a room', () => {
  const stays = { system: 'opera', property: 'RIVER' };
  const read = (tables = {}) =>
    recordsOf(lightspeedRecords(samples.roomCharge, { currency: 'CAD', ...tables }));

  it('leads to the stay in the PMS, where the hotel says which that is', () => {
    expect(read({ stays })).toMatchObject([
      {
        stay: { system: 'opera', property: 'RIVER', kind: 'stay', id: '001' },
        net: { minor: 1000 },
        tax: { minor: 130 },
        category: { value: 'beverage' },
      },
      { type: { value: 'payment', raw: 'IKPMS' }, extra: { reservationId: '001' } },
    ]);
    expect(read()[0]).not.toHaveProperty('stay');
  });

  it('keeps no key of the PMS, taken in or refused', () => {
    const refused = lightspeedRecords(samples.roomCharge);

    expect(refused).toMatchObject([{ refused: { code: 'refused/no-currency' } }]);
    expect(JSON.stringify([read(), refused])).not.toContain('secret-key');
  });
});
