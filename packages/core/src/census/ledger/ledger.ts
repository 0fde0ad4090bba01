import { type Day, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import { bandDays, bandOf } from './band-of.ts';

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
  const days = lastDaysOf(visits, today);
  const sorted = bandsOf(days, width);
  const active = fillBands(sorted, visits, today, width);
  const { bands } = sorted;
  const guests = bands.reduce((sum, band) => sum + band.guests, 0);

  return { asOf, guests, bands, quality: qualityOf(bands[0], active, guests, width), future: days.future };
}

/** A column of small numbers, one for each guest: the narrower it is, the more of it stays in the nearest memory. */
type Marks = Uint16Array | Int32Array;

/** The last visit of each guest, counted in days from the day before the first of all; 0 for who never came. */
interface LastDays {
  readonly last: Marks;
  /** Today, counted in the same way. */
  readonly now: number;
  readonly future: number;
}

function lastDaysOf({ guests, guest, day }: VisitColumns, today: number): LastDays {
  let [least, future] = [today, 0];
  for (let row = 0; row < day.length; row += 1) {
    const when = day[row] as number;
    if (when > today) future += 1;
    else if (when < least) least = when;
  }
  const base = least - 1;
  const now = today - base;
  const last = now < 2 ** 16 ? new Uint16Array(guests.length) : new Int32Array(guests.length);
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when > today) continue;
    const who = guest[row] as number;
    const before = last[who] as number;
    const less = before - (when - base);
    last[who] = before - (less & (less >> 31)); // the later of both, without a branch that is hard to foresee
  }

  return { last, now, future };
}

type OpenBand = { -readonly [Key in keyof LedgerBand]: LedgerBand[Key] };

interface Bands {
  readonly bands: readonly OpenBand[];
  /** The band of each guest, from 1; 0 for who never came. */
  readonly bandOfGuest: Marks;
}

/** The bands take the place of the days. */
function bandsOf({ last, now }: LastDays, width: number): Bands {
  const bandAt = Int32Array.from({ length: now + 1 }, (_, at) => (at === 0 ? 0 : bandOf(now - at, width)));
  const guests = new Uint32Array((bandAt[1] as number) + 1);
  let most = 0;
  for (let guest = 0; guest < last.length; guest += 1) {
    const band = bandAt[last[guest] as number] as number;
    guests[band] = (guests[band] as number) + 1;
    last[guest] = band;
    if (band > most) most = band;
  }
  const bands = Array.from({ length: most }, (_, at) => ({
    ...emptyBand(at + 1, width),
    guests: guests[at + 1] as number,
  }));

  return { bands, bandOfGuest: last };
}

function emptyBand(band: number, width: number): OpenBand {
  return {
    band,
    from: band === 1 ? 0 : (band - 1) * width + 1,
    to: band * width,
    guests: 0,
    visits: 0,
    amount: 0,
  };
}

interface Activity {
  readonly visits: number;
  readonly amount: number;
  readonly heads: number;
}

/** Adds visits and amounts to the bands; returns what happened within the first. */
function fillBands(
  { bands, bandOfGuest }: Bands,
  { guest, day, amount, heads }: VisitColumns,
  today: number,
  width: number,
): Activity {
  const active = { visits: 0, amount: 0, heads: 0 };
  const visits = new Uint32Array(bands.length + 1);
  const amounts = new Float64Array(bands.length + 1);
  for (let row = 0; row < guest.length; row += 1) {
    const back = today - (day[row] as number);
    if (back < 0) continue;
    const band = bandOfGuest[guest[row] as number] as number;
    const brought = amount[row] as number;
    visits[band] = (visits[band] as number) + 1;
    amounts[band] = (amounts[band] as number) + brought;
    if (back > width) continue;
    active.visits += 1;
    active.amount += brought;
    active.heads += heads[row] as number;
  }
  for (const band of bands) {
    band.visits = visits[band.band] as number;
    band.amount = amounts[band.band] as number;
  }

  return active;
}

function qualityOf(
  first: LedgerBand | undefined,
  { visits, amount, heads }: Activity,
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
