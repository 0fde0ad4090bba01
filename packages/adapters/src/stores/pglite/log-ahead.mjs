// PostgreSQL writes a new piece of its log full of zeroes before it uses it. A server's background does so beforehand; in
// PGlite it would be two thousand small writes in the answer of whichever record comes then. Here Node does it, in a few
// writes beside the database. What PostgreSQL finds there it takes as if it had made it itself.
import { existsSync, linkSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './synced-files.mjs';

/** After how many bytes of input, or how many confirmed transactions, to look: a third of a piece, or less. */
const lookAfter = { bytes: 1024 * 1024, commits: 50 };
/** How many pieces are there to go on with. */
const ahead = 2;
/** PostgreSQL takes away what has such a name when it starts. */
const unfinished = 'xlogtemp.ahead';
const zeroes = new Uint8Array(1024 * 1024);

/**
 * Keeps count of what was written, and makes the next pieces of the log where they are missing.
 * @param {{ data: string, isSynced: boolean, piece: () => Promise<string> }} options the folder of the database, whether
 * it waits for the disk, and what says which piece it writes
 */
export function createLogAhead({ data, isSynced, piece }) {
  const log = join(data, 'pg_wal');
  const since = { bytes: 0, commits: 0 };
  let making;

  return {
    /** @param {number} bytes */
    wrote(bytes) {
      since.bytes += bytes;
    },
    /** Hears that a transaction was confirmed. Never fails: what is missing PostgreSQL makes by itself. */
    async committed() {
      since.commits += 1;
      if (making || (since.bytes < lookAfter.bytes && since.commits < lookAfter.commits)) return;
      since.bytes = 0;
      since.commits = 0;
      const current = await piece();
      making = makeBehind(log, current, isSynced)
        .catch(() => undefined)
        .finally(() => {
          making = undefined;
        });
    },
    /** Waits until nothing is being made. */
    async settled() {
      await making;
    },
  };
}

async function makeBehind(log, current, isSynced) {
  const { size } = statSync(join(log, current));
  let name = current;
  for (let made = 0; made < ahead; made += 1) {
    name = pieceAfter(name, size);
    if (!existsSync(join(log, name))) await make(log, name, { size, isSynced });
  }
}

/** The name of the piece that follows: timeline, then the number of the piece in two parts, each of eight digits. */
export function pieceAfter(name, size) {
  const perPart = 2 ** 32 / size;
  const [timeline, high, low] = [0, 8, 16].map((at) => Number.parseInt(name.slice(at, at + 8), 16));
  const next = high * perPart + low + 1;

  return [timeline, Math.floor(next / perPart), next % perPart]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}

async function make(log, name, { size, isSynced }) {
  const draft = join(log, unfinished);
  try {
    await fill(draft, size, isSynced);
    place(draft, join(log, name), isSynced && log);
  } finally {
    rmSync(draft, { force: true });
  }
}

async function fill(path, size, isSynced) {
  const file = await open(path, 'w', 0o600);
  try {
    for (let at = 0; at < size; at += zeroes.length)
      await file.write(zeroes, 0, Math.min(zeroes.length, size - at));
    if (isSynced) await file.sync();
  } finally {
    await file.close();
  }
}

/** In one step of this thread: the database may not confirm what it wrote there before the name is on the disk. */
function place(draft, path, synced) {
  linkSync(draft, path); // fails where the database was quicker
  try {
    if (synced) syncFolder(synced);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
