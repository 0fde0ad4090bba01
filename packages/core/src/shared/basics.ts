// A door of its own: who reads a table needs these, and the root would load the whole house.
export { countryCodes, twoLettersOf } from './country.ts';
export { dayFrom } from './day.ts';
export { InnkeeperError, isInnkeeperError } from './innkeeper-error.ts';
export { partialDate } from './partial-date.ts';
