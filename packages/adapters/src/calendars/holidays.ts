import type { Day, Holiday, HolidayCalendar } from '@innkeeper/core';
import { addDays } from '@innkeeper/core';

const types: ReadonlySet<string> = new Set(['public', 'bank', 'school', 'optional', 'observance']);

/**
 * The holidays of the world's countries by date-holidays, loaded when it is called: its data are large. Regions are
 * written behind the country: `DE-BY`.
 */
export async function loadHolidayCalendar(): Promise<HolidayCalendar> {
  const { default: Holidays } = await import('date-holidays');
  const known = new Map<string, readonly Holiday[]>();
  const read = (place: string, year: number, language: string): readonly Holiday[] => {
    const [country = '', region] = place.toUpperCase().split('-');
    const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region);
    const found = calendar.getHolidays(year, language) ?? [];

    return found
      .filter(({ type }) => types.has(type))
      .map(({ date, start, end, name, type }) => {
        const day = date.slice(0, 10) as Day;
        const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));

        return { day, until: addDays(day, days - 1), name, type: type as Holiday['type'] };
      });
  };

  return {
    holidaysOf(country, year, language = 'en') {
      const key = `${country} ${year} ${language}`;
      const holidays = known.get(key) ?? read(country, year, language);
      known.set(key, holidays);

      return holidays;
    },
  };
}
