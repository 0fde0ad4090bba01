import type { VisitColumns } from './visit-columns.ts';

/** So many rows are handed out at a time: what a slice is turned into stays in the nearest memory. */
const sliceRows = 1 << 12;

/** Visits as columns of one kind each: a loop that meets several kinds of column is several times slower. */
export interface VisitSlice {
  readonly guest: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly heads: Int32Array;
}

/** Hands out the visits from the first to the last, some thousands at a time. What is handed out holds until the next. */
export function eachSlice(
  { guest, day, amount, heads }: VisitColumns,
  work: (slice: VisitSlice) => void,
): void {
  const amounts = new Float64Array(amount instanceof Float64Array ? 0 : sliceRows);
  const people = new Int32Array(heads instanceof Int32Array ? 0 : sliceRows);
  for (let from = 0; from < guest.length; from += sliceRows) {
    const to = Math.min(guest.length, from + sliceRows);
    work({
      guest: guest.subarray(from, to),
      day: day.subarray(from, to),
      amount: amount instanceof Float64Array ? amount.subarray(from, to) : asKind(amounts, amount, from, to),
      heads: heads instanceof Int32Array ? heads.subarray(from, to) : asKind(people, heads, from, to),
    });
  }
}

function asKind<Column extends Float64Array | Int32Array>(
  room: Column,
  values: VisitColumns['amount'] | VisitColumns['heads'],
  from: number,
  to: number,
): Column {
  room.set(values.subarray(from, to));

  return room.subarray(0, to - from) as Column;
}
