import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';

/** A backup begins with these words and the SHA-256 of what follows, so that a byte that was lost is noticed. */
const title = 'innkeeper backup 1\n';
const hashLength = 64;

/**
 * Writes a dump to a file: beside it first, looked at, and only then under its name. A backup that was there stays
 * until the new one is whole.
 * @throws `store/damaged` where the dump cannot be opened
 */
export async function keepDump(
  file: string,
  dump: Uint8Array,
  isWhole: (dump: Uint8Array) => Promise<boolean>,
): Promise<void> {
  const beside = `${file}.unfinished`;
  try {
    await write(beside, Buffer.concat([Buffer.from(title + hashOf(dump)), dump]));
    if (!(await isWhole(await readDump(beside)))) throw damaged(file, 'it holds no tables');
    await rename(beside, file);
    await syncFolderOf(file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** The dump that a file holds. @throws `store/damaged`, `file/not-found` */
export async function readDump(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new InnkeeperError('file/not-found', { file }) : error;
  });
  const begin = title.length + hashLength;
  if (bytes.toString('latin1', 0, title.length) !== title) throw damaged(file, 'it is no backup');
  const dump = new Uint8Array(bytes.subarray(begin));
  if (bytes.toString('latin1', title.length, begin) !== hashOf(dump)) throw damaged(file, 'it is not whole');

  return dump;
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const target = await open(file, 'w', 0o600);
  try {
    await target.writeFile(bytes);
    await target.sync();
  } finally {
    await target.close();
  }
}

async function syncFolderOf(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(resolve(file)), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function damaged(file: string, reason: string): InnkeeperError {
  return new InnkeeperError('store/damaged', { folder: file, reason });
}
