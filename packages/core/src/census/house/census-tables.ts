import { dayOfEpoch } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Texts } from '../columns/texts.ts';
import type { Dimension, FactTable, Measured } from '../pivot/fact-table.ts';
import type { Census } from './census.ts';
import type { FactColumn } from './fact-column.ts';
import { noDay } from './fact-column.ts';
import { knownAt } from './known-at.ts';

/** What a pivot counts: guests, their visits, or what they bought. */
export type PivotRows = 'guests' | 'visits' | 'purchases';

/** What a table for a pivot is made from. */
export interface TableQuestion {
  readonly over: PivotRows;
  /** Names of the columns that are asked; only these are made. */
  readonly names: readonly string[];
  /** The last day that counts, in days since 1970-01-01. */
  readonly today: number;
  /** Only visits in these properties. */
  readonly properties?: readonly string[] | undefined;
}

/** Columns of rows that belong to guests. */
interface Rows {
  readonly count: number;
  /** The guest of each row. */
  readonly guest: Int32Array;
  /** The row in the table of the census. */
  readonly at: Int32Array;
  readonly own: ReadonlyMap<string, (name: string) => Dimension<Texts> | Measured>;
}

/** A table of the columns that a pivot asks. @throws `census/no-column` */
export function tableOfCensus(census: Census, question: TableQuestion): FactTable<Texts> {
  const rows = rowsFor(census, question);
  const dimensions: Dimension<Texts>[] = [];
  const numbers: Measured[] = [];
  for (const name of new Set(question.names)) {
    const column = rows.own.get(name)?.(name) ?? factOf(census, name, rows);
    if ('codes' in column) dimensions.push(column);
    else numbers.push(column);
  }

  return { rows: rows.count, dimensions, numbers };
}

function rowsFor(census: Census, question: TableQuestion): Rows {
  if (question.over === 'guests') return guestRows(census, question);

  return question.over === 'visits' ? visitRows(census, question) : purchaseRows(census, question);
}

function guestRows(census: Census, { properties }: TableQuestion): Rows {
  const { guests, numberOf, free } = census;
  const isFree = new Uint8Array(guests.length);
  for (const row of free) isFree[row] = 1;
  const isKnown = knownAt(census, properties);
  const taken = new Int32Array(numberOf.size);
  let count = 0;
  for (let row = 0; row < guests.length; row += 1) {
    if (isFree[row] || !isKnown(row)) continue;
    taken[count++] = row;
  }
  const at = taken.subarray(0, count);

  return { count, guest: at, at, own: new Map([['guest', () => guestDimension(guests, at)]]) };
}

function visitRows(census: Census, { today, properties }: TableQuestion): Rows {
  const { visits, lists, guests } = census;
  const { columns } = visits;
  const wanted = properties && new Set(properties.map((id) => lists.property.numbers.get(id) ?? -1));
  const taken = new Int32Array(visits.count);
  let count = 0;
  for (let row = 0; row < visits.count; row += 1) {
    if ((columns.day[row] as number) > today) continue;
    if (wanted && !wanted.has(columns.property[row] as number)) continue;
    taken[count++] = row;
  }
  const at = taken.subarray(0, count);
  const guest = at.map((row) => visits.guest[row] as number);
  const numbers = (values: ArrayLike<number>) => (name: string) => ({
    name,
    values: Float64Array.from(at, (row) => values[row] as number),
  });
  const words =
    (list: { readonly words: readonly string[] }, values: ArrayLike<number>) => (name: string) => ({
      name,
      values: list.words,
      codes: at.map((row) => values[row] as number),
    });
  const ofDay = (part: (day: string, weekday: number) => string) => (name: string) =>
    dayParts(name, at, columns.day as Int32Array, part);

  return {
    count,
    guest,
    at,
    own: new Map<string, (name: string) => Dimension<Texts> | Measured>([
      ['guest', () => guestDimension(guests, guest)],
      ['property', words(lists.property, columns.property)],
      ['roomType', words(lists.roomType, columns.roomType)],
      ['bookingSource', words(lists.bookingSource, columns.bookingSource)],
      ['market', words(lists.market, columns.market)],
      ['year', ofDay((day) => day.slice(0, 4))],
      ['month', ofDay((day) => day.slice(0, 7))],
      ['weekday', ofDay((_day, weekday) => String(weekday))],
      ['stayNights', numbers(columns.nights)],
      ['revenue', numbers(columns.amount)],
      ['visitContribution', numbers(columns.contribution)],
      ['people', numbers(columns.heads)],
    ]),
  };
}

/** Monday is 1: ISO 8601. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function dayParts(
  name: string,
  at: Int32Array,
  days: Int32Array,
  part: (day: string, weekday: number) => string,
): Dimension<Texts> {
  const known = new Map<number, number>();
  const words = new Map<string, number>();
  const codes = new Int32Array(at.length);
  for (let row = 0; row < at.length; row += 1) {
    const day = days[at[row] as number] as number;
    let code = known.get(day);
    if (code === undefined) {
      const word = part(dayOfEpoch(day), weekdayOf(day));
      code = words.get(word) ?? words.size;
      words.set(word, code);
      known.set(day, code);
    }
    codes[row] = code;
  }

  return { name, values: [...words.keys()], codes };
}

function purchaseRows({ purchases, lists, guests }: Census, { properties }: TableQuestion): Rows {
  if (properties)
    throw new InnkeeperError('census/option', {
      option: 'over',
      problem: 'what was bought is not kept by property; ask over visits',
    });
  const { count, columns } = purchases;
  const at = Int32Array.from({ length: count }, (_, row) => row);
  const guest = purchases.guest.slice(0, count);
  const numbers = (values: ArrayLike<number>) => (name: string) => ({
    name,
    values: Float64Array.from(at, (row) => values[row] as number),
  });

  return {
    count,
    guest,
    at,
    own: new Map<string, (name: string) => Dimension<Texts> | Measured>([
      ['guest', () => guestDimension(guests, guest)],
      [
        'what',
        (name) => ({ name, values: lists.what.words, codes: (columns.what as Int32Array).slice(0, count) }),
      ],
      ['count', numbers(columns.count)],
      ['spent', numbers(columns.amount)],
    ]),
  };
}

function guestDimension(guests: Texts, guest: Int32Array): Dimension<Texts> {
  return { name: 'guest', values: guests, codes: guest };
}

/** A fact of the guest of each row. */
function factOf(census: Census, name: string, { guest }: Rows): Dimension<Texts> | Measured {
  const column = census.columns.get(name);
  if (!column)
    throw new InnkeeperError('census/no-column', {
      column: name,
      columns: [...census.columns.keys()].join(', '),
    });
  if (column.kind === 'word') {
    const { values, words } = column;

    return { name, values: words, codes: guest.map((row) => values[row] as number) };
  }

  return { name, values: Float64Array.from(guest, (row) => numberOf(column, row)) };
}

function numberOf({ kind, values }: FactColumn, row: number): number {
  const value = values[row] as number;

  return kind === 'day' && value === noDay ? Number.NaN : value;
}
