import type { VisitSlice } from '../columns/slices.ts';
import { eachSlice } from '../columns/slices.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import type { Periods } from './periods.ts';

/** What the guests of each kind brought in either period. */
export interface KindSums {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Which of the periods a day lies in: bits of a number. */
const inFirst = 1;
const inSecond = 2;
const places = 4;

/** Adds up what guests brought by the kind of each, in one pass over all visits. */
export function sumKinds(
  visits: VisitColumns,
  periods: Periods,
  { kindOf, kinds }: { readonly kindOf: Uint8Array; readonly kinds: number },
): KindSums {
  const lane = kinds * places;
  const sums = new Float64Array(lane * 4);
  const adding = { ...periods, kindOf, lane };
  eachSlice(visits, (slice) => {
    addFours(sums, slice, adding);
    addRest(sums, slice, adding);
  });
  const sumOf = (kind: number, period: number): number =>
    [0, 1, 2, 3].reduce((sum, at) => sum + (sums[at * lane + kind * places + period] as number), 0);
  const byKind = (period: number): readonly number[] =>
    Array.from({ length: kinds }, (_, kind) => sumOf(kind, period) + sumOf(kind, inFirst | inSecond));

  return { before: byKind(inFirst), after: byKind(inSecond) };
}

interface Adding extends Periods {
  readonly kindOf: Uint8Array;
  /** How many places each of the four has. */
  readonly lane: number;
}

/** Four visits in a step, each with sums of its own: none waits for what another has just written. */
function addFours(
  sums: Float64Array,
  { guest, day, amount }: VisitSlice,
  { kindOf, lane, first, second, beforeFirst, beforeSecond }: Adding,
): void {
  const end = guest.length & ~3;
  for (let row = 0; row < end; row += 4) {
    const one = day[row] as number;
    const two = day[row + 1] as number;
    const three = day[row + 2] as number;
    const four = day[row + 3] as number;
    const a = isIn(one, beforeFirst, first) | (isIn(one, beforeSecond, second) << 1);
    const b = isIn(two, beforeFirst, first) | (isIn(two, beforeSecond, second) << 1);
    const c = isIn(three, beforeFirst, first) | (isIn(three, beforeSecond, second) << 1);
    const d = isIn(four, beforeFirst, first) | (isIn(four, beforeSecond, second) << 1);
    const own = placeOf(kindOf, guest[row] as number, a);
    const next = placeOf(kindOf, guest[row + 1] as number, b) + lane;
    const third = placeOf(kindOf, guest[row + 2] as number, c) + lane * 2;
    const last = placeOf(kindOf, guest[row + 3] as number, d) + lane * 3;
    sums[own] = (sums[own] as number) + (amount[row] as number);
    sums[next] = (sums[next] as number) + (amount[row + 1] as number);
    sums[third] = (sums[third] as number) + (amount[row + 2] as number);
    sums[last] = (sums[last] as number) + (amount[row + 3] as number);
  }
}

/** The last rows, of which there are no four. */
function addRest(
  sums: Float64Array,
  { guest, day, amount }: VisitSlice,
  { kindOf, first, second, beforeFirst, beforeSecond }: Adding,
): void {
  for (let row = guest.length & ~3; row < guest.length; row += 1) {
    const when = day[row] as number;
    const periods = isIn(when, beforeFirst, first) | (isIn(when, beforeSecond, second) << 1);
    const place = placeOf(kindOf, guest[row] as number, periods);
    sums[place] = (sums[place] as number) + (amount[row] as number);
  }
}

/** Without a branch: 1 for a day after one up to another. */
function isIn(day: number, after: number, until: number): number {
  return ((after - day) & ~(until - day)) >>> 31;
}

function placeOf(kindOf: Uint8Array, who: number, periods: number): number {
  return ((kindOf[who] as number) * places) | periods;
}
