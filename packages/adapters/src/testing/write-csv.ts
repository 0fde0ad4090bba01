import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { HouseRecord, Preference, RecordKind } from '@innkeeper/core';
import type { CsvMapping } from '../sources/csv/index.ts';
import {
  between,
  type Column,
  chargeColumns,
  contactColumns,
  feedbackColumns,
  profileColumns,
  stayColumns,
} from './csv-tables.ts';

/** The kinds of records a made-up hotel has tables of. */
export type TabledKind = Exclude<RecordKind, 'service'>;
type TabledRecord = Extract<HouseRecord, { kind: TabledKind }>;

/** The part of a made-up hotel that is written. */
export interface WritableHotel {
  records(): Iterable<HouseRecord>;
  /** What the hotel's preference codes mean, by `GROUP/CODE`; goes into the mapping of the profiles. */
  readonly preferenceCodes: Readonly<Record<string, readonly Preference[]>>;
}

/** How a hotel is written. */
export interface CsvHotelOptions {
  /** The name of the system in the mappings. @defaultValue `hotel` */
  readonly system?: string;
  /** How many records of a kind are written at most, the first ones first. */
  readonly atMost?: Readonly<Partial<Record<TabledKind, number>>>;
}

/** One table that was written, with the mapping it is read by. */
export interface CsvTable {
  readonly file: string;
  readonly mapping: CsvMapping;
  readonly mappingFile: string;
  /** Without the line of headers. */
  readonly rows: number;
}

const columnsOf = {
  profile: profileColumns,
  stay: stayColumns,
  charge: chargeColumns,
  contact: contactColumns,
  feedback: feedbackColumns,
} as const satisfies { readonly [Kind in TabledKind]: readonly Column<Kind>[] };
const nameOf: Readonly<Record<TabledKind, string>> = {
  profile: 'profiles',
  stay: 'stays',
  charge: 'charges',
  contact: 'contacts',
  feedback: 'feedback',
};
const kinds = Object.keys(nameOf) as readonly TabledKind[];
const flushAt = 512 * 1024;

/**
 * Writes a hotel as `profiles.csv`, `stays.csv`, `charges.csv`, `contacts.csv` and `feedback.csv`, each with its
 * mapping (`profiles.map.json` …) beside it; one record is held at a time. What a table cannot say (relations, a
 * second document) is left out.
 */
export function writeCsvHotel(
  hotel: WritableHotel,
  folder: string,
  { system = 'hotel', atMost = {} }: CsvHotelOptions = {},
): Readonly<Record<TabledKind, CsvTable>> {
  mkdirSync(folder, { recursive: true });
  const writers = new Map(kinds.map((kind) => [kind, tableWriter(kind, folder)]));
  for (const record of hotel.records()) {
    const writer = writers.get(record.kind as TabledKind);
    if (writer && writer.rows() < (atMost[record.kind as TabledKind] ?? Number.POSITIVE_INFINITY))
      writer.add(record as TabledRecord);
  }

  return Object.fromEntries(
    kinds.map((kind) => {
      const mapping = mappingOf(kind, system, hotel.preferenceCodes);
      const mappingFile = join(folder, `${nameOf[kind]}.map.json`);
      writeFileSync(mappingFile, `${JSON.stringify(mapping, undefined, 2)}\n`);
      return [kind, { ...closed(writers.get(kind)), mapping, mappingFile }];
    }),
  ) as Readonly<Record<TabledKind, CsvTable>>;
}

/** The mapping that reads the table of one kind back. */
export function mappingOf(
  kind: TabledKind,
  system: string,
  codes: WritableHotel['preferenceCodes'] = {},
): CsvMapping {
  const columns = Object.fromEntries(columnsOf[kind].map(([header, field]) => [header, field]));
  if (kind !== 'profile') return { system, kind, columns };
  const split = Object.fromEntries(
    ['preference', 'email', 'phone', 'phone.mobile'].map((field) => [field, between]),
  );

  return { system, kind, columns, split, codes: { preference: codes } };
}

/** One cell of a row, quoted where RFC 4180 asks for it. */
export function csvCell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const text = String(value);

  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface TableWriter {
  add(record: TabledRecord): void;
  rows(): number;
  close(): { readonly file: string; readonly rows: number };
}

function tableWriter(kind: TabledKind, folder: string): TableWriter {
  const file = join(folder, `${nameOf[kind]}.csv`);
  const columns = columnsOf[kind] as readonly Column<TabledKind>[];
  const open = openSync(file, 'w');
  let waiting = `${columns.map(([header]) => header).join(',')}\n`;
  let rows = 0;
  const flush = () => {
    writeSync(open, waiting);
    waiting = '';
  };

  return {
    add(record) {
      waiting += `${columns.map(([, , cell]) => csvCell(cell(record))).join(',')}\n`;
      rows += 1;
      if (waiting.length > flushAt) flush();
    },
    rows: () => rows,
    close() {
      flush();
      closeSync(open);
      return { file, rows };
    },
  };
}

function closed(writer: TableWriter | undefined): { readonly file: string; readonly rows: number } {
  return writer ? writer.close() : { file: '', rows: 0 };
}
