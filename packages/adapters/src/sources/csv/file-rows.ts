import { basename } from 'node:path';
import { InnkeeperError } from '@innkeeper/core/basics';
import {
  type ByteRows,
  byteRows,
  type RowTaker,
  type RowTargets,
  rowsIn,
  type TableBuilder,
  type TableRows,
  tableRows,
} from '@innkeeper/core/identity';
import { utf8Text } from '../../shared/utf8-text.ts';
import { headersOf } from './headers.ts';
import type { SecondHalf } from './second-half.ts';
import { tablePieces } from './table-pieces.ts';

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
  /** Whether a packed file ended before its end. */
  readonly isCut: boolean;
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
  let isCut = false;
  const pieces = tablePieces({ ...job, pieceSize: pieceBefore(beside), onCut: () => (isCut = true) });
  for await (const { bytes, read, delimiter } of pieces) {
    if (signal?.aborted) throw new InnkeeperError('aborted', {}, signal.reason);
    splitter ??= byteRows(delimiter, taker);
    const cut = beside?.isBegun() ? beside.from - (read - bytes.length) : Number.POSITIVE_INFINITY;
    splitter.take(bytes.subarray(0, cut));
    if (beside && cut <= bytes.length) {
      if (splitter.isBetween()) return withHalf(beside);
      splitter.take(bytes.subarray(cut));
      beside = undefined;
    }
    const where = taker.where();
    if (beside && where && !beside.isBegun() && read < beside.from) {
      for (const table of [people, others]) table.expect(rowsIn(beside.from * 2, read, taker.count()));
      beside.begin({ ...where, delimiter, fields: job.fields, besides: job.besides });
    }
    job.onRead(beside?.isBegun() ? read * 2 : read, taker.count());
  }
  splitter?.end();
  if (!taker.where()) throw new InnkeeperError('file/empty', { file: basename(file) });

  return { rows: taker.count(), openQuotes: splitter?.openQuotes() ?? 0, isCut };

  async function withHalf(half: SecondHalf): Promise<FileRead> {
    const found = await half.read();
    people.append(found.people);
    others.append(found.others);

    return {
      rows: taker.count() + found.rows,
      openQuotes: (splitter?.openQuotes() ?? 0) + found.openQuotes,
      isCut,
    };
  }
}

interface HeadThenRows extends RowTaker {
  count(): number;
  /** Where the cells of a row go, once the head is read and the next line is a row. */
  where(): RowTargets | undefined;
}

/** Reads the head, then the rows. */
function headThenRows({ hasHeader, targetsOf, people, others }: FileRows): HeadThenRows {
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
      if (rows) rows.cell(column, bytes, start, end);
      else headers[column] = utf8Text(bytes, start, end);
    },
    endRow(cells) {
      if (rows) rows.endRow(cells);
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
    where: () => where,
  };
}

/** How many bytes are read at a time: the head has to be known long before a second half begins. */
function pieceBefore(half: SecondHalf | undefined): number {
  return Math.min(2 ** 20, half ? Math.max(64, half.from >> 2) : 2 ** 20);
}

/** So many columns of a file without a head are called by their places. */
const mostColumns = 200;
