export { loadHolidayCalendar } from './holidays.ts';
export { loadLunarCalendar } from './lunar.ts';
