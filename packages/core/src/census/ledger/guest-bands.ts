import type { VisitColumns } from '../columns/visit-columns.ts';
import { bandOf } from './band-of.ts';
import type { LedgerDays } from './recent-visits.ts';

/** How guests lie in bands. */
export interface GuestBands {
  /** The band of each guest, in as few bytes as bands fit. */
  readonly bandOf: Uint8Array | Int32Array;
  /** How many guests each band has. */
  readonly guests: Uint32Array;
}

/** Puts guests into bands by their last visits up to a day; who has not come yet is in none, and has a number above all. */
export function guestBands({ guests, guest, day }: VisitColumns, days: LedgerDays): GuestBands {
  const never = 0xff;
  const near = new Uint8Array(guests.length).fill(never);
  let bits = 0;
  for (let from = 0; from < guest.length; from += atOnce) {
    const rows = { guest: guest.subarray(from, from + atOnce), day: day.subarray(from, from + atOnce) };
    bits |= keepFours(near, rows, days) | keepRest(near, rows, days);
  }
  if (bits < never) return { bandOf: near, guests: countGuests(near, never) };
  const far = new Int32Array(guests.length);
  const most = keepFar(far, { guest, day }, days);

  return { bandOf: far, guests: countGuests(far, most + 1) };
}

function countGuests(bandOf: GuestBands['bandOf'], never: number): Uint32Array {
  const guests = new Uint32Array(never + 1);
  for (let who = 0; who < bandOf.length; who += 1) {
    const band = bandOf[who] as number;
    guests[band] = (guests[band] as number) + 1;
  }

  return guests.subarray(0, never);
}

/** So few rows at a time that the loop is soon made fast as a whole. */
const atOnce = 1 << 12;

type Rows = Pick<VisitColumns, 'guest' | 'day'>;

/**
 * Four visits in a step, without a branch that is hard to foresee: what a loop does beside its work is half of what a
 * row costs. Nothing stands behind the loop, since what was never run before the loop was made fast makes it slow again.
 * @returns a number from the highest band up, made of the bits of all
 */
function keepFours(bands: Uint8Array, { guest, day }: Rows, { today, width }: LedgerDays): number {
  const part = 1 / width;
  const end = guest.length & ~3;
  let bits = 0;
  for (let row = 0; row < end; row += 4) {
    const one = bandAt((today - (day[row] as number)) | 0, part);
    const two = bandAt((today - (day[row + 1] as number)) | 0, part);
    const three = bandAt((today - (day[row + 2] as number)) | 0, part);
    const four = bandAt((today - (day[row + 3] as number)) | 0, part);
    keep(bands, guest[row] as number, one);
    keep(bands, guest[row + 1] as number, two);
    keep(bands, guest[row + 2] as number, three);
    keep(bands, guest[row + 3] as number, four);
    bits |= (one ^ (one >> 31)) | (two ^ (two >> 31)) | (three ^ (three >> 31)) | (four ^ (four >> 31));
  }

  return bits;
}

/** The last rows, of which there are no four. */
function keepRest(bands: Uint8Array, { guest, day }: Rows, { today, width }: LedgerDays): number {
  let bits = 0;
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const band = bandAt((today - (day[row] as number)) | 0, 1 / width);
    keep(bands, guest[row] as number, band);
    bits |= band ^ (band >> 31);
  }

  return bits;
}

/**
 * The band of a number of days: half a day less, so that no rounding reaches the next band. What is still to come has
 * all its bits set, which says never.
 */
function bandAt(days: number, part: number): number {
  return ((((days - 0.5) * part) | 0) + 1) | (days >> 31);
}

function keep(bands: Uint8Array, who: number, band: number): void {
  const before = bands[who] as number;
  const less = (band & 0xff) - before;
  bands[who] = before + (less & (less >> 31));
}

/** For more bands than fit a byte. @returns the highest; one more stands for never */
function keepFar(bands: Int32Array, { guest, day }: Rows, { today, width }: LedgerDays): number {
  let most = 0;
  for (let row = 0; row < guest.length; row += 1) {
    const back = today - (day[row] as number);
    if (back < 0) continue;
    const who = guest[row] as number;
    const band = bandOf(back, width);
    if (bands[who] === 0 || band < (bands[who] as number)) bands[who] = band;
    if (band > most) most = band;
  }
  for (let who = 0; who < bands.length; who += 1) if (bands[who] === 0) bands[who] = most + 1;

  return most;
}
