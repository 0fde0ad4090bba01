import type { VisitSlice } from '../columns/slices.ts';
import { eachSlice } from '../columns/slices.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import type { LedgerDays, RecentVisits } from './recent-visits.ts';

/** How guests lie in bands. */
export interface BandsOfGuests extends LedgerDays {
  /** The band of each guest, from 1; any for who has not come yet. */
  readonly bandOf: Uint8Array | Int32Array;
  /** The highest band. */
  readonly bands: number;
}

/** What was added up by band. */
export interface BandSums {
  /** By band, from 1. */
  readonly visits: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
  readonly recent: RecentVisits;
}

// Places of the sums: what is still to come, what lies within the first band, and what the guests of each band did before.
const toCome = 0;
const within = 1;
const beforeBand = 1;

/** Adds visits and amounts to the bands of their guests, in one pass. */
export function sumBands(visits: VisitColumns, guests: BandsOfGuests): BandSums {
  const places = guests.bands + 2;
  const sums = { visits: new Int32Array(places * 4), amounts: new Float64Array(places * 4), places };
  let heads = 0;
  eachSlice(visits, (slice) => {
    heads += addFours(sums, slice, guests) + addRest(sums, slice, guests);
  });
  const [counts, amounts] = [lanesOf(sums.visits, places), lanesOf(sums.amounts, places)];
  const byBand = (lanes: readonly number[]): readonly number[] =>
    lanes.map((sum, band) => (band === 0 ? 0 : (lanes[band + beforeBand] ?? 0) + (band === 1 ? sum : 0)));

  return {
    visits: byBand(counts),
    amounts: byBand(amounts),
    recent: {
      visits: counts[within] as number,
      amount: amounts[within] as number,
      heads,
      future: counts[toCome] as number,
    },
  };
}

interface Lanes {
  readonly visits: Int32Array;
  readonly amounts: Float64Array;
  /** How many places each of the four has. */
  readonly places: number;
}

/** Four visits in a step, each with sums of its own: none waits for what another has just written. @returns the heads within the first band */
function addFours(
  { visits, amounts, places }: Lanes,
  { guest, day, amount, heads }: VisitSlice,
  { bandOf, today, width }: BandsOfGuests,
): number {
  const end = guest.length & ~3;
  let people = 0;
  for (let row = 0; row < end; row += 4) {
    const one = today - (day[row] as number);
    const two = today - (day[row + 1] as number);
    const three = today - (day[row + 2] as number);
    const four = today - (day[row + 3] as number);
    const first = placeOf(bandOf[guest[row] as number] as number, one, width);
    const second = placeOf(bandOf[guest[row + 1] as number] as number, two, width) + places;
    const third = placeOf(bandOf[guest[row + 2] as number] as number, three, width) + places * 2;
    const fourth = placeOf(bandOf[guest[row + 3] as number] as number, four, width) + places * 3;
    visits[first] = (visits[first] as number) + 1;
    amounts[first] = (amounts[first] as number) + (amount[row] as number);
    visits[second] = (visits[second] as number) + 1;
    amounts[second] = (amounts[second] as number) + (amount[row + 1] as number);
    visits[third] = (visits[third] as number) + 1;
    amounts[third] = (amounts[third] as number) + (amount[row + 2] as number);
    visits[fourth] = (visits[fourth] as number) + 1;
    amounts[fourth] = (amounts[fourth] as number) + (amount[row + 3] as number);
    people +=
      ((heads[row] as number) & -isWithin(one, width)) +
      ((heads[row + 1] as number) & -isWithin(two, width)) +
      ((heads[row + 2] as number) & -isWithin(three, width)) +
      ((heads[row + 3] as number) & -isWithin(four, width));
  }

  return people;
}

/** The last rows, of which there are no four. */
function addRest(
  { visits, amounts }: Lanes,
  { guest, day, amount, heads }: VisitSlice,
  { bandOf, today, width }: BandsOfGuests,
): number {
  let people = 0;
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const back = today - (day[row] as number);
    const place = placeOf(bandOf[guest[row] as number] as number, back, width);
    visits[place] = (visits[place] as number) + 1;
    amounts[place] = (amounts[place] as number) + (amount[row] as number);
    people += (heads[row] as number) & -isWithin(back, width);
  }

  return people;
}

/** 1 for a visit from today back to the last day of the first band. */
function isWithin(back: number, width: number): number {
  return ((back - width - 1) & ~back) >>> 31;
}

/** Without a branch: whoever came within the first band is in it. */
function placeOf(band: number, back: number, width: number): number {
  return (band + beforeBand - isWithin(back, width)) & ~(back >> 31);
}

function lanesOf(sums: Int32Array | Float64Array, places: number): readonly number[] {
  return Array.from({ length: places }, (_, place) =>
    [0, 1, 2, 3].reduce((sum, lane) => sum + (sums[lane * places + place] as number), 0),
  );
}
