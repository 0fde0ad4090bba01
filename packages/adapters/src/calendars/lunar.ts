import type { Day, LunarCalendar } from '@innkeeper/core';
import { dayFrom } from '@innkeeper/core';

/** The Chinese lunar calendar by lunar-typescript, loaded when it is called. */
export async function loadLunarCalendar(): Promise<LunarCalendar> {
  const { Lunar, LunarYear, Solar } = await import('lunar-typescript');

  return {
    lunarOf(day) {
      const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
      const lunar = Solar.fromYmd(year, month, date).getLunar();
      const number = lunar.getMonth(); // below zero in a leap month

      return { year: lunar.getYear(), month: Math.abs(number), isLeap: number < 0, day: lunar.getDay() };
    },
    dayOf({ year, month, isLeap, day }): Day | undefined {
      const number = isLeap ? -month : month;
      const days = LunarYear.fromYear(year).getMonth(number)?.getDayCount();
      if (days === undefined || day < 1 || day > days) return undefined;
      const solar = Lunar.fromYmd(year, number, day).getSolar();

      return dayFrom(solar.getYear(), solar.getMonth(), solar.getDay());
    },
  };
}
