import type { VisitColumns } from '../columns/visit-columns.ts';
import type { TwoDays } from './periods.ts';

/** What is seen of a guest on the first day; on the second the same, two bits further. */
export const seenBits = { came: 1, isActive: 2 } as const;
/** How many bits the second day lies further. */
export const secondDay = 2;

/** The two days, and how many days after a visit a guest is active. */
export interface Seeing extends TwoDays {
  readonly active: number;
}

/** Whether each guest had come by each of two days, and was active on it: a byte of bits for each. */
export function seenOn({ guests, guest, day }: VisitColumns, days: Seeing): Uint8Array {
  const seen = new Uint8Array(guests.length);
  for (let from = 0; from < guest.length; from += atOnce) {
    const rows = { guest: guest.subarray(from, from + atOnce), day: day.subarray(from, from + atOnce) };
    noteFours(seen, rows, days);
    noteRest(seen, rows, days);
  }

  return seen;
}

/** So few rows at a time that the loop is soon made fast as a whole. */
const atOnce = 1 << 12;

type Rows = Pick<VisitColumns, 'guest' | 'day'>;

/** Four visits in a step, without a branch that is hard to foresee, and nothing behind the loop. */
function noteFours(seen: Uint8Array, { guest, day }: Rows, { first, second, active }: Seeing): void {
  const end = guest.length & ~3;
  for (let row = 0; row < end; row += 4) {
    const one = day[row] as number;
    const two = day[row + 1] as number;
    const three = day[row + 2] as number;
    const four = day[row + 3] as number;
    note(
      seen,
      guest[row] as number,
      bitsOf(first - one, active) | (bitsOf(second - one, active) << secondDay),
    );
    note(
      seen,
      guest[row + 1] as number,
      bitsOf(first - two, active) | (bitsOf(second - two, active) << secondDay),
    );
    note(
      seen,
      guest[row + 2] as number,
      bitsOf(first - three, active) | (bitsOf(second - three, active) << secondDay),
    );
    note(
      seen,
      guest[row + 3] as number,
      bitsOf(first - four, active) | (bitsOf(second - four, active) << secondDay),
    );
  }
}

/** The last rows, of which there are no four. */
function noteRest(seen: Uint8Array, { guest, day }: Rows, { first, second, active }: Seeing): void {
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const when = day[row] as number;
    note(
      seen,
      guest[row] as number,
      bitsOf(first - when, active) | (bitsOf(second - when, active) << secondDay),
    );
  }
}

/** The bits of a visit so many days back; none where it is still to come. */
function bitsOf(back: number, active: number): number {
  return (~back >>> 31) | ((((back - active - 1) & ~back) >>> 30) & seenBits.isActive);
}

function note(seen: Uint8Array, who: number, bits: number): void {
  seen[who] = (seen[who] as number) | bits;
}
