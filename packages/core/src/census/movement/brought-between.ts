import type { VisitPart } from '../columns/by-part.ts';
import { eachPart, isScattered } from '../columns/by-part.ts';
import { lookedThrough, taken, takeRows } from '../columns/taken-rows.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import type { MovedOptions, Periods } from './periods.ts';
import { periodsOf } from './periods.ts';

/** What each guest brought in either period, in minor units. */
export interface Brought {
  readonly beforeOf: Float64Array;
  readonly afterOf: Float64Array;
}

/**
 * What each guest brought in the period that ends with the first day, and in the one that ends with the second: the
 * guests behind the sums of `movedBetween`.
 * @throws `census/option`
 */
export function broughtBetween(visits: VisitColumns, options: MovedOptions): Brought {
  const periods = periodsOf(options);
  const n = visits.guests.length;
  const brought = { beforeOf: new Float64Array(n), afterOf: new Float64Array(n) };
  if (isScattered(visits)) addParts(brought, visits, periods);
  else addRows(brought, visits, periods);

  return brought;
}

function addParts({ beforeOf, afterOf }: Brought, visits: VisitColumns, periods: Periods): void {
  eachPart(visits, { after: periods.beforeFirst, until: periods.second }, (part) => {
    const end = part.base + part.size;
    addPart(
      { beforeOf: beforeOf.subarray(part.base, end), afterOf: afterOf.subarray(part.base, end) },
      part,
      periods,
    );
  });
}

/** A visit may lie in both periods: it is added to both, as what it brought or as nothing, which needs no branch. */
function addPart(
  { beforeOf, afterOf }: Brought,
  { guest, day, amount }: VisitPart,
  { first, beforeSecond }: Periods,
): void {
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    const who = guest[row] as number;
    const brought = amount[row] as number;
    beforeOf[who] = (beforeOf[who] as number) + brought * +(when <= first);
    afterOf[who] = (afterOf[who] as number) + brought * +(when > beforeSecond);
  }
}

function addRows(brought: Brought, visits: VisitColumns, periods: Periods): void {
  const { length } = visits.guest;
  for (let from = 0; from < length; from += lookedThrough) {
    const to = Math.min(length, from + lookedThrough);
    const days = { after: periods.beforeFirst, until: periods.second, from, to };
    addTaken(brought, visits, { ...periods, count: takeRows(visits.day, days) });
  }
}

function addTaken(
  { beforeOf, afterOf }: Brought,
  { guest, day, amount }: VisitColumns,
  { first, beforeSecond, count }: Periods & { readonly count: number },
): void {
  for (let at = 0; at < count; at += 1) {
    const row = taken[at] as number;
    const when = day[row] as number;
    const who = guest[row] as number;
    const brought = amount[row] as number;
    beforeOf[who] = (beforeOf[who] as number) + brought * +(when <= first);
    afterOf[who] = (afterOf[who] as number) + brought * +(when > beforeSecond);
  }
}
