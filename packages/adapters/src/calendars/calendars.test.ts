import type { Day } from '@innkeeper/core';
import { addDays, lunarBirthdaysIn, midAutumnOf, springFestivalOf } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { loadHolidayCalendar, loadLunarCalendar } from './index.ts';

const calendar = await loadLunarCalendar();
const years = Array.from({ length: 101 }, (_, at) => 1950 + at);

/** Published days of Spring Festival and Mid-Autumn. */
const published: Readonly<Record<number, readonly [spring: Day, autumn: Day]>> = {
  1950: ['1950-02-17', '1950-09-26'],
  1954: ['1954-02-03', '1954-09-11'],
  1984: ['1984-02-02', '1984-09-10'],
  1995: ['1995-01-31', '1995-09-09'],
  2000: ['2000-02-05', '2000-09-12'],
  2006: ['2006-01-29', '2006-10-06'],
  2020: ['2020-01-25', '2020-10-01'],
  2023: ['2023-01-22', '2023-09-29'],
  2024: ['2024-02-10', '2024-09-17'],
  2025: ['2025-01-29', '2025-10-06'],
  2026: ['2026-02-17', '2026-09-25'],
  2027: ['2027-02-06', '2027-09-15'],
  2030: ['2030-02-03', '2030-09-12'],
  2033: ['2033-01-31', '2033-09-08'],
  2050: ['2050-01-23', '2050-09-30'],
};

/** The Chinese calendar of ICU, an implementation of its own. */
const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
const icuIs = (day: Day, month: number, date: number): boolean =>
  icu.format(new Date(`${day}T00:00:00Z`)).startsWith(`${month}/${date}`);

/** New moons within minutes of midnight, where ICU is a day off the published calendar. */
const besideIcu: ReadonlySet<number> = new Set([1954, 2027, 2030]);

describe('the lunar calendar', () => {
  it.each(Object.entries(published))(
    'has Spring Festival and Mid-Autumn of %s on their days',
    (year, days) => {
      expect([springFestivalOf(Number(year), calendar), midAutumnOf(Number(year), calendar)]).toEqual(days);
    },
  );

  it('agrees with that of ICU on both in every year from 1950 to 2050, but three whose days are published above', () => {
    for (const year of years) {
      if (besideIcu.has(year)) continue;
      expect(icuIs(springFestivalOf(year, calendar) as Day, 1, 1), `spring ${year}`).toBe(true);
      expect(icuIs(midAutumnOf(year, calendar) as Day, 8, 15), `autumn ${year}`).toBe(true);
    }
  });

  it('goes from a day to its lunar day and back, through every leap month', () => {
    for (let day = '1950-01-01' as Day; day < '2051-01-01'; day = addDays(day, 61))
      expect(calendar.dayOf(calendar.lunarOf(day))).toBe(day);
    expect(calendar.lunarOf('2025-07-25')).toEqual({ year: 2025, month: 6, isLeap: true, day: 1 });
    expect(calendar.dayOf({ year: 2026, month: 6, isLeap: true, day: 1 })).toBeUndefined();
  });
});

describe('a birthday of the lunar calendar', () => {
  it('is kept in the year in which it falls, also where that is the year after', () => {
    expect(lunarBirthdaysIn(2026, { month: 8, day: 15 }, calendar)).toEqual(['2026-09-25']);
    expect(lunarBirthdaysIn(2026, { month: 12, day: 1 }, calendar)).toEqual(['2026-01-19']);
  });

  it('is kept in the plain month where there is no leap month, and on the 29th where there is no 30th', () => {
    expect(lunarBirthdaysIn(2025, { month: 6, day: 1, isLeap: true }, calendar)).toEqual(['2025-07-25']);
    expect(lunarBirthdaysIn(2026, { month: 6, day: 1, isLeap: true }, calendar)).toEqual(
      lunarBirthdaysIn(2026, { month: 6, day: 1 }, calendar),
    );
    for (const year of years.slice(1)) {
      const kept = lunarBirthdaysIn(year, { month: 12, day: 30 }, calendar);
      expect(kept.length, String(year)).toBeLessThanOrEqual(2);
      for (const day of kept) expect([29, 30]).toContain(calendar.lunarOf(day).day);
    }
  });
});

describe('public holidays', () => {
  it('are those of the country, in order, with their last day; of an unknown one there are none', async () => {
    const holidays = await loadHolidayCalendar();
    const german = holidays.holidaysOf('DE-BY', 2026);

    expect(german.find(({ name }) => /Epiphany/i.test(name))).toMatchObject({ day: '2026-01-06' });
    expect(holidays.holidaysOf('CN', 2026, 'zh').map(({ day }) => day)).toContain('2026-10-01');
    expect(german.map(({ day }) => day)).toEqual([...german.map(({ day }) => day)].sort());
    expect(holidays.holidaysOf('XX', 2026)).toEqual([]);
  });
});
