// A door of its own: whole tables, without what makes records of their rows.
export { countryOf } from '../../shared/country.ts';
export type { ReadTable, ReadTableOptions } from './read-table.ts';
export { readTable } from './read-table.ts';
