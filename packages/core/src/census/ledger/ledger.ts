import { type Day, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { keptUpTo } from '../columns/kept-totals.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import { bandDays } from './band-of.ts';
import { bandsOfKept } from './bands-of-kept.ts';
import { guestBands } from './guest-bands.ts';
import type { LedgerDays, RecentVisits } from './recent-visits.ts';
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
 * Visits of the future do not count, and are told. Where what all visits of each guest come to is kept beside them, and
 * nobody came after the day, only the visits of the first band are looked at; else all are.
 * @throws `census/option` for a width below 1
 */
export function ledger(visits: VisitColumns, { asOf, width = bandDays }: LedgerOptions): Ledger {
  if (!(Number.isInteger(width) && width >= 1))
    throw new InnkeeperError('census/option', { option: 'width', problem: 'must be a whole number from 1' });
  const days = { today: epochDayOf(asOf), width };
  const kept = keptUpTo(visits, days.today);
  const { recent, ...sums } = kept ? bandsOfKept(visits, kept, days) : bandsOfVisits(visits, days);
  const last = sums.guests.findLastIndex((count, band) => count > 0 && band > 0);
  const bands = Array.from({ length: Math.max(0, last) }, (_, at) => ({
    ...boundsOf(at + 1, width),
    guests: sums.guests[at + 1] as number,
    visits: sums.visits[at + 1] as number,
    amount: sums.amounts[at + 1] as number,
  }));
  const guests = bands.reduce((sum, band) => sum + band.guests, 0);

  return {
    asOf,
    guests,
    bands,
    quality: qualityOf(bands[0], recent, guests, width),
    future: recent.future,
  };
}

function bandsOfVisits(visits: VisitColumns, days: LedgerDays): BandSums & { readonly guests: Uint32Array } {
  const { bandOf, guests } = guestBands(visits, days);

  return { guests, ...sumBands(visits, { ...days, bandOf, bands: guests.length - 1 }) };
}

function boundsOf(band: number, width: number): Pick<LedgerBand, 'band' | 'from' | 'to'> {
  return { band, from: band === 1 ? 0 : (band - 1) * width + 1, to: band * width };
}

function qualityOf(
  first: LedgerBand | undefined,
  { visits, amount, heads }: RecentVisits,
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
