import type { Period } from '../census/movement/hidden-decline.ts';
import { type Day, epochDayOf } from '../shared/day.ts';
import type { HouseColumns } from './house-columns.ts';
import type { Figure, GuestList, PartAnswer, ReportCell, ReportTable, Unit } from './report.ts';
import type { AskOptions } from './report-definition.ts';

/** The day of a report, its period and the one before it, of equal length. */
export interface Span {
  readonly asOf: Day;
  readonly period: Period;
  readonly before: Period;
}

/** What a question is asked of. */
export interface Asked {
  readonly house: HouseColumns;
  readonly span: Span;
  readonly options: AskOptions;
  /** How many rows of a table and guests of a list are given. */
  readonly most: number;
}

/** Answers one question. */
export type Ask = (asked: Asked) => PartAnswer;

/** Both ends of a period in days since 1970-01-01. */
export function daysOf({ from, to }: Period): readonly [first: number, last: number] {
  return [epochDayOf(from), epochDayOf(to)];
}

/** Whether a day lies in a period. */
export function within(period: Period): (day: number) => boolean {
  const [first, last] = daysOf(period);

  return (day) => day >= first && day <= last;
}

/** A figure; `value` is left out where it is not known. */
export function figure(
  name: string,
  unit: Unit,
  value: number | undefined,
  more: Pick<Figure, 'before' | 'n'> = {},
): Figure {
  return { name, unit, ...(value !== undefined && Number.isFinite(value) && { value }), ...defined(more) };
}

function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

/** A share of a whole; unknown of nothing. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

/** A table of the first rows. @param columns name and unit: `['guests', 'count']` */
export function tableOf(
  columns: readonly (readonly [name: string, unit: Unit])[],
  rows: readonly (readonly (ReportCell | undefined)[])[],
  most = Number.POSITIVE_INFINITY,
): ReportTable {
  return {
    columns: columns.map(([name, unit]) => ({ name, unit })),
    rows: rows
      .slice(0, most)
      .map((row) => row.map((cell) => (cell === undefined || Number.isNaN(cell) ? '' : cell))),
    of: rows.length,
  };
}

/** Guests by their numbers, in the order given. */
export function guestList(
  name: string,
  numbers: ArrayLike<number>,
  { house, most }: Pick<Asked, 'house' | 'most'>,
): GuestList {
  return {
    name,
    guests: Array.from({ length: Math.min(most, numbers.length) }, (_, at) =>
      idOf(house, numbers[at] as number),
    ),
    of: numbers.length,
  };
}

/** The id of a guest. */
export function idOf({ guests }: Pick<HouseColumns, 'guests'>, number: number): string {
  return guests[number] as string;
}

/** Numbers of the guests for whom something holds, by what they brought from the highest down, ties by id. */
export function numbersBy(
  house: Pick<HouseColumns, 'guests'>,
  values: ArrayLike<number>,
  holds: (guest: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let guest = 0; guest < house.guests.length; guest += 1) if (holds(guest)) found.push(guest);

  return found.sort(
    (one, other) =>
      (values[other] as number) - (values[one] as number) || (idOf(house, one) < idOf(house, other) ? -1 : 1),
  );
}

/** An option that is a number. */
export function numberIn(options: AskOptions, name: string): number | undefined {
  const value = options[name];

  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An option that is an amount: written in whole units of the currency, as people do, and read in minor ones. */
export function amountIn(
  { options, house }: Pick<Asked, 'options' | 'house'>,
  name: string,
): number | undefined {
  const value = numberIn(options, name);

  return value === undefined ? undefined : Math.round(value * 10 ** minorDigits(house.currency));
}

/** How many decimals the smallest unit of a currency has: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string | undefined): number {
  if (currency === undefined) return 0;
  if (!isCurrencyCode(currency)) return 2;

  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Whether a text can be a code of ISO 4217; what is none is written behind its amounts as it came. */
export function isCurrencyCode(text: string): boolean {
  return /^[a-z]{3}$/i.test(text);
}

/** An option that is a text. */
export function textIn(options: AskOptions, name: string): string | undefined {
  const value = options[name];

  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An option that is a list of texts. */
export function textsIn(options: AskOptions, name: string): readonly string[] {
  const value = options[name];

  return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
}
