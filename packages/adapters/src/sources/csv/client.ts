import { createReadStream, existsSync, type ReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InnkeeperError } from '@innkeeper/core/basics';
import { decodeLines } from './decode-lines.ts';
import { blocksOfText, type TextBlock } from './text-block.ts';

/** Where the bytes come from: a file (`.gz` is unpacked), a stream that can be read once, or a text. */
export type CsvInput =
  | { readonly file: string }
  | { readonly stream: AsyncIterable<Uint8Array> }
  | { readonly text: string };

/** An opened input. */
export interface OpenedCsv {
  readonly blocks: AsyncIterable<TextBlock>;
  /** How much of the whole was read, 0 to 1, where that can be known. */
  progress(): number | undefined;
  /** Whether a packed file ended before its end; known after the last block. */
  isTruncated(): boolean;
}

const chunkSize = 256 * 1024;

/**
 * Opens an input as blocks of whole lines.
 * @throws `file/not-found`, `file/encoding`
 */
export function openCsv(input: CsvInput, encoding: string | undefined, signal?: AbortSignal): OpenedCsv {
  if ('text' in input) {
    return { blocks: blocksOfText(input.text), progress: () => undefined, isTruncated: () => false };
  }
  if ('stream' in input) {
    const blocks = decodeLines(stoppable(input.stream, signal), encoding);
    return { blocks, progress: () => undefined, isTruncated: () => false };
  }

  return openFile(input.file, encoding, signal);
}

/** What an input is called without its folder and endings: names the records of a file that has no ids. */
export function nameOf(input: CsvInput): string | undefined {
  if (!('file' in input)) return undefined;

  return basename(input.file).replace(/(\.(csv|tsv|txt|jsonl|ndjson))?(\.gz)?$/i, '');
}

function openFile(file: string, encoding: string | undefined, signal?: AbortSignal): OpenedCsv {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new InnkeeperError('file/not-found', { file: basename(file) });
  const size = statSync(file).size;
  const raw = createReadStream(file, { highWaterMark: chunkSize });
  let truncated = false;
  const bytes = /\.gz$/i.test(file) ? unpacked(raw, () => (truncated = true)) : raw;

  return {
    blocks: decodeLines(stoppable(bytes, signal), encoding),
    progress: () => (size === 0 ? 1 : Math.min(1, raw.bytesRead / size)),
    isTruncated: () => truncated,
  };
}

/** Unpacks as far as there is something; a packed file that ends too early is told, not thrown. */
export async function* unpacked(raw: ReadStream, onCut: () => void): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize });
  raw.on('error', (cause) => gunzip.destroy(cause));
  try {
    yield* raw.pipe(gunzip) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const code = (cause as { readonly code?: string }).code;
    if (code === 'Z_BUF_ERROR') onCut();
    else if (code?.startsWith('Z_'))
      throw new InnkeeperError('file/not-packed', { file: basename(String(raw.path)) }, cause);
    else throw cause;
  } finally {
    raw.destroy();
  }
}

async function* stoppable(
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) throw new InnkeeperError('aborted', {}, signal.reason);
    yield chunk;
  }
}
