import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InnkeeperError } from '@innkeeper/core';

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
 * The text of a saved answer, unpacked.
 * @param maxBytes how many bytes it may hold
 * @throws `file/not-found`, `source/too-large`
 */
export async function savedText(file: string, maxBytes = 64 * 1024 * 1024): Promise<string> {
  const tooLarge = (): InnkeeperError =>
    new InnkeeperError('source/too-large', { system: basename(file), limit: maxBytes });
  if ((await stat(file).catch(() => notFound(file))).size > maxBytes) throw tooLarge();
  const bytes = await readFile(file);
  if (!file.endsWith('.gz')) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes }).toString('utf8');
  } catch {
    throw tooLarge();
  }
}

function notFound(file: string): never {
  throw new InnkeeperError('file/not-found', { file: basename(file) });
}
