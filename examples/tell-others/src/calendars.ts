// #region calendars
import { loadHolidayCalendar, loadLunarCalendar } from '@innkeeper/adapters/calendars';
import { lunarBirthdaysIn, midAutumnOf, springFestivalOf } from '@innkeeper/core';

const lunar = await loadLunarCalendar();
console.log(springFestivalOf(2026, lunar), midAutumnOf(2026, lunar)); // 2026-02-17 2026-09-25
console.log(lunarBirthdaysIn(2026, { month: 8, day: 15 }, lunar)); // [ '2026-09-25' ]

const holidays = await loadHolidayCalendar();

// #endregion
export { holidays };
