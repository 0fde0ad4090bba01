import type { Day, Instant } from '../shared/day.ts';

/** Milliseconds since 1970 of a moment; what has no moment, or none that can be read, lies before everything. */
export function momentOf(instant: Instant | undefined): number {
  const moment = instant === undefined ? Number.NaN : Date.parse(instant);

  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}

/** The civil day of a moment where it was written: an instant carries its own offset. */
export function dayOfInstant(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** Orders moments, the earliest first; what has none comes before. */
export function byMoment(one: Instant | undefined, other: Instant | undefined): number {
  return one === other ? 0 : order(momentOf(one), momentOf(other));
}

/** Orders numbers, infinities included, or texts by code unit: the same on every machine, whatever its language. */
export function order<Value extends number | string>(one: Value, other: Value): number {
  if (one === other) return 0;

  return one < other ? -1 : 1;
}
