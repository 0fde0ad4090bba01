import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../shared/day.ts';
import { visitsBuilder } from './columns/visit-columns.ts';
import { ledger } from './ledger/ledger.ts';
import { factTableBuilder } from './pivot/fact-table.ts';
import { pivot } from './pivot/pivot.ts';
import { isEightyTwenty, pareto } from './structure/pareto.ts';
import { structure } from './structure/structure.ts';

const folder = new URL('../../../../../shared/data/hotel/', import.meta.url);
const file = (name: string) => new URL(name, folder);
const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = gunzipSync(readFileSync(file(name)))
    .toString('utf8')
    .trim()
    .split('\n');
  const names = head.split(',');

  return lines.map((line) => {
    const cells = line.split(',');

    return Object.fromEntries(names.map((column, at) => [column, cells[at] ?? '']));
  });
};

const stayers = 'lisbon_stayers_half.csv.gz';
describe.skipIf(!existsSync(file(stayers)))(
  'guests of a real city hotel (skipped where ../shared/data is absent)',
  () => {
    const asOf = '2019-01-01' as Day;
    const rows = existsSync(file(stayers)) ? rowsOf(stayers) : [];
    const amounts = rows.map(({ LodgingRevenue, OtherRevenue }) =>
      Math.round((Number(LodgingRevenue) + Number(OtherRevenue)) * 100),
    );
    const guests = rows.map((_, at) => `guest_${String(at).padStart(6, '0')}`);

    it('bring 46, 22, 16 and 17 per cent by core, basic, potential and edge, as those of the whole hotel do', () => {
      const { parts, order } = structure({ guests, values: amounts });
      expect(parts.map((part) => part.guests)).toEqual([6135, 6135, 6135, 12_269]);
      const published = [45.63, 21.94, 15.71, 16.73];
      for (const [at, { share = 0 }] of parts.entries())
        expect(Math.abs(share * 100 - (published[at] as number)), parts[at]?.name).toBeLessThan(0.5);
      const concentration = pareto({ order }, amounts);
      expect(isEightyTwenty(concentration)).toBe(false);
      expect(concentration.forEighty).toBeGreaterThan(0.5);
    });

    it('stand in bands of sixty days that count everybody once', () => {
      const visits = visitsBuilder();
      for (const [at, { DaysSinceLastStay }] of rows.entries())
        visits.add({
          guest: guests[at] as string,
          day: addDays(asOf, -Number(DaysSinceLastStay)),
          amount: amounts[at] as number,
        });
      const { bands, quality } = ledger(visits.build(), { asOf });
      const within = (from: number, to: number) =>
        rows.filter(
          ({ DaysSinceLastStay }) => Number(DaysSinceLastStay) >= from && Number(DaysSinceLastStay) <= to,
        ).length;
      expect(bands.map((band) => band.guests)).toEqual(bands.map(({ from, to }) => within(from, to)));
      expect(bands.reduce((sum, band) => sum + band.guests, 0)).toBe(30_674);
      expect(quality.n).toBe(within(0, 60));
    });
  },
);

const bookings = 'resort_bookings.csv.gz';
describe.skipIf(!existsSync(file(bookings)))(
  'bookings of a real resort (skipped where ../shared/data is absent)',
  () => {
    it('give all subsets of five dimensions by one call, every total equal to the flat sum', () => {
      const names = ['market_segment', 'country', 'customer_type', 'meal', 'is_canceled'];
      const rows = rowsOf(bookings);
      const table = factTableBuilder(names, ['nights', 'revenue']);
      let [nights, revenue] = [0, 0];
      for (const row of rows) {
        const own = Number(row['stays_in_weekend_nights']) + Number(row['stays_in_week_nights']);
        const brought = Math.round(Number(row['adr']) * 100) * own;
        table.add(
          names.map((name) => (row[name] ?? '').trim()),
          [own, brought],
        );
        nights += own;
        revenue += brought;
      }
      const { levels } = pivot(table.build(), {
        by: names,
        measures: [{ kind: 'count' }, { kind: 'sum', of: 'nights' }, { kind: 'sum', of: 'revenue' }],
        totals: 'all',
      });
      expect(levels).toHaveLength(32);
      for (const { by, cells } of levels) {
        const total = (at: number) => cells.reduce((sum, { figures }) => sum + (figures[at] ?? 0), 0);
        expect([total(0), total(1), total(2)], by.join(' ')).toEqual([40_060, nights, revenue]);
      }
      const cancelled = levels
        .find(({ by }) => by.join() === 'is_canceled')
        ?.cells.find(({ of }) => of[0] === '1');
      expect(cancelled?.figures[0]).toBe(11_122);
    });
  },
);
