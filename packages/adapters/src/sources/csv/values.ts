import type { Coded, Day, Instant, Money, PartialDate, SourceReference } from '@innkeeper/core';
import type { Cell, Cells, Feed, Row } from './cells.ts';
import { fromParts } from './date-parts.ts';
import { readAmount, readNumber } from './read-amount.ts';
import { dayReader, withMemory } from './read-day.ts';
import type { CheckedMapping } from './shapes.ts';
import { type Others, wordOf } from './word-of.ts';

/** Readers of typed values over the cells of one record; each is absent where the mapping does not feed its field. */
export interface Values {
  readonly cells: Cells;
  day(field: string): Cell<Day> | undefined;
  birthday(field: string): Cell<PartialDate> | undefined;
  instant(field: string): Cell<Instant> | undefined;
  money(field: string): Cell<Money> | undefined;
  number(field: string): Cell<number> | undefined;
  /** A whole number that is not negative; several columns are added up. */
  count(field: string): Cell<number> | undefined;
  flag(field: string): Cell<boolean> | undefined;
  /** One of our words beside the file's own; `others` says what becomes of a word that is none of them. */
  word<Word extends string>(
    field: string,
    words: readonly Word[],
    others: Others<Word>,
  ): Cell<Coded<Word>> | undefined;
  /** A word of the file that `read` may know better. */
  code(field: string, read?: (text: string) => string | undefined): Cell<Coded> | undefined;
  reference(field: string, kind: SourceReference['kind']): Cell<SourceReference> | undefined;
}

const yes = new Set(['1', 'yes', 'y', 'true', 't', 'x', '是', '有']);
const no = new Set(['0', 'no', 'n', 'false', 'f', '否', '无']);

/** Yes, no, or neither, as files say it. */
export function flagOf(text: string): boolean | undefined {
  const word = text.toLowerCase();

  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** Makes the typed readers of one record. */
export function valuesOf(
  cells: Cells,
  file: CheckedMapping,
  refer: (kind: SourceReference['kind'], id: string, row: Row) => SourceReference,
): Values {
  const days = dayReader([file.dateFormat ?? []].flat(), file.utcOffset);
  const isoDays = dayReader();
  const currency = cells.text('currency');

  /** A reader of one text that refuses the row where the text cannot be read. */
  const reading = <Value>(
    field: string,
    read: (text: string, feed: Feed, row: Row) => Value | undefined,
    code: 'refused/day' | 'refused/amount' | 'refused/field',
    problem = '',
  ): Cell<Value> | undefined => {
    const text = cells.text(field);
    const [feed] = cells.feeds(field);
    if (!text || !feed) return undefined;

    return (row) => {
      const found = text(row);
      if (found === undefined) return undefined;
      const value = read(found, feed, row);
      if (value === undefined) cells.refuse(code, field, feed, row, problem ? { problem } : {});
      return value;
    };
  };

  return {
    cells,
    day: (field) => fromParts(cells, field, isoDays.day) ?? reading(field, days.day, 'refused/day'),
    birthday: (field) =>
      known(fromParts(cells, field, isoDays.birthday) ?? reading(field, days.birthday, 'refused/day')),
    instant: (field) => reading(field, days.instant, 'refused/day'),
    number: (field) =>
      reading(field, (text) => readNumber(text, file.decimal), 'refused/field', 'is not a number'),
    flag: (field) => reading(field, flagOf, 'refused/field', 'is neither yes nor no'),
    count: (field) => sumOf(cells, field, (text) => countOf(text, file.decimal)),
    money(field) {
      const text = cells.text(field);
      const [feed] = cells.feeds(field);
      if (!text || !feed) return undefined;

      return (row) => {
        const found = text(row);
        if (found === undefined) return undefined;
        const code = (currency?.(row) ?? file.currency)?.toUpperCase();
        if (code === undefined || !/^[A-Z]{3}$/.test(code))
          return void cells.refuse('refused/no-currency', field, feed, row);
        const money = readAmount(found, code, file.decimal);
        if (money === undefined) cells.refuse('refused/amount', field, feed, row);
        return money;
      };
    },
    word: (field, words, others) => wordOf(cells, field, words, others),
    code(field, read = () => undefined) {
      const text = cells.text(field);
      const [feed] = cells.feeds(field);
      if (!text || !feed) return undefined;
      const known = withMemory(read);

      return (row) => {
        const found = text(row);
        const raw = cells.raw(feed, row);
        return found === undefined
          ? undefined
          : { value: known(found) ?? found, ...(raw !== undefined && { raw }) };
      };
    },
    reference(field, kind) {
      const text = cells.text(field, { between: '/', limit: 200 });

      return (
        text &&
        ((row) => {
          const id = text(row);
          return id === undefined ? undefined : refer(kind, id, row);
        })
      );
    },
  };
}

function known<Value>(cell: Cell<Value | 'unknown'> | undefined): Cell<Value> | undefined {
  return (
    cell &&
    ((row) => {
      const value = cell(row);
      return value === 'unknown' ? undefined : value;
    })
  );
}

function countOf(text: string, decimal?: '.' | ','): number | undefined {
  const number = readNumber(text, decimal);

  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function sumOf(
  cells: Cells,
  field: string,
  read: (text: string) => number | undefined,
): Cell<number> | undefined {
  const texts = cells.texts(field);

  return (
    texts &&
    ((row) => {
      let sum: number | undefined;
      for (const { text, feed } of texts(row) ?? []) {
        const value = read(text);
        if (value === undefined)
          cells.refuse('refused/field', field, feed, row, { problem: 'is not a count' });
        else sum = (sum ?? 0) + value;
      }
      return sum;
    })
  );
}
