import type { Day } from '../../shared/day.ts';
import { dayFrom } from '../../shared/day.ts';
import type { PartialDate } from '../../shared/partial-date.ts';
import { partialDate } from '../../shared/partial-date.ts';

/** A birthday in six digits: nobody was born after today. What is not known (`<`) is left out. */
export function shortBirthDate(text: string, today: Day): PartialDate | undefined {
  const [year, month, day] = partsOf(text);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const century = dayFrom(2000 + year, month, day);

  return partialDate(century !== undefined && century <= today ? 2000 + year : 1900 + year, month, day);
}

/** A day of expiry in six digits: at most fifty years from today. */
export function shortExpiry(text: string, today: Day): Day | undefined {
  const [year, month, day] = partsOf(text);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const isNear = 2000 + year <= Number(today.slice(0, 4)) + 50;

  return dayFrom((isNear ? 2000 : 1900) + year, month, day);
}

function partsOf(text: string): readonly number[] {
  return /^\d{6}$/.test(text) ? [0, 2, 4].map((at) => Number(text.slice(at, at + 2))) : [];
}
