import { addDays, type Day, dayFrom, daysInMonth, epochDayOf } from '../shared/day.ts';
import type { RelativeDay, Span } from './rule.ts';

/** The day a rule names, as days since 1970-01-01. */
export function dayOf(day: Day | RelativeDay, asOf: Day): number {
  if (typeof day === 'string') return epochDayOf(day);
  const [count, sign] = 'ago' in day ? [day.ago, -1] : [day.ahead, 1];

  return shifted(asOf, { [day.unit]: count * sign });
}

/** The first day of a span that ends on the day of the question: twelve months back from 21 November is 22 November. */
export function beginOf(span: Span, asOf: Day): number {
  const { days = 0, months = 0, years = 0 } = span;

  return shifted(asOf, { days: -days, months: -months, years: -years }) + 1;
}

/**
 * The birthdays of the days to come, today included, as month × 100 + day. Who was born on 29 February has it on
 * 28 February of other years.
 */
export function birthdaysWithin(asOf: Day, days: number): readonly number[] {
  const found = new Set<number>();
  for (let ahead = 0; ahead <= Math.min(days, 366); ahead += 1) {
    const day = addDays(asOf, ahead);
    const monthDay = Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
    found.add(monthDay);
    if (monthDay === 228 && !addDays(day, 1).endsWith('02-29')) found.add(229);
  }

  return [...found];
}

/** Months first, then days; a month that has no such day ends earlier: a month after 31 January is 28 February. */
function shifted(day: Day, { days = 0, months = 0, years = 0 }: Span): number {
  const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months + 12 * years;
  const [year, month] = [Math.floor(whole / 12), (((whole % 12) + 12) % 12) + 1];
  if (year < 1) return epochDayOf('0001-01-01');
  if (year > 9999) return epochDayOf('9999-12-31');
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  const moved = dayFrom(year, month, date) ?? day;

  return epochDayOf(addDays(moved, days));
}
