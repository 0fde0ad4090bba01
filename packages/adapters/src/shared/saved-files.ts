import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InnkeeperError } from '@innkeeper/core';
import { decodeText } from './decode-text.ts';

const jsonFiles = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i;

/**
 * The files of a folder in the order of their names, or the files that are named.
 * @param ending how the names of files end that are payloads; JSON and JSON lines, packed or not, unless said
 * @throws `file/not-found`
 */
export async function savedFiles(
  files: string | readonly string[],
  ending: RegExp = jsonFiles,
): Promise<readonly string[]> {
  if (typeof files !== 'string') return files;
  const names = await readdir(files).catch(() => notFound(files));

  return names
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(files, name));
}

/**
 * The text of a saved answer, unpacked, in the encoding that it says it is in.
 * @param maxBytes how many bytes it may hold
 * @throws `file/not-found`, `source/too-large`, `source/unreadable`
 */
export async function savedText(file: string, maxBytes = 64 * 1024 * 1024): Promise<string> {
  const tooLarge = (): InnkeeperError =>
    new InnkeeperError('source/too-large', { system: basename(file), limit: maxBytes });
  if ((await stat(file).catch(() => notFound(file))).size > maxBytes) throw tooLarge();
  const bytes = await readFile(file);
  const text = decodeText(isPacked(bytes) ? unpacked(bytes, { file, maxBytes, tooLarge }) : bytes);
  if (text === undefined)
    throw new InnkeeperError('source/unreadable', { system: basename(file), expected: 'UTF-8' });

  return text;
}

/** Packed is what begins as a packed file does, whatever it is called. */
function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpacked(
  bytes: Uint8Array,
  {
    file,
    maxBytes,
    tooLarge,
  }: { readonly file: string; readonly maxBytes: number; readonly tooLarge: () => InnkeeperError },
): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const isLarge = error instanceof RangeError;

    throw isLarge
      ? tooLarge()
      : new InnkeeperError('source/unreadable', { system: basename(file), expected: 'a whole packed file' });
  }
}

function notFound(file: string): never {
  throw new InnkeeperError('file/not-found', { file: basename(file) });
}
