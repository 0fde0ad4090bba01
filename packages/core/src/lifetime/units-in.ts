import type { TimeUnit } from './histories-of.ts';

/** How many days a unit has on average. */
const daysIn: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

/** Days as a number of units of time. */
export function unitsIn(days: number, unit: TimeUnit): number {
  return days / daysIn[unit];
}

/** Units of time as days. */
export function daysOfUnits(units: number, unit: TimeUnit): number {
  return units * daysIn[unit];
}
