import { type Day, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import { bandDays, bandOf } from './band-of.ts';
import type { DaysSince } from './days-since.ts';
import { daysSince } from './days-since.ts';
import type { BandSums } from './sum-bands.ts';
import { sumBands } from './sum-bands.ts';

/** What to count and from which day backwards. */
export interface LedgerOptions {
  /** The day of the ledger. */
  readonly asOf: Day;
  /** Days of a band. @defaultValue 60 */
  readonly width?: number;
}

/** The guests whose last visit lies this long back. */
export interface LedgerBand {
  /** 1 is the active band. */
  readonly band: number;
  /** Days back, first and last. */
  readonly from: number;
  readonly to: number;
  readonly guests: number;
  /** All visits these guests ever made, and what they brought in minor units. */
  readonly visits: number;
  readonly amount: number;
}

/** How good the active guests are, from their visits within the band. */
export interface ActiveQuality {
  /** Guests of band 1. */
  readonly n: number;
  readonly visits: number;
  /** Minor units for each person who came; absent where nobody did. */
  readonly spendPerHead?: number;
  /** Visits of an active guest in 30 days; absent where nobody is active. */
  readonly visitsPerMonth?: number;
  /** Share of all guests beyond band 1, 0 to 1; absent for an empty house. */
  readonly shareBeyond?: number;
}

/** Who came how long ago: the ledger of a house. */
export interface Ledger {
  readonly asOf: Day;
  readonly guests: number;
  /** Every band from 1 to the last that has somebody, also the empty ones between. */
  readonly bands: readonly LedgerBand[];
  readonly quality: ActiveQuality;
  /** Visits that lie after the day of the ledger: counted here and nowhere else. */
  readonly future: number;
}

/**
 * Lays out all guests by how long ago they came last, in bands of 60 days, and says how good the active ones are.
 * Two passes over the visits. Visits of the future do not count, and are told.
 * @throws `census/option` for a width below 1
 */
export function ledger(visits: VisitColumns, { asOf, width = bandDays }: LedgerOptions): Ledger {
  if (!(Number.isInteger(width) && width >= 1))
    throw new InnkeeperError('census/option', { option: 'width', problem: 'must be a whole number from 1' });
  const today = epochDayOf(asOf);
  const sorted = sortByBand(daysSince(visits, today), width);
  const sums = sumBands(visits, { bandOf: sorted.bandOf, bands: sorted.guests.length, today, width });
  const bands = sorted.guests.map((guests, at) => ({
    ...boundsOf(at + 1, width),
    guests,
    visits: sums.visits[at + 1] as number,
    amount: sums.amounts[at + 1] as number,
  }));
  const guests = sorted.guests.reduce((sum, count) => sum + count, 0);

  return {
    asOf,
    guests,
    bands,
    quality: qualityOf(bands[0], sums.active, guests, width),
    future: sums.future,
  };
}

/** How many guests each band has, from the first to the last that has somebody, and who is in which. */
interface Sorted {
  readonly guests: readonly number[];
  readonly bandOf: Uint8Array | Int32Array;
}

function sortByBand(days: DaysSince, width: number): Sorted {
  const last = bandOf(days.most, width);
  const guests = new Uint32Array(last + 1);
  const bandOfGuest = last < 256 ? new Uint8Array(days.since.length) : new Int32Array(days.since.length);
  countBands(guests, bandOfGuest, { ...days, bandAt: bandsUpTo(days.most, width) });
  const bands = guests.findLastIndex((count, band) => count > 0 && band > 0);

  return { guests: [...guests.subarray(1, bands + 1)], bandOf: bandOfGuest };
}

/** The band of each number of days; of any more there is none. */
function bandsUpTo(most: number, width: number): Int32Array {
  return Int32Array.from({ length: most + 2 }, (_, days) => (days > most ? 0 : bandOf(days, width)));
}

function countBands(
  guests: Uint32Array,
  bandOfGuest: Sorted['bandOf'],
  { since, most, bandAt }: DaysSince & { readonly bandAt: Int32Array },
): void {
  for (let guest = 0; guest < since.length; guest += 1) {
    const band = bandAt[Math.min(since[guest] as number, most + 1)] as number;
    guests[band] = (guests[band] as number) + 1;
    bandOfGuest[guest] = band;
  }
}

function boundsOf(band: number, width: number): Pick<LedgerBand, 'band' | 'from' | 'to'> {
  return { band, from: band === 1 ? 0 : (band - 1) * width + 1, to: band * width };
}

function qualityOf(
  first: LedgerBand | undefined,
  { visits, amount, heads }: BandSums['active'],
  guests: number,
  width: number,
): ActiveQuality {
  const n = first?.guests ?? 0;

  return {
    n,
    visits,
    spendPerHead: heads > 0 ? amount / heads : undefined,
    visitsPerMonth: n > 0 ? (visits / n) * (30 / width) : undefined,
    shareBeyond: guests > 0 ? (guests - n) / guests : undefined,
  };
}
