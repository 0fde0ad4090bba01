import { type Day, epochDayOf } from '../../shared/day.ts';
import { periodOf } from '../cohorts/cohorts.ts';
import { grown } from '../columns/grown.ts';
import { numbered } from '../columns/numbered.ts';

/** What was sold to whom and when, as columns: a row for each line of a folio. */
export interface SaleColumns {
  /** Ids of the guests; a guest's number is its place. */
  readonly guests: readonly string[];
  /** What can be bought; an item's number is its place. */
  readonly items: readonly string[];
  /** Months (or quarters, years) with a sale, in the order of time. */
  readonly periods: readonly string[];
  readonly guest: Int32Array;
  readonly item: Int32Array;
  readonly period: Int32Array;
  readonly day: Int32Array;
  /** In minor units; refunds are below 0. */
  readonly amount: Float64Array;
}

/** Takes in sales one at a time. */
export interface SalesBuilder {
  add(sale: {
    readonly guest: string;
    readonly item: string;
    readonly day: Day;
    readonly amount: number;
  }): void;
  build(): SaleColumns;
}

/** Gathers sales into columns. @param by what a period is */
export function salesBuilder(by: 'month' | 'quarter' | 'year' = 'month'): SalesBuilder {
  const guests = new Map<string, number>();
  const items = new Map<string, number>();
  const days = new Map<Day, { readonly day: number; readonly name: string }>();
  const named: string[] = [];
  let room = 1024;
  let count = 0;
  let [guest, item, day] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let amount = new Float64Array(room);
  const grow = (): void => {
    room *= 2;
    guest = grown(guest, new Int32Array(room));
    item = grown(item, new Int32Array(room));
    day = grown(day, new Int32Array(room));
    amount = grown(amount, new Float64Array(room));
  };

  return {
    add(sale) {
      if (count === room) grow();
      const when = numbered(days, sale.day, () => ({
        day: epochDayOf(sale.day),
        name: periodOf(sale.day, by),
      }));
      guest[count] = numbered(guests, sale.guest, () => guests.size);
      item[count] = numbered(items, sale.item, () => items.size);
      day[count] = when.day;
      named[when.day] = when.name;
      amount[count] = sale.amount;
      count += 1;
    },
    build() {
      const periods = [...new Set([...days.values()].map(({ name }) => name))].sort();
      const placeOf = new Map(periods.map((name, at) => [name, at]));

      return {
        guests: [...guests.keys()],
        items: [...items.keys()],
        periods,
        guest: guest.slice(0, count),
        item: item.slice(0, count),
        day: day.slice(0, count),
        period: day.slice(0, count).map((when) => placeOf.get(named[when] as string) as number),
        amount: amount.slice(0, count),
      };
    },
  };
}
