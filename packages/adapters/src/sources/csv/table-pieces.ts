import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { InnkeeperError } from '@innkeeper/core/basics';
import { unpacked } from './client.ts';
import { type TableStart, tableStart } from './table-start.ts';
import { lineFeed } from './text-block.ts';

/** A file of a table, and how it is read. */
export interface TableFile {
  readonly file: string;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  /** How many lines stand above the head. */
  readonly skip: number;
  /** How many bytes are read at a time. */
  readonly pieceSize: number;
  /** Hears that a packed file ended before its end. */
  readonly onCut: () => void;
}

/** Some bytes of a table as UTF-8, the first from its head on. */
export interface TablePiece extends TableStart {
  /** How many bytes of the file were read up to its end. */
  readonly read: number;
}

/** The bytes of a table as they come. @throws `file/encoding` */
export async function* tablePieces(job: TableFile): AsyncGenerator<TablePiece> {
  let before: Uint8Array = new Uint8Array(0);
  let start: TableStart | undefined;
  let read = 0;
  for await (const bytes of chunksOf(job)) {
    read += bytes.length;
    if (start) yield { ...start, bytes, read };
    else {
      before = Buffer.concat([before, bytes]);
      start = tableStart(before, job, false);
      if (!start) continue;
      checkUtf8(before);
      yield { ...start, read };
    }
  }
  const all = start ? undefined : tableStart(before, job, true);
  if (all) yield { ...all, read };
}

/** The bytes of a file as UTF-8. */
async function* chunksOf({ file, encoding, pieceSize, onCut }: TableFile): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file, { highWaterMark: pieceSize });
  const bytes: AsyncIterable<Uint8Array> = /\.gz$/i.test(file) ? unpacked(raw, onCut) : raw;
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

/**
 * Looks at the beginning of a file: a first line beyond ASCII that is not UTF-8 says that no other will be.
 * @throws `file/encoding` with that line
 */
function checkUtf8(bytes: Uint8Array): void {
  const whole = bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1);
  if (isUtf8(whole)) return;
  for (let from = 0, line = 1; from < whole.length; line += 1) {
    const to = whole.indexOf(lineFeed, from) + 1;
    const part = whole.subarray(from, to);
    if (!isUtf8(part)) throw new InnkeeperError('file/encoding', { line, encoding: 'utf-8' });
    if (part.some((byte) => byte > 127)) return;
    from = to;
  }
}
