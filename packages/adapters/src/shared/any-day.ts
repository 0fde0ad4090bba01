import type { Day, Instant, PartialDate } from '@innkeeper/core';
import { businessDayAt, partialDate } from '@innkeeper/core';
import { firstText, objectOf, textOf } from './loose.ts';
import { birthDateOf, dayOf, instantOf } from './moment.ts';

const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?))?/;
const offset = /[T ]\d{2}:?\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A moment from whatever a system writes: ISO with and without zone, `26-06-2016 00:12:00` (the day first),
 * `2016/6/26 0:12`, milliseconds or seconds since 1970.
 * @param timeZone where the clock hung when nothing says so
 */
export function instantIn(value: unknown, timeZone: string): Instant | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const moment = new Date(Number(text) * (text.length === 10 ? 1000 : 1));

    return instantOf(moment.toISOString());
  }

  return instantOf(inOrder(text).replace(/([+-]\d{2})(\d{2})$/, '$1:$2'), timeZone);
}

/** The civil day at the property: of a moment with an offset the day there, else the day as it is written. */
export function dayIn(value: unknown, timeZone: string): Day | undefined {
  const parts = objectOf(value);
  if (parts) {
    const [year, month, day] = ['year', 'month', 'day'].map((name) => firstText(parts, name) ?? '');

    return dayOf(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  }
  const text = textOf(value);
  if (text === undefined) return undefined;
  const joined = compactDay.exec(text);
  if (joined) return dayOf(joined.slice(1).join('-'));
  const isMoment = /^\d{10}$|^\d{13}$/.test(text) || offset.test(text);
  const instant = isMoment ? instantIn(text, timeZone) : undefined;

  return instant === undefined ? dayOf(inOrder(text)) : businessDayAt(instant, timeZone);
}

/** A birthday in any of those forms, also without a year: `--06-26`, `06-26`, `{ day, month }`. */
export function birthDateIn(value: unknown): PartialDate | undefined {
  const parts = objectOf(value);
  if (parts) {
    const [year, month, day] = ['year', 'month', 'day'].map((name) => Number(firstText(parts, name) ?? 0));

    return month && day ? partialDate(year && year > 1900 ? year : undefined, month, day) : undefined;
  }
  const text = textOf(value);
  if (text === undefined) return undefined;
  const joined = compactDay.exec(text);
  const yearless = /^-{0,2}(\d{2})-(\d{2})$/.exec(text);

  return birthDateOf(
    joined ? joined.slice(1).join('-') : yearless ? `--${yearless[1]}-${yearless[2]}` : inOrder(text),
  );
}

/** The text with its date as ISO writes it. */
function inOrder(text: string): string {
  const [, day = '', month = '', year = '', time] = dayFirst.exec(text) ?? [];
  if (year !== '') return isoOf(year, month, day, time);
  const [, isoYear = '', isoMonth = '', isoDay = '', isoTime] = yearFirst.exec(text) ?? [];

  return isoYear === '' ? text : isoOf(isoYear, isoMonth, isoDay, isoTime);
}

function isoOf(year: string, month: string, day: string, time: string | undefined): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

  return time === undefined ? date : `${date}T${time.padStart(time.length < 6 ? 5 : 8, '0')}`;
}
