import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import type { RfmFacts } from './rfm.ts';
import { rfmScores } from './rfm.ts';

const orders = new URL('../../../../../shared/data/rfm/rfm_data_orders.csv', import.meta.url);

describe.skipIf(!existsSync(orders))('the published orders', () => {
  it('score as they do elsewhere', () => {
    const scores = new Map(
      rfmScores(factsOf(readFileSync(orders, 'utf8')), { asOf: '2006-12-31' }).map((one) => [one.guest, one]),
    );

    expect(scores.size).toBe(995);
    expect(scores.get("Abbey O'Reilly")).toMatchObject({ daysSince: 205, code: '343' });
    expect(scores.get('Add Senger')).toMatchObject({ daysSince: 140, code: '412' });
    expect(scores.get('Aden Lesch')).toMatchObject({ daysSince: 194, code: '323' });
    expect(scores.get('Aden Murphy')).toMatchObject({ daysSince: 98, code: '544' });
  });
});

it('keeps equals together, however many there are', () => {
  const same = Array.from({ length: 9 }, (_, index) => guest(String(index), 1));
  const scores = rfmScores([...same, guest('often', 20)], { asOf: '2026-12-31' });

  expect(new Set(scores.filter(({ guest: id }) => id !== 'often').map(({ code }) => code)).size).toBe(1);
  expect(scores.find(({ guest: id }) => id === 'often')?.frequency).toBe(5);
});

it('does not depend on the order of the guests', () => {
  const guests = Array.from({ length: 30 }, (_, index) => guest(String(index), 1 + ((index * 7) % 11)));

  expect(rfmScores([...guests].reverse(), { asOf: '2026-12-31' })).toEqual(
    rfmScores(guests, { asOf: '2026-12-31' }),
  );
});

it('refuses a visit in the future', () => {
  expect(() => rfmScores([guest('1', 1)], { asOf: '2025-01-01' })).toThrow(/future/);
});

function guest(id: string, times: number): RfmFacts {
  return { guest: id, times, minor: times * 100, lastDay: '2026-01-01' };
}

function factsOf(csv: string): readonly RfmFacts[] {
  const guests = new Map<string, { lastDay: Day; times: number; minor: number }>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [name = '', day = '', revenue = ''] = line.trim().replaceAll('"', '').split(',');
    const known = guests.get(name) ?? { lastDay: '0001-01-01', times: 0, minor: 0 };
    guests.set(name, {
      lastDay: known.lastDay > day ? known.lastDay : (day as Day),
      times: known.times + 1,
      minor: known.minor + Number(revenue) * 100,
    });
  }

  return [...guests].map(([name, facts]) => ({ guest: name, ...facts }));
}
