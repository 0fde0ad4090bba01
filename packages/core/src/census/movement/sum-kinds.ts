import { lookedThrough, taken, takeRows } from '../columns/taken-rows.ts';
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

/** Adds up what guests brought by the kind of each, in one pass over the days of both periods. */
export function sumKinds(
  visits: VisitColumns,
  periods: Periods,
  { kindOf, kinds }: { readonly kindOf: Uint8Array; readonly kinds: number },
): KindSums {
  const lane = kinds * places;
  const sums = new Float64Array(lane * 4);
  const { length } = visits.guest;
  for (let from = 0; from < length; from += lookedThrough) {
    const to = Math.min(length, from + lookedThrough);
    const count = takeRows(visits.day, { after: periods.beforeFirst, until: periods.second, from, to });
    const adding = { ...periods, kindOf, lane, count };
    addFours(sums, visits, adding);
    addRest(sums, visits, adding);
  }
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
  readonly count: number;
}

/** Four visits in a step, each with sums of its own: none waits for what another has just written. */
function addFours(
  sums: Float64Array,
  { guest, day, amount }: VisitColumns,
  { kindOf, lane, count, first, beforeSecond }: Adding,
): void {
  const end = count & ~3;
  for (let at = 0; at < end; at += 4) {
    const one = taken[at] as number;
    const two = taken[at + 1] as number;
    const three = taken[at + 2] as number;
    const four = taken[at + 3] as number;
    const a = kindAt(kindOf, guest[one] as number) | periodOf(day[one] as number, first, beforeSecond);
    const b = kindAt(kindOf, guest[two] as number) | periodOf(day[two] as number, first, beforeSecond);
    const c = kindAt(kindOf, guest[three] as number) | periodOf(day[three] as number, first, beforeSecond);
    const d = kindAt(kindOf, guest[four] as number) | periodOf(day[four] as number, first, beforeSecond);
    sums[a] = (sums[a] as number) + (amount[one] as number);
    sums[b + lane] = (sums[b + lane] as number) + (amount[two] as number);
    sums[c + lane * 2] = (sums[c + lane * 2] as number) + (amount[three] as number);
    sums[d + lane * 3] = (sums[d + lane * 3] as number) + (amount[four] as number);
  }
}

/** The last rows, of which there are no four. */
function addRest(
  sums: Float64Array,
  { guest, day, amount }: VisitColumns,
  { kindOf, count, first, beforeSecond }: Adding,
): void {
  for (let at = count & ~3; at < count; at += 1) {
    const row = taken[at] as number;
    const place = kindAt(kindOf, guest[row] as number) | periodOf(day[row] as number, first, beforeSecond);
    sums[place] = (sums[place] as number) + (amount[row] as number);
  }
}

function kindAt(kindOf: Uint8Array, who: number): number {
  return (kindOf[who] as number) * places;
}

/** Without a branch: {@link inFirst} up to the first day, {@link inSecond} from the first day of the second period. */
function periodOf(day: number, first: number, beforeSecond: number): number {
  return ((((first - day) >>> 31) ^ 1) * inFirst) | (((beforeSecond - day) >>> 31) * inSecond);
}
