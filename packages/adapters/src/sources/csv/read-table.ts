import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Parallel } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core/basics';
import { type Column, mostOwnColumns, type RowTargets, tableBuilder } from '@innkeeper/core/identity';
import { utf8Text } from '../../shared/utf8-text.ts';
import { asMapped, type Feed } from './as-mapped.ts';
import { readFileRows } from './file-rows.ts';
import { secondHalf } from './second-half.ts';
import { type CheckedRecord, checkMapping } from './shapes.ts';

/** What to read into columns and how. */
export interface ReadTableOptions {
  readonly files: readonly string[];
  /** What hotel IT wrote, as for {@link csvSource}. */
  readonly mapping: unknown;
  /** Headers of columns that are read beside the mapped ones and never compared. */
  readonly aside?: readonly string[];
  readonly signal?: AbortSignal;
  /** Hears how much of all files was read, 0 to 1. */
  readonly onProgress?: (share: number, rows: number) => void;
  /** Where large files are read by two threads; the answer is the same. */
  readonly parallel?: Parallel;
  /** From so many bytes on a file is large. @defaultValue 16 MiB */
  readonly splitFrom?: number;
}

const worthSplitting = 2 ** 24;

/** Tables as columns of numbered values. */
export interface ReadTable {
  /** One for every feed of a field; a field that several headers feed has several. */
  readonly columns: readonly Column[];
  /** The columns that were asked for beside them, by header. */
  readonly aside: Readonly<Record<string, Column>>;
  /** How many rows each file has. */
  readonly rows: readonly number[];
  /** Headers of the mapping that no file has. */
  readonly missingHeaders: readonly string[];
  /** How many lines have a quote that nothing closes. */
  readonly openQuotes: number;
  /** Packed files that ended before their end. */
  readonly cutFiles: readonly string[];
}

/**
 * Reads the profiles of tables into columns, a million rows in seconds: no row becomes an object, and every distinct
 * value is kept once. What cannot be used is passed over; a row is a row as long as it has a cell.
 * @throws `mapping/invalid`, `mapping/unknown-field`, `mapping/missing-header`, `file/not-found`, `file/empty`,
 * `file/encoding`
 */
export async function readTable({
  files,
  mapping: written,
  aside = [],
  signal,
  onProgress,
  parallel,
  splitFrom = worthSplitting,
}: ReadTableOptions): Promise<ReadTable> {
  const mapping = checkMapping(written);
  const record = mapping.records.find(({ kind }) => kind === 'profile') ?? mapping.records[0];
  if (record?.kind !== 'profile')
    throw new InnkeeperError('mapping/invalid', { field: 'columns', problem: 'has no field of a person' });
  const feeds = feedsOf(record);
  const own = new Set(feeds.map(({ field }) => field).filter((field) => field.startsWith('compare.')));
  if (own.size > mostOwnColumns)
    throw new InnkeeperError('mapping/invalid', {
      field: 'columns',
      problem: `compares ${own.size} columns of its own; ${mostOwnColumns} is the most`,
    });
  const fields = feeds.map(({ field }) => field);
  const people = tableBuilder(fields, utf8Text);
  const others = tableBuilder(aside, utf8Text);
  const seen = new Set<string>();
  const rows: number[] = [];
  const sizes = files.map(sizeOf);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const cutFiles: string[] = [];
  let openQuotes = 0;
  let before = 0;
  const team = isWorth(files, sizes, { parallel, splitFrom }) ? parallel?.team() : undefined;
  try {
    for (const [at, file] of files.entries()) {
      const size = sizes[at] as number;
      const read = await readFileRows({
        ...{ file, people, others, fields, besides: aside, signal },
        encoding: mapping.encoding,
        delimiter: mapping.delimiter,
        skip: mapping.skip ?? 0,
        hasHeader: mapping.header !== false,
        targetsOf: (headers) => {
          for (const header of headers) seen.add(header);
          return targetsIn(headers, { file, feeds, aside });
        },
        half:
          team && size >= splitFrom && isPlain(file, mapping.encoding)
            ? secondHalf(file, size, team)
            : undefined,
        onRead: (bytes, count) => onProgress?.(all === 0 ? 1 : Math.min(1, (before + bytes) / all), count),
      });
      openQuotes += read.openQuotes;
      if (read.isCut) cutFiles.push(basename(file));
      before += size;
      rows.push(read.rows);
    }
  } finally {
    await team?.end();
  }
  const besides = others.build();

  return {
    columns: withoutEmpty(people.build(), mapping.empty).flatMap((column, at) =>
      asMapped(column, feeds[at] as Feed, { record, file: mapping }),
    ),
    aside: Object.fromEntries(
      aside.flatMap((header, at) => (besides[at] && seen.has(header) ? [[header, besides[at]]] : [])),
    ),
    rows,
    missingHeaders: feeds
      .map(({ header }) => header)
      .filter((header, at, list) => !seen.has(header) && list.indexOf(header) === at),
    openQuotes,
    cutFiles,
  };
}

/** Takes the cells out that say that nothing is known. */
function withoutEmpty(columns: readonly Column[], empty: readonly string[] = []): readonly Column[] {
  if (empty.length === 0) return columns;
  const nothing = new Set(empty);
  for (const { ids, size, textOf } of columns) {
    const values = Array.from({ length: size }, (_, value) => value);
    const gone = new Set(values.filter((value) => value > 0 && nothing.has(textOf(value).trim())));
    if (gone.size > 0) for (const [row, value] of ids.entries()) if (gone.has(value)) ids[row] = 0;
  }

  return columns;
}

/** Whether any file is worth a thread beside. */
function isWorth(
  files: readonly string[],
  sizes: readonly number[],
  { parallel, splitFrom }: { readonly parallel: Parallel | undefined; readonly splitFrom: number },
): boolean {
  return (
    parallel !== undefined &&
    parallel.cores > 1 &&
    typeof SharedArrayBuffer !== 'undefined' &&
    files.some((_, at) => (sizes[at] as number) >= splitFrom)
  );
}

/** Whether the bytes of a file are its text as it stands. */
function isPlain(file: string, encoding: string | undefined): boolean {
  return !/\.gz$/i.test(file) && (encoding === undefined || new TextDecoder(encoding).encoding === 'utf-8');
}

/** Where the columns of a file go. */
function targetsIn(
  headers: readonly string[],
  {
    file,
    feeds,
    aside,
  }: { readonly file: string; readonly feeds: readonly Feed[]; readonly aside: readonly string[] },
): RowTargets {
  const targets = headers.map((header) =>
    feeds.flatMap((feed, place) => (feed.header === header ? [place] : [])),
  );
  if (!targets.some((places) => places.length > 0))
    throw new InnkeeperError('mapping/missing-header', {
      file: basename(file),
      header: feeds[0]?.header ?? '',
      headers: headers.join(', '),
    });

  return { targets, asides: headers.map((header) => aside.indexOf(header)) };
}

function feedsOf({ columns }: CheckedRecord): readonly Feed[] {
  return Object.entries(columns).flatMap(([header, fields]) =>
    [fields].flat().map((field) => ({ header, field })),
  );
}

function sizeOf(file: string): number {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new InnkeeperError('file/not-found', { file: basename(file) });

  return statSync(file).size;
}
