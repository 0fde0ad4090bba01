/** A civil day of a hotel, `2026-11-21`: never an instant, so midnight and zones cannot move it. */
export type Day = `${number}-${number}-${number}`;

/** A moment, in ISO 8601 with its offset: `2026-11-21T08:30:00+08:00`. */
export type Instant = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Reads a civil day, or `undefined` when there is no such day: 31 February is not the third of March. */
export function parseDay(text: string): Day | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;

  return dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The civil day of a year, month (1–12) and day of the month, or `undefined` when there is no such day. */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;

  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** How many days a month (1–12) of the Gregorian calendar has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;

  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a year of the Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01, as an integer; the inverse of {@link dayOfEpoch}. */
export function epochDayOf(day: Day): number {
  const year = digitsAt(day, 0, 4);
  const month = digitsAt(day, 5, 7);
  const date = digitsAt(day, 8, 10);
  if (!(month >= 1 && month <= 12))
    return Math.round(new Date(0).setUTCFullYear(year, month - 1, date) / millisecondsPerDay);
  // Hinnant's count: years begin in March, so that the leap day is their last. http://howardhinnant.github.io/date_algorithms.html
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;

  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The civil day that lies `epochDay` days after 1970-01-01. */
export function dayOfEpoch(epochDay: number): Day {
  return new Date(epochDay * millisecondsPerDay).toISOString().slice(0, 10) as Day;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOfEpoch(epochDayOf(day) + days);
}

/** Whole days from one day to another; negative when the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  return epochDayOf(to) - epochDayOf(from);
}

/**
 * The business day of a hotel at a moment: before the night audit the old day still runs.
 * @param auditHour the local hour, 0–23, at which the hotel's day ends
 */
export function businessDayAt(instant: Instant, timeZone: string, auditHour = 0): Day {
  const { day, hour } = wallClockAt(instant, timeZone);

  return hour < auditHour ? addDays(day, -1) : day;
}

/** What calendar and clock on the wall show in a time zone: a day on which clocks are changed has 23 or 25 hours. */
export function wallClockAt(
  instant: Instant,
  timeZone: string,
): { readonly day: Day; readonly hour: number } {
  const parts = new Map(
    clockFor(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;

  return {
    day: `${pad(part('year'), 4)}-${pad(part('month'), 2)}-${pad(part('day'), 2)}` as Day,
    hour: part('hour'),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one is slow; there are as many as there are time zones. */
function clockFor(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
  });
  clocks.set(timeZone, clock);

  return clock;
}

/** The number that some digits of a text are; `NaN` where one is none. This is asked for every record of everybody. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }

  return number;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
