import type { Preference, RecordKind } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core/basics';
import { preferenceSchema } from '@innkeeper/core/schemas';
import * as z from 'zod';
import { isKnownField, kindOfFields, knownFields } from './fields.ts';
import { headerName } from './headers.ts';
import { isDateFormat } from './read-day.ts';

/** What a raw value of a file means: our value, a typed preference or several, or `null` for nothing at all. */
export type CodeMeaning = string | number | boolean | null | Preference | readonly Preference[];

/** Which columns of a row make one record. */
export interface RecordMapping {
  /** What a row is. @defaultValue the first of profile, stay, charge, contact, feedback that has all the fields */
  readonly kind?: RecordKind;
  /** The column that names the record, several that do so together, or `line` for a file without ids. @defaultValue `line` */
  readonly id?: string | readonly string[];
  /** Which field each header feeds; a header may feed several, a field may be fed by several headers. */
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  /** What raw values mean, by field or by header (the header wins). */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, CodeMeaning>>>>;
  /** Fields that have the same value in every row. */
  readonly set?: Readonly<Record<string, string | number | boolean>>;
  /** What stands between several values of one cell, by field: `{ "phone": ";" }`. */
  readonly split?: Readonly<Record<string, string>>;
  /** Fields whose unreadable value is no reason to refuse the row: it is kept in `extra` as it came. */
  readonly keepRaw?: readonly string[];
}

/** How a file is written. */
export interface FileMapping {
  /** The name of the system the file comes from; becomes `source.system`. */
  readonly system?: string;
  /** A label of the WHATWG encoding standard: `utf-8`, `gb18030`, `shift_jis`, `windows-1252`. @defaultValue by its mark, else utf-8 */
  readonly encoding?: string;
  /** @defaultValue found in the first line: comma, semicolon, tab or bar */
  readonly delimiter?: string;
  /** How many lines stand before the headers: the title of a report. @defaultValue 0 */
  readonly skip?: number;
  /** `false` where the file has no line of headers; its columns are then called `1`, `2`, `3` … @defaultValue true */
  readonly header?: boolean;
  /** `yyyyMMdd`, `dd/MM/yyyy`, `d MMMM yyyy` …; several are tried in order. @defaultValue ISO days and `yyyyMMdd` */
  readonly dateFormat?: string | readonly string[];
  /** What moments without an offset are told in. @defaultValue `Z` */
  readonly utcOffset?: string;
  /** The decimal mark. @defaultValue `.` */
  readonly decimal?: '.' | ',';
  /** ISO 4217 code of every amount that has no currency of its own. */
  readonly currency?: string;
  /** ISO 3166-1 alpha-2 to read national telephone numbers by. */
  readonly country?: string;
  /** The property of every record that has no property of its own. @defaultValue the name of the system */
  readonly property?: string;
  /** The ids of the file hold within one property only. @defaultValue false */
  readonly idsPerProperty?: boolean;
  /** Cells that say that nothing is known: `NULL`, `NA`, `-`. */
  readonly empty?: readonly string[];
}

/** A mapping file: how the file is written, and what one row (or several records of one row) is. */
export type CsvMapping = FileMapping & (RecordMapping | { readonly records: readonly RecordMapping[] });

/** A record's mapping that was checked: it has its kind, and its headers are trimmed as those of the file are. */
export type CheckedRecord = RecordMapping & { readonly kind: RecordKind };

/** A mapping that was checked. */
export interface CheckedMapping extends FileMapping {
  readonly records: readonly CheckedRecord[];
}

const word = z.string().min(1).max(200);
const meaning = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  preferenceSchema,
  z.array(preferenceSchema),
]);
const record = {
  kind: z.enum(['profile', 'stay', 'charge', 'contact', 'feedback', 'service']).optional(),
  id: z.union([word, z.array(word).min(1).max(10)]).optional(),
  columns: z.record(word, z.union([word, z.array(word).min(1).max(20)])),
  codes: z.record(word, z.record(z.string(), meaning)).optional(),
  set: z.record(word, z.union([z.string(), z.number(), z.boolean()])).optional(),
  split: z.record(word, z.string().min(1).max(5)).optional(),
  keepRaw: z.array(word).optional(),
};
const dateFormat = word.refine(
  isDateFormat,
  'needs a year, a month and a day, each once, such as dd/MM/yyyy (MM is the month, mm the minute)',
);
/** What every mapping may say about how a file is written. */
export const fileShape = {
  $schema: z.string().optional(),
  system: z.string().min(1).max(60).optional(),
  encoding: word
    .refine(isEncoding, 'is no known encoding; use a label such as utf-8, gb18030, windows-1252')
    .optional(),
  delimiter: z.string().length(1, 'is one character').optional(),
  skip: z.int().min(0).max(100).optional(),
  header: z.boolean().optional(),
  dateFormat: z.union([dateFormat, z.array(dateFormat).min(1).max(10)]).optional(),
  utcOffset: z
    .string()
    .regex(/^(Z|[+-]\d{2}:\d{2})$/, 'is Z or such as +08:00')
    .optional(),
  decimal: z.enum(['.', ',']).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'is three capital letters of ISO 4217')
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is two capital letters of ISO 3166')
    .optional(),
  property: z.string().min(1).max(60).optional(),
  idsPerProperty: z.boolean().optional(),
  empty: z.array(z.string()).optional(),
};
const simple = z.strictObject({ ...fileShape, ...record });
const several = z.strictObject({ ...fileShape, records: z.array(z.strictObject(record)).min(1).max(10) });

/**
 * Checks a mapping that a person wrote.
 * @throws `mapping/invalid`, `mapping/unknown-field`
 */
export function checkMapping(written: unknown): CheckedMapping {
  const isSeveral = typeof written === 'object' && written !== null && Object.hasOwn(written, 'records');
  const parsed = (isSeveral ? several : simple).safeParse(written);
  if (!parsed.success) throw problemOf(parsed.error);

  const mapping = parsed.data as CsvMapping;
  const records = ('records' in mapping ? mapping.records : [mapping]).map(withKind);
  for (const each of records) checkFields(each);

  return { ...mapping, records };
}

/** What is wrong with a mapping, as an error that names it: a key that there is not, else the first thing. */
export function problemOf({ issues }: z.ZodError): InnkeeperError {
  const strange = issues.find((issue) => issue.code === 'unrecognized_keys');
  const first = strange ?? issues[0];
  const field = [...(first?.path ?? []), ...(strange?.keys.slice(0, 1) ?? [])].join('.') || 'mapping';
  const said = first?.message ?? 'is not a mapping';
  const problem = strange
    ? 'is no key of a mapping'
    : said.endsWith('received undefined')
      ? 'is missing'
      : said;

  return new InnkeeperError('mapping/invalid', { field, problem });
}

function withKind(mapping: RecordMapping): CheckedRecord {
  const named = byHeader(mapping.columns);
  const fields = [...Object.values(named).flat(), ...Object.keys(mapping.set ?? {})];

  return {
    ...mapping,
    columns: named,
    kind: mapping.kind ?? kindOfFields(fields),
    ...(mapping.codes && { codes: byHeader(mapping.codes) }),
    ...(mapping.id !== undefined && { id: [mapping.id].flat().map(headerName) }),
  };
}

function byHeader<Value>(object: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).map(([header, value]) => [headerName(header), value]));
}

function checkFields(mapping: CheckedRecord): void {
  const { kind, columns, codes = {}, set = {}, split = {}, keepRaw = [] } = mapping;
  const fields = [Object.values(columns).flat(), Object.keys(set), Object.keys(split), keepRaw].flat();
  const named = Object.keys(codes).filter((name) => !Object.hasOwn(columns, name));
  for (const field of [...fields, ...named]) {
    if (isKnownField(kind, field)) continue;
    throw new InnkeeperError('mapping/unknown-field', {
      field,
      known: knownFields[kind].join(', '),
    });
  }
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding.length > 0;
  } catch {
    return false;
  }
}
