import { basename } from 'node:path';
import { type ErrorCode, epochDayOf, InnkeeperError } from '@innkeeper/core';
import { type Cell, cellsOf, type Row } from '../cells.ts';
import { readNumber } from '../read-amount.ts';
import { dayReader } from '../read-day.ts';
import type { Refusals, Where } from './refused-rows.ts';
import type { StayField, StayMapping } from './stay-mapping.ts';

/** The values of a row, or nothing where it was refused. */
export type RowReader = (row: Row, where: Where, refusals: Refusals) => RowValues | undefined;

/** What stands in a row. */
export interface RowValues {
  readonly guest: string | undefined;
  readonly currency: string | undefined;
  readonly day: number | undefined;
  readonly numbers: Readonly<Partial<Record<StayField, number>>>;
  readonly headers: Readonly<Partial<Record<StayField, string>>>;
}

const numeric: readonly StayField[] = [
  'amount',
  'quantity',
  'price',
  'repeats',
  'recency',
  'age',
  'meanSpend',
  'guests',
  'actual',
];

/** Makes the reader of one file. @throws `mapping/missing-header` */
export function readerOf(
  { file, record, isHistories }: StayMapping,
  headers: readonly string[],
  name: string,
): RowReader {
  const missing = Object.keys(record.columns).find((header) => !headers.includes(header));
  if (missing !== undefined)
    throw new InnkeeperError('mapping/missing-header', {
      file: basename(name),
      header: missing,
      headers: headers.join(', '),
    });
  const cells = cellsOf(record, { ...file, records: [record] }, headers);
  const days = dayReader([file.dateFormat ?? []].flat(), file.utcOffset);
  const texts = new Map<StayField, Cell<string>>();
  const headerOf: Partial<Record<StayField, string>> = {};
  for (const field of ['guest', 'day', 'currency', ...numeric] as const) {
    const cell = cells.text(field, { limit: 500 });
    if (cell) texts.set(field, cell);
    const [feed] = cells.feeds(field);
    if (feed) headerOf[field] = feed.header;
  }
  const needed: readonly StayField[] = isHistories ? ['repeats', 'recency', 'age'] : ['guest', 'day'];

  return (row, where, refusals) => {
    const refuse = (code: ErrorCode, field: StayField, problem?: string) => {
      const header = headerOf[field] ?? field;
      refusals.add({ code, field: header, facts: { field: header, ...(problem && { problem }) } }, where);
      return undefined;
    };
    if (row.length > headers.length && row.slice(headers.length).some((cell) => cell.trim() !== '')) {
      refusals.add(
        { code: 'refused/columns', facts: { found: row.length, expected: headers.length } },
        where,
      );
      return undefined;
    }
    for (const field of needed)
      if (texts.get(field)?.(row) === undefined) return refuse('refused/field', field, 'is empty');
    const dayText = texts.get('day')?.(row);
    const day = dayText === undefined ? undefined : days.day(dayText);
    if (dayText !== undefined && day === undefined) return refuse('refused/day', 'day');
    const numbers: Partial<Record<StayField, number>> = {};
    for (const field of numeric) {
      const text = texts.get(field)?.(row);
      if (text === undefined) continue;
      const number = readNumber(text, file.decimal);
      if (number === undefined && (field === 'amount' || field === 'meanSpend' || field === 'price'))
        return refuse('refused/amount', field);
      if (number === undefined) return refuse('refused/field', field, 'is not a number');
      numbers[field] = number;
    }
    if ((numbers.quantity ?? 0) < 0) return refuse('refused/field', 'quantity', 'is negative');
    // Where a file has the price of one thing instead of an amount.
    if (numbers.amount === undefined && numbers.price !== undefined)
      numbers.amount = numbers.price * (numbers.quantity ?? 1);

    return {
      guest: texts.get('guest')?.(row),
      currency: texts.get('currency')?.(row) ?? file.currency,
      day: day && epochDayOf(day),
      numbers,
      headers: headerOf,
    };
  };
}
