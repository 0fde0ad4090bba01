import { neverCame } from '../../value/movement.ts';
import type { VisitPart } from '../columns/by-part.ts';
import { eachPart, isScattered, partSize } from '../columns/by-part.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';

/** The two days, and how long the periods are that end with them. */
interface Periods {
  readonly first: number;
  readonly second: number;
  readonly periodDays: number;
}

/** The last visit by each of the two days, and what was brought in either period. */
interface Gathered {
  readonly lastByFirst: Int32Array;
  readonly lastBySecond: Int32Array;
  readonly beforeOf: Float64Array;
  readonly afterOf: Float64Array;
}

/** Gathers of each guest what a movement is told from, in one pass over the visits. */
export function gatherMovement(visits: VisitColumns, periods: Periods): Gathered {
  const n = visits.guests.length;
  const found = {
    lastByFirst: new Int32Array(n).fill(neverCame),
    lastBySecond: new Int32Array(n).fill(neverCame),
    beforeOf: new Float64Array(n),
    afterOf: new Float64Array(n),
  };
  if (isScattered(visits)) gatherParts(found, visits, periods);
  else gatherRows(found, visits, periods);
  const { lastByFirst, lastBySecond } = found;
  for (let who = 0; who < n; who += 1)
    if ((lastBySecond[who] as number) < (lastByFirst[who] as number))
      lastBySecond[who] = lastByFirst[who] as number;

  return found;
}

/** What lies after the first day is seen for the second alone: where there is nothing of it, both are the same. */
function gatherRows(
  { lastByFirst, lastBySecond, beforeOf, afterOf }: Gathered,
  { guest, day, amount }: VisitColumns,
  { first, second, periodDays }: Periods,
): void {
  const recent = first - periodDays;
  const after = second - periodDays;
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (when > second) continue;
    const who = guest[row] as number;
    if (when > first) {
      if (when > (lastBySecond[who] as number)) lastBySecond[who] = when;
    } else if (when > (lastByFirst[who] as number)) lastByFirst[who] = when;
    if (when <= recent) continue;
    const brought = amount[row] as number;
    if (when > after) afterOf[who] = (afterOf[who] as number) + brought;
    if (when <= first) beforeOf[who] = (beforeOf[who] as number) + brought;
  }
}

/** Before every day there is, and near enough that the distance between two fits 32 bits. */
const beforeAll = -(2 ** 30);

function gatherParts(found: Gathered, visits: VisitColumns, periods: Periods): void {
  const days = new Int32Array(partSize * 2);
  const amounts = new Float64Array(partSize * 4);
  eachPart(visits, periods.second, (part) => {
    const { base } = part;
    readDays(days, found, part);
    amounts.fill(0);
    addPart(days, amounts, { ...part, ...periods });
    writePart(found, base, { days, amounts, size: part.size });
  });
}

function readDays(
  days: Int32Array,
  { lastByFirst, lastBySecond }: Gathered,
  { base, size }: Pick<VisitPart, 'base' | 'size'>,
): void {
  for (let at = 0; at < size; at += 1) {
    days[at * 2] = Math.max(beforeAll, lastByFirst[base + at] as number);
    days[at * 2 + 1] = Math.max(beforeAll, lastBySecond[base + at] as number);
  }
}

/**
 * Which period a day lies in is a number, 0 for none, 1 for the first, 2 for the second, 3 for both, and what is
 * gathered of a guest has a place for each: no branch has to be foreseen.
 */
function addPart(
  days: Int32Array,
  amounts: Float64Array,
  { guest, day, amount, first, second, periodDays }: VisitPart & Periods,
): void {
  const recent = Math.max(beforeAll, first - periodDays);
  const after = Math.max(beforeAll, second - periodDays);
  for (let row = 0; row < guest.length; row += 1) {
    const who = guest[row] as number;
    const when = day[row] as number;
    const isLater = (first - when) >>> 31;
    const place = who * 2 + isLater;
    const before = days[place] as number;
    const less = before - when;
    days[place] = before - (less & (less >> 31));
    const period = (((recent - when) >>> 31) & (isLater ^ 1)) | (((after - when) >>> 31) << 1);
    const at = who * 4 + period;
    amounts[at] = (amounts[at] as number) + (amount[row] as number);
  }
}

function writePart(
  { lastByFirst, lastBySecond, beforeOf, afterOf }: Gathered,
  base: number,
  {
    days,
    amounts,
    size,
  }: { readonly days: Int32Array; readonly amounts: Float64Array; readonly size: number },
): void {
  for (let at = 0; at < size; at += 1) {
    const who = base + at;
    const one = days[at * 2] as number;
    const other = days[at * 2 + 1] as number;
    if (one > beforeAll) lastByFirst[who] = one;
    if (other > beforeAll) lastBySecond[who] = other;
    const both = amounts[at * 4 + 3] as number;
    beforeOf[who] = (beforeOf[who] as number) + (amounts[at * 4 + 1] as number) + both;
    afterOf[who] = (afterOf[who] as number) + (amounts[at * 4 + 2] as number) + both;
  }
}
