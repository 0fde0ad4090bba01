import { type Day, epochDayOf } from '../../shared/day.ts';
import { grown } from './grown.ts';
import type { Narrow } from './narrow.ts';
import { numbered } from './numbered.ts';
import type { Texts } from './texts.ts';

/** Minor units: 32 bits where they fit, else doubles, exact up to 2^53. */
export type Amounts = Int32Array | Float64Array;

/** Visits of all guests as columns, a row each, in any order: a million guests cost no object per row. */
export interface VisitColumns<Ids extends Texts = Texts> {
  /** Ids of the guests; a guest's number is its place. */
  readonly guests: Ids;
  /** Whose visit: the guest's number. */
  readonly guest: Int32Array;
  /** When: days since 1970-01-01. */
  readonly day: Int32Array;
  /** What it brought, in minor units of one currency. */
  readonly amount: Amounts;
  /** How many people came. */
  readonly heads: Narrow;
  /** What all visits of each guest come to, by his number, where that is kept beside them. */
  readonly kept?: {
    /** The day of the last; meaningless where there is none. */
    readonly lastDay: Int32Array;
    readonly visits: Narrow;
    /** Minor units; meaningless where there is no visit. */
    readonly amount: Float64Array;
  };
}

/** Takes in visits one at a time. */
export interface VisitsBuilder {
  add(visit: {
    readonly guest: string;
    readonly day: Day;
    readonly amount?: number;
    readonly heads?: number;
  }): void;
  build(): VisitColumns<readonly string[]>;
}

/** Gathers visits into columns that grow by doubling. An amount that is not given is 0, heads are 1. */
export function visitsBuilder(): VisitsBuilder {
  const numbers = new Map<string, number>();
  const days = new Map<Day, number>();
  let room = 1024;
  let count = 0;
  let guests = new Int32Array(room);
  let epochDays = new Int32Array(room);
  let amounts = new Float64Array(room);
  let people = new Int32Array(room);
  const grow = (): void => {
    room *= 2;
    guests = grown(guests, new Int32Array(room));
    epochDays = grown(epochDays, new Int32Array(room));
    amounts = grown(amounts, new Float64Array(room));
    people = grown(people, new Int32Array(room));
  };

  return {
    add({ guest, day, amount = 0, heads = 1 }) {
      if (count === room) grow();
      guests[count] = numbered(numbers, guest, () => numbers.size);
      epochDays[count] = numbered(days, day, () => epochDayOf(day));
      amounts[count] = amount;
      people[count] = heads;
      count += 1;
    },
    build: () => ({
      guests: [...numbers.keys()],
      guest: guests.slice(0, count),
      day: epochDays.slice(0, count),
      amount: amounts.slice(0, count),
      heads: people.slice(0, count),
    }),
  };
}
