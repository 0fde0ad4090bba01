import type { PartialDate } from '@innkeeper/core';
import type { Column } from '@innkeeper/core/identity';
import { columnFrom, tableBuilder } from '@innkeeper/core/identity';
import { utf8Text } from '../../shared/utf8-text.ts';
import { codesOf, meaningOf, ownOf, plainMeaning } from './codes.ts';
import { dayReader } from './read-day.ts';
import type { CheckedMapping, CheckedRecord } from './shapes.ts';

/** What a column was read for. */
export interface Feed {
  readonly header: string;
  readonly field: string;
}

/** So many values of one cell are compared. */
const mostInCell = 8;
const encoder = new TextEncoder();

/**
 * A column as its mapping says that it is to be read: what codes mean, several values of one cell in columns of their own,
 * birthdays by the format of the file. What the mapping does not explain stays as it is written.
 */
export function asMapped(
  column: Column,
  { header, field }: Feed,
  { record, file }: { readonly record: CheckedRecord; readonly file: CheckedMapping },
): readonly Column[] {
  const codes = codesOf(record, header, field);
  const between = ownOf(record.split, field);
  const formats = field === 'birthDate' ? [file.dateFormat ?? []].flat() : [];
  if (!codes && between === undefined && formats.length === 0) return [column];
  const days = formats.length > 0 ? dayReader(formats) : undefined;
  const meant = (text: string): string => {
    const means = meaningOf(codes, text);

    return means === undefined ? text : (plainMeaning(means) ?? '');
  };

  return valuesOf(column, (text) => {
    const parts = between === undefined ? [meant(text)] : meant(text).split(between).slice(0, mostInCell);

    return days ? parts.map((part) => birthdayText(days.birthday(part.trim()), part)) : parts;
  });
}

/** A birthday as years, months and days; what is none stays as it is written, since it may be a slip. */
function birthdayText(date: PartialDate | 'unknown' | undefined, written: string): string {
  if (date === undefined) return written;
  if (date === 'unknown') return '';
  const { year, month, day } = date;
  const two = (part: number): string => String(part).padStart(2, '0');

  return `${year === undefined ? '-' : year}-${two(month)}-${two(day)}`;
}

/** The column with other values in the place of each of its own: as many columns as any value has others. */
function valuesOf(column: Column, read: (text: string) => readonly string[]): readonly Column[] {
  const all: (readonly string[])[] = [];
  for (let value = 1; value < column.size; value += 1) all.push(read(column.textOf(value)));
  const most = all.reduce((longest, { length }) => Math.max(longest, length), 1);
  const table = tableBuilder(
    Array.from({ length: most }, () => column.field),
    utf8Text,
  );
  for (const texts of all) {
    for (const [at, text] of texts.entries()) {
      const bytes = encoder.encode(text);
      table.cell(at, bytes, 0, bytes.length);
    }
    table.endRow();
  }

  return table.data().map((data) => columnFrom({ ...data, ids: rowsOf(column, data.ids) }, utf8Text));
}

/** The numbers of other values in the rows of the column. */
function rowsOf({ ids }: Column, numbers: Int32Array): Int32Array {
  const rows = new Int32Array(ids.length);
  for (let row = 0; row < rows.length; row += 1) {
    const value = ids[row] as number;
    if (value > 0) rows[row] = numbers[value - 1] as number;
  }

  return rows;
}
