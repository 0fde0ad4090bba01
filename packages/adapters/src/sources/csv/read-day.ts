import type { Day, Instant, PartialDate } from '@innkeeper/core';
import { dayFrom, partialDate } from '@innkeeper/core/basics';

/** What stands in a cell that holds a date: its numbers as written, before anybody asks whether there is such a day. */
interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `HH:mm:ss` where a time was written. */
  readonly time?: string;
  /** `Z` or `+08:00` where it was written. */
  readonly offset?: string;
}

/** Reads the dates of one file; every method answers `undefined` where the text is no date of the file's format. */
export interface DayReader {
  /** A civil day; a time behind it is passed over. */
  day(text: string): Day | undefined;
  /** A birthday; the year may be missing (`--05-12`, 0000, 1900). 1 January of such a year stands for nothing: `unknown`. */
  birthday(text: string): PartialDate | 'unknown' | undefined;
  /** A moment; where the text has no offset, the file's. */
  instant(text: string): Instant | undefined;
}

const anyFormat = ['yyyy-MM-dd', 'yyyy/MM/dd', 'yyyyMMdd'];
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const tokens: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<year>\\d{2})',
  MMMM: '(?<month>[A-Za-z]{3,9})',
  MMM: '(?<month>[A-Za-z]{3,4})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};
const timeBehind =
  '(?:[T ](?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d{1,9})?)?)?\\s*(?<offset>Z|[+-]\\d{2}:?\\d{2})?';
/** Distinct days of a file that are remembered, so that a million charges do not read the same day twice. */
const remembered = 20_000;

/**
 * Makes a reader for dates such as `yyyyMMdd`, `dd/MM/yyyy`, `d MMMM yyyy` (English month names).
 * @param formats tried in order; ISO days and `yyyyMMdd` where empty
 * @param utcOffset what a moment without an offset is told in: `Z`, `+08:00`
 */
export function dayReader(formats: readonly string[] = [], utcOffset = 'Z'): DayReader {
  const patterns = (formats.length > 0 ? formats : anyFormat).map(patternOf);
  const read = (text: string) => writtenIn(text, patterns);

  const day = withMemory((text) => {
    const written = read(text);
    return written && dayFrom(written.year, written.month, written.day);
  });

  return {
    day,
    birthday: (text) => {
      const written = read(text);
      return written ? birthdayOf(written) : withoutYear(text);
    },
    instant: withMemory((text) => {
      if (isWhole(text) && formats.length === 0) return day(text.slice(0, 10)) && text;
      const written = read(text);
      return written && instantOf(written, utcOffset);
    }),
  };
}

/** Whether a text is a date format: it names a year, a month and a day, and nothing twice. */
export function isDateFormat(format: string): boolean {
  const named: readonly string[] = sourceOf(format).match(/\?<\w+>/g) ?? [];

  return (
    ['year', 'month', 'day'].every((part) => named.includes(`?<${part}>`)) &&
    new Set(named).size === named.length
  );
}

function patternOf(format: string): RegExp {
  return new RegExp(`^${sourceOf(format)}$`, 'i');
}

function sourceOf(format: string): string {
  let hasTime = false;
  const source = format.replace(
    /yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|mm|ss|'([^']*)'|[^A-Za-z]|[A-Za-z]/g,
    (part, quoted) => {
      if (typeof quoted === 'string') return escaped(quoted);
      if (part.startsWith('H')) hasTime = true;

      return tokens[part] ?? escaped(part);
    },
  );

  return hasTime ? source : source + timeBehind;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function writtenIn(text: string, patterns: readonly RegExp[]): Written | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.groups;
    if (found?.year) return writtenOf(found);
  }

  return undefined;
}

function writtenOf(found: Readonly<Record<string, string | undefined>>): Written {
  const { year = '', month = '', day = '', hour, minute = '00', second = '00', offset } = found;
  const time = hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}:${second}`;

  return {
    year: year.length === 2 ? centuryOf(Number(year)) : Number(year),
    month: /^\d+$/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    ...(time && { time }),
    ...(offset && { offset }),
  };
}

/** Two digits: 70 to 99 are of the last century (POSIX `strptime` turns at 69). */
function centuryOf(year: number): number {
  return year < 69 ? 2000 + year : 1900 + year;
}

function withoutYear(text: string): PartialDate | undefined {
  const found = /^--(\d{2})-?(\d{2})$/.exec(text);

  return found ? partialDate(undefined, Number(found[1]), Number(found[2])) : undefined;
}

function birthdayOf({ year, month, day }: Written): PartialDate | 'unknown' | undefined {
  if (year !== 0 && year !== 1900) return partialDate(year, month, day);

  return month === 1 && day === 1 ? 'unknown' : partialDate(undefined, month, day);
}

/** A moment that is written as this house writes it. */
function isWhole(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.test(text);
}

function instantOf(
  { year, month, day, time = '00:00:00', offset }: Written,
  utcOffset: string,
): Instant | undefined {
  const civil = dayFrom(year, month, day);
  const zone = offset ?? utcOffset;
  const instant = `${civil}T${time}${/^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()}`;

  return civil && !Number.isNaN(Date.parse(instant)) ? instant : undefined;
}

/** Answers the same text once. */
export function withMemory<Value>(
  read: (text: string) => Value | undefined,
): (text: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();

  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;

    const value = read(text);
    if (known.size < remembered) known.set(text, value);
    return value;
  };
}
