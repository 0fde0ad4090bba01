import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InnkeeperError } from '@innkeeper/core';
import { type Column, mostOwnColumns, tableBuilder } from '@innkeeper/core/identity';
import { utf8Text } from '../../shared/utf8-text.ts';
import { byteRows } from './byte-rows.ts';
import { delimiterOf } from './delimiter.ts';
import { headersOf } from './headers.ts';
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
}

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
}

/**
 * Reads the profiles of tables into columns, a million rows in seconds: no row becomes an object, and every distinct
 * value is kept once. What cannot be used is passed over; a row is a row as long as it has a cell.
 * @throws `mapping/invalid`, `mapping/unknown-field`, `mapping/missing-header`, `file/not-found`, `file/empty`
 */
export async function readTable({
  files,
  mapping: written,
  aside = [],
  signal,
  onProgress,
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
  const people = tableBuilder(
    feeds.map(({ field }) => field),
    utf8Text,
  );
  const others = tableBuilder(aside, utf8Text);
  const seen = new Set<string>();
  const rows: number[] = [];
  const sizes = files.map(sizeOf);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let openQuotes = 0;
  let before = 0;
  for (const [at, file] of files.entries()) {
    let targets: readonly (readonly number[])[] | undefined;
    let asides: readonly number[] = [];
    let headers: string[] = [];
    let count = 0;
    let filled = 0;
    const begin = (found: readonly string[]): void => {
      targets = found.map((header) =>
        feeds.flatMap((feed, place) => (feed.header === header ? [place] : [])),
      );
      asides = found.map((header) => aside.indexOf(header));
      for (const header of found) seen.add(header);
      if (!targets.some((places) => places.length > 0))
        throw new InnkeeperError('mapping/missing-header', {
          file: basename(file),
          header: feeds[0]?.header ?? '',
          headers: found.join(', '),
        });
    };
    if (mapping.header === false)
      begin(
        headersOf(
          Array.from({ length: 200 }, () => ''),
          false,
        ),
      );
    const skip = { lines: mapping.skip ?? 0 };
    const taker = {
      cell(column: number, bytes: Uint8Array, start: number, end: number): void {
        filled += 1;
        if (!targets) {
          headers[column] = utf8Text(bytes, start, end);
          return;
        }
        const places = targets[column];
        if (places)
          for (let place = 0; place < places.length; place += 1)
            people.cell(places[place] as number, bytes, start, end);
        const beside = asides[column];
        if (beside !== undefined && beside >= 0) others.cell(beside, bytes, start, end);
      },
      endRow(cells: number): void {
        const isBlank = filled === 0 && cells <= 1;
        filled = 0;
        if (skip.lines > 0) skip.lines -= 1;
        else if (!targets && !isBlank)
          begin(
            headersOf(
              Array.from({ length: Math.max(cells, headers.length) }, (_, place) => headers[place] ?? ''),
              true,
            ),
          );
        else if (targets && !isBlank) {
          people.endRow();
          others.endRow();
          count += 1;
        }
        headers = [];
      },
    };
    let splitter: ReturnType<typeof byteRows> | undefined;
    let read = 0;
    for await (const chunk of chunksOf(file, mapping.encoding)) {
      if (signal?.aborted) throw new InnkeeperError('aborted', {}, signal.reason);
      const bytes = splitter ? chunk : withoutMark(chunk);
      splitter ??= byteRows(
        (mapping.delimiter ?? delimiterOf(utf8Text(bytes, 0, Math.min(bytes.length, 65_536)))).charCodeAt(0),
        taker,
      );
      splitter.take(bytes);
      read += chunk.length;
      onProgress?.(all === 0 ? 1 : Math.min(1, (before + read) / all), count);
    }
    splitter?.end();
    if (!targets) throw new InnkeeperError('file/empty', { file: basename(file) });
    openQuotes += splitter?.openQuotes() ?? 0;
    before += sizes[at] ?? 0;
    rows.push(count);
  }
  const besides = others.build();

  return {
    columns: people.build(),
    aside: Object.fromEntries(
      aside.flatMap((header, at) => (besides[at] && seen.has(header) ? [[header, besides[at]]] : [])),
    ),
    rows,
    missingHeaders: feeds
      .map(({ header }) => header)
      .filter((header, at, list) => !seen.has(header) && list.indexOf(header) === at),
    openQuotes,
  };
}

interface Feed {
  readonly header: string;
  readonly field: string;
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

/** The bytes of a file as UTF-8. */
async function* chunksOf(file: string, encoding: string | undefined): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const bytes: AsyncIterable<Uint8Array> = /\.gz$/i.test(file) ? raw.pipe(createGunzip()) : raw;
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const chunk of bytes) {
    if (isFirst) decoder = decoderOf(chunk, encoding);
    isFirst = false;
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  const last = decoder?.decode();
  if (last) yield encoder.encode(last);
}

/** What has to be decoded first; UTF-8 is read as it is. */
function decoderOf(chunk: Uint8Array, encoding: string | undefined): TextDecoder | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le');
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be');
  if (encoding === undefined || new TextDecoder(encoding).encoding === 'utf-8') return undefined;

  return new TextDecoder(encoding);
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
