import type { Coded, Day, Instant, Money, PartialDate, SourceReference } from '@innkeeper/core';
import type { Cell, Cells, Feed, Row } from './cells.ts';
import { folded } from './cells.ts';
import { readAmount, readNumber } from './read-amount.ts';
import { dayReader } from './read-day.ts';
import type { CheckedMapping } from './shapes.ts';

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

/** What becomes of an unknown word: another word, the row refused, or the text kept raw. */
export type Others<Word extends string> = { readonly value: Word } | 'refuse' | 'refuse-status' | 'keep';

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

      return (row) => {
        const found = text(row);
        const raw = cells.raw(feed, row);
        return found === undefined
          ? undefined
          : { value: read(found) ?? found, ...(raw !== undefined && { raw }) };
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

/** A date that stands in three columns. */
function fromParts<Value>(
  cells: Cells,
  field: string,
  read: (text: string) => Value | undefined,
): Cell<Value> | undefined {
  const parts = ['year', 'month', 'day'].map((part) => cells.text(`${field}.${part}`));
  const [year, month, day] = parts;
  const [feed] = cells.feeds(`${field}.day`);
  if (!year || !month || !day || !feed) return undefined;

  return (row) => {
    const [y, m, d] = [year(row), month(row), day(row)];
    if (y === undefined && m === undefined && d === undefined) return undefined;
    const text = `${(y ?? '0').padStart(4, '0')}-${monthOf(m ?? '')}-${(d ?? '').padStart(2, '0')}`;
    const value = isoOnly(text) ? read(text) : undefined;
    if (value === undefined) cells.refuse('refused/day', field, feed, row);
    return value;
  };
}

const isoOnly = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthOf(text: string): string {
  const named = months.indexOf(text.slice(0, 3).toLowerCase()) + 1;

  return (named > 0 ? String(named) : text).padStart(2, '0');
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

function wordOf<Word extends string>(
  cells: Cells,
  field: string,
  words: readonly Word[],
  others: Others<Word>,
): Cell<Coded<Word>> | undefined {
  const text = cells.text(field);
  const [feed] = cells.feeds(field);
  if (!text || !feed) return undefined;
  const byText = new Map<string, Word>(words.map((word) => [word, word]));

  return (row) => {
    const found = text(row);
    if (found === undefined) return undefined;
    const value = byText.get(found) ?? byText.get(folded(found));
    const raw = cells.raw(feed, row) ?? found;
    if (value !== undefined) return { value, raw };
    if (typeof others === 'object') return { value: others.value, raw };
    if (others === 'keep') return void cells.keep(feed, raw);
    if (others === 'refuse-status')
      return void cells.refuse('refused/status', field, feed, row, { status: raw });
    return void cells.refuse('refused/field', field, feed, row, {
      problem: 'is not known; add it to the "codes" of the mapping',
    });
  };
}
