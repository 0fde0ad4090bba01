import type { Day, Instant } from '../../shared/day.ts';
import { dayOfEpoch } from '../../shared/day.ts';

const known: Day[] = [];

/** The civil day of a number of days since 1970-01-01, told quickly when it was asked for before. */
export function quickDay(epochDay: number): Day {
  if (epochDay < 0) return dayOfEpoch(epochDay);

  known[epochDay] ??= dayOfEpoch(epochDay);
  return known[epochDay];
}

/** A moment of a day in a time zone of the world's hotels. @param minute of the day, 0–1439 */
export function instantAt(epochDay: number, minute: number, timeZone: string): Instant {
  const hour = Math.floor(minute / 60);

  return `${quickDay(epochDay)}T${two(hour)}:${two(minute % 60)}:00${offsetOf(epochDay, timeZone)}`;
}

/** The milliseconds since 1970 of the same moment. */
export function millisecondsAt(epochDay: number, minute: number, timeZone: string): number {
  const offset = offsetOf(epochDay, timeZone);
  const ahead = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));

  return (epochDay * 1440 + minute - (offset[0] === '-' ? -ahead : ahead)) * 60_000;
}

const offsets: Readonly<Record<string, string>> = {
  'Asia/Shanghai': '+08:00',
  'Asia/Singapore': '+08:00',
  'Asia/Tokyo': '+09:00',
  'Asia/Dubai': '+04:00',
  'Asia/Bangkok': '+07:00',
};

const lisbon: string[] = [];

/** The offset of a zone from UTC on a day; zones not listed keep Lisbon's summer time (last Sundays of March and October). */
function offsetOf(epochDay: number, timeZone: string): string {
  const fixed = offsets[timeZone];
  if (fixed) return fixed;

  lisbon[epochDay] ??= lisbonOffset(epochDay);
  return lisbon[epochDay];
}

function lisbonOffset(epochDay: number): string {
  const year = Number(quickDay(epochDay).slice(0, 4));

  return epochDay >= lastSunday(year, 3) && epochDay < lastSunday(year, 10) ? '+01:00' : '+00:00';
}

function lastSunday(year: number, month: 3 | 10): number {
  const end = Date.UTC(year, month - 1, 31) / 86_400_000;

  return end - ((end + 4) % 7);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
