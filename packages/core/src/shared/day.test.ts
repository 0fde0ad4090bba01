import { assert, constantFrom, date, integer, property, string } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import {
  addDays,
  businessDayAt,
  dayFrom,
  dayOfEpoch,
  daysBetween,
  daysInMonth,
  epochDayOf,
  isLeapYear,
  parseDay,
} from './day.ts';

const first = -719_162; // 0001-01-01
const last = 2_932_896; // 9999-12-31
const anyDay = integer({ min: first, max: last }).map(dayOfEpoch);
const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);

describe('a civil day', () => {
  it('is the same by its number and by its name, from the first to the last of the calendar', () => {
    expect([dayOfEpoch(first), dayOfEpoch(0), dayOfEpoch(last)]).toEqual([
      '0001-01-01',
      '1970-01-01',
      '9999-12-31',
    ]);
    void assert(
      property(integer({ min: first, max: last }), (number) => {
        expect(epochDayOf(dayOfEpoch(number))).toBe(number);
        expect(parseDay(dayOfEpoch(number))).toBe(dayOfEpoch(number));
      }),
    );
  });

  it('counts as the calendar of the standard does', () => {
    void assert(
      property(anyDay, integer({ min: -300_000, max: 300_000 }), (day, days) => {
        const number = epochDayOf(day) + days;
        if (number < first || number > last) return;
        expect(addDays(day, days)).toBe(plain(day).add({ days }).toString());
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
    void assert(
      property(anyDay, anyDay, (one, other) => {
        expect(daysBetween(one, other)).toBe(plain(one).until(plain(other), { largestUnit: 'day' }).days);
      }),
    );
  });

  it('exists where the calendar has it: 31 February is not the third of March', () => {
    void assert(
      property(
        integer({ min: -1, max: 10_001 }),
        integer({ min: -1, max: 14 }),
        integer({ min: -1, max: 33 }),
        (year, month, day) => {
          const isThere = () => {
            try {
              return (
                Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).year > 0 &&
                year < 10_000
              );
            } catch {
              return false;
            }
          };
          expect(dayFrom(year, month, day) !== undefined).toBe(isThere());
        },
      ),
      { numRuns: 500 },
    );
    expect(dayFrom(2026, 2, 1.5)).toBeUndefined();
    expect(
      ['2026-02-31', '2026-2-3', ' 2026-02-03', '2026-02-03T00:00', '٢٠٢٦-٠٢-٠٣', ''].map(parseDay),
    ).toEqual(Array(6).fill(undefined));
    void assert(property(string(), (text) => void parseDay(text)));
  });

  it('knows leap years and the length of months', () => {
    void assert(
      property(integer({ min: 1, max: 9999 }), integer({ min: 1, max: 12 }), (year, month) => {
        const there = Temporal.PlainYearMonth.from({ year, month });
        expect(daysInMonth(year, month)).toBe(there.daysInMonth);
        expect(isLeapYear(year)).toBe(there.inLeapYear);
      }),
    );
  });
});

describe('the business day of a hotel', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/Lisbon',
    'Africa/Cairo',
    'Pacific/Apia',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'UTC',
  ];

  it('is the day on the wall, or the one before until the night audit', () => {
    void assert(
      property(
        date({ min: new Date('1970-01-02'), max: new Date('2037-12-31'), noInvalidDate: true }),
        constantFrom(...zones),
        integer({ min: 0, max: 23 }),
        (moment, zone, auditHour) => {
          const wall = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
          const day = wall.hour < auditHour ? wall.toPlainDate().subtract({ days: 1 }) : wall.toPlainDate();
          expect(businessDayAt(moment.toISOString(), zone, auditHour)).toBe(day.toString());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('turns at the audit also in the nights when clocks are changed', () => {
    const spring = (time: string) => businessDayAt(`2026-03-29T${time}`, 'Europe/Berlin', 3);
    expect([spring('01:59:00+01:00'), spring('03:00:00+02:00'), spring('03:30:00+02:00')]).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-29',
    ]);
    const autumn = (time: string) => businessDayAt(`2026-10-25T${time}`, 'Europe/Berlin', 3);
    expect([autumn('02:30:00+02:00'), autumn('02:30:00+01:00'), autumn('03:00:00+01:00')]).toEqual([
      '2026-10-24',
      '2026-10-24',
      '2026-10-25',
    ]);
  });
});
