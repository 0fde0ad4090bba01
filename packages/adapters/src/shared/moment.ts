import type { Day, Instant, PartialDate } from '@innkeeper/core';
import { parseDay, partialDate } from '@innkeeper/core';

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Offsets by zone and day; empty where the clock is changed on that day. */
const offsets = new Map<string, string>();
const mostOffsets = 20_000;

/** The civil day at the beginning of a date or time; `0101-01-01` and the like are fillers. */
export function dayOf(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text.slice(0, 10));

  return day !== undefined && day >= '1850' ? day : undefined;
}

/**
 * A moment with its offset from what systems write: `2020-05-08 19:17:25.0`, `2020-05-08T19:17:25Z`.
 * @param timeZone where the clock hung when the text has no offset
 */
export function instantOf(text: string | undefined, timeZone = 'UTC'): Instant | undefined {
  const match = pattern.exec(text ?? '');
  const day = dayOf(match?.[1]);
  if (!match || !day) return undefined;

  const [, , hour = '00', minute = '00', second = '00', fraction = '', offset] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const millis = Number(fraction) > 0 ? `.${fraction.slice(0, 3).padEnd(3, '0')}` : '';
  const local = `${day}T${hour}:${minute}:${second}${millis}`;

  return local + (offset === undefined ? offsetAt(local, timeZone) : withColon(offset));
}

/** A birthday; 1900 and earlier stand for a year that nobody knew, and its first of January for nothing at all. */
export function birthDateOf(text: string | undefined): PartialDate | undefined {
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '');
  if (!match) return undefined;

  const [year, month, day] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  if (year > 1900) return partialDate(year, month, day);

  return match[1] !== undefined && month === 1 && day === 1 ? undefined : partialDate(undefined, month, day);
}

/** The offset of a zone at a local time: `+08:00`, `Z`. A day on which the clock is not changed has one. */
function offsetAt(local: string, timeZone: string): string {
  if (timeZone === 'UTC') return 'Z';
  const day = local.slice(0, 10);
  const key = `${timeZone} ${day}`;
  const known = offsets.get(key);
  if (known !== undefined) return known || offsetOfMoment(local, timeZone);

  const [first, last] = [`${day}T00:00:00`, `${day}T23:59:59`].map((time) => offsetOfMoment(time, timeZone));
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(key, first === last ? (first ?? '') : '');

  return offsetOfMoment(local, timeZone);
}

function offsetOfMoment(local: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${local}Z`);
  const first = minutesAhead(asIfUtc, timeZone);
  const minutes = minutesAhead(asIfUtc - first * 60_000, timeZone);

  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}

function minutesAhead(millis: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(millis)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;

  return Math.round((Date.UTC(year, month - 1, day, hour % 24, minute, second) - millis) / 60_000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;

  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);

  return made;
}

function withColon(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
