import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InnkeeperError } from '@innkeeper/core';
import {
  type ByteRows,
  byteRows,
  type RowTaker,
  type RowTargets,
  type TableBuilder,
  type TableRows,
  tableRows,
} from '@innkeeper/core/identity';
import { utf8Text } from '../../shared/utf8-text.ts';
import { delimiterOf } from './delimiter.ts';
import { headersOf } from './headers.ts';
import type { SecondHalf } from './second-half.ts';

/** A file whose rows are read, and where they go. */
export interface FileRows {
  readonly file: string;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  /** How many lines stand above the head. */
  readonly skip: number;
  readonly hasHeader: boolean;
  readonly people: TableBuilder;
  readonly others: TableBuilder;
  /** The fields of the columns of both. */
  readonly fields: readonly string[];
  readonly besides: readonly string[];
  /** Where the columns of a head go. @throws `mapping/missing-header` */
  readonly targetsOf: (headers: readonly string[]) => RowTargets;
  readonly half: SecondHalf | undefined;
  readonly signal: AbortSignal | undefined;
  /** Hears how many bytes are read, and how many rows. */
  readonly onRead: (bytes: number, rows: number) => void;
}

/** What a file came to. */
export interface FileRead {
  readonly rows: number;
  readonly openQuotes: number;
}

/**
 * Reads the rows of a file into columns. A second half that is read beside the first counts only if the first ends with a
 * whole row: a line may end within quotes.
 */
export async function readFileRows(job: FileRows): Promise<FileRead> {
  const { file, signal, people, others } = job;
  const taker = headThenRows(job);
  let beside = job.half;
  let splitter: ByteRows | undefined;
  let delimiter = 0;
  let read = 0;
  for await (const chunk of chunksOf(file, job.encoding, pieceBefore(beside))) {
    if (signal?.aborted) throw new InnkeeperError('aborted', {}, signal.reason);
    const bytes = splitter ? chunk : withoutMark(chunk);
    if (!splitter) {
      delimiter = delimiterIn(bytes, job.delimiter);
      splitter = byteRows(delimiter, taker);
    }
    const cut = beside?.isBegun() ? beside.from - read : Number.POSITIVE_INFINITY;
    splitter.take(bytes.subarray(0, cut));
    if (beside && cut <= bytes.length) {
      if (splitter.isBetween()) return withHalf(beside);
      splitter.take(bytes.subarray(cut));
      beside = undefined;
    }
    read += chunk.length;
    const where = taker.where();
    if (beside && where && !beside.isBegun() && read < beside.from)
      beside.begin({ ...where, delimiter, fields: job.fields, besides: job.besides });
    job.onRead(beside?.isBegun() ? read * 2 : read, taker.count());
  }
  splitter?.end();
  if (!taker.where()) throw new InnkeeperError('file/empty', { file: basename(file) });

  return { rows: taker.count(), openQuotes: splitter?.openQuotes() ?? 0 };

  async function withHalf(half: SecondHalf): Promise<FileRead> {
    const found = await half.read();
    people.append(found.people);
    others.append(found.others);

    return {
      rows: taker.count() + found.rows,
      openQuotes: (splitter?.openQuotes() ?? 0) + found.openQuotes,
    };
  }
}

interface HeadThenRows extends RowTaker {
  count(): number;
  /** Where the cells of a row go, once the head is read and the next line is a row. */
  where(): RowTargets | undefined;
}

/** Passes over what stands above the head, reads the head, then the rows. */
function headThenRows({ skip, hasHeader, targetsOf, people, others }: FileRows): HeadThenRows {
  let left = skip;
  let headers: string[] = [];
  let where: RowTargets | undefined;
  let rows: TableRows | undefined;
  const begin = (found: readonly string[]): void => {
    where = targetsOf(found);
    rows = tableRows(where, people, others);
  };
  if (!hasHeader)
    begin(
      headersOf(
        Array.from({ length: mostColumns }, () => ''),
        false,
      ),
    );

  return {
    cell(column, bytes, start, end) {
      if (left > 0) return;
      if (rows) rows.cell(column, bytes, start, end);
      else headers[column] = utf8Text(bytes, start, end);
    },
    endRow(cells) {
      if (left > 0) left -= 1;
      else if (rows) rows.endRow(cells);
      else if (cells > 1 || headers.length > 0) {
        const length = Math.max(cells, headers.length);
        begin(
          headersOf(
            Array.from({ length }, (_, place) => headers[place] ?? ''),
            true,
          ),
        );
      }
      headers = [];
    },
    count: () => rows?.count() ?? 0,
    where: () => (left > 0 ? undefined : where),
  };
}

/** How many bytes are read at a time: the head has to be known long before a second half begins. */
function pieceBefore(half: SecondHalf | undefined): number {
  return Math.min(2 ** 20, half ? Math.max(64, half.from >> 2) : 2 ** 20);
}

/** So many columns of a file without a head are called by their places. */
const mostColumns = 200;

function delimiterIn(bytes: Uint8Array, told: string | undefined): number {
  return (told ?? delimiterOf(utf8Text(bytes, 0, Math.min(bytes.length, 65_536)))).charCodeAt(0);
}

/** The bytes of a file as UTF-8. */
async function* chunksOf(
  file: string,
  encoding: string | undefined,
  highWaterMark: number,
): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file, { highWaterMark });
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
