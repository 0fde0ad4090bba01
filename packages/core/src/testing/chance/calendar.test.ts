import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { instantAt, millisecondsAt } from './calendar.ts';

const zones = constantFrom(
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Asia/Dubai',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Europe/Lisbon',
);

it('writes a moment with the offset that the zone has on that day', () => {
  const days = integer({ min: 12_000, max: 22_000 });
  // after three in the morning, since the clocks of Lisbon change at one
  const minutes = integer({ min: 180, max: 1439 });
  void assert(
    property(days, minutes, zones, (day, minute, timeZone) => {
      const instant = instantAt(day, minute, timeZone);
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });

      expect(clock.format(new Date(instant))).toBe(localTime(instant));
      expect(Date.parse(instant)).toBe(millisecondsAt(day, minute, timeZone));
    }),
  );
});

function localTime(instant: string): string {
  const [year, month, day] = instant.slice(0, 10).split('-');

  return `${day}/${month}/${year}, ${instant.slice(11, 16)}`;
}
