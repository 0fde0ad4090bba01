// PostgreSQL knows exactly when it must wait for the disk: before a commit is confirmed, before a page that the log
// describes, before the log of a checkpoint may go. PGlite on Node leaves that wait out. This file gives it back.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { QuickNodeFS } from './node-files.mjs';

/** A folder as PGlite's file system, in which PostgreSQL's `fsync` reaches the disk. */
export class SyncedNodeFS extends QuickNodeFS {
  /** How often the disk was waited for. */
  syncs = 0;

  /** @override */
  async init(pg, options) {
    return super.init(pg, {
      ...options,
      preRun: [...(options.preRun ?? []), ({ NODEFS }) => this.#giveSync(NODEFS)],
    });
  }

  #giveSync(files) {
    files.stream_ops.fsync = (stream) => {
      this.syncs += 1;
      files.tryFSOperation(() => sync(stream.nfd, () => files.realPath(stream.node)));

      return 0;
    };
  }
}

/** Waits until every file and folder below is on the disk. */
export async function syncTree(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await syncTree(path);
      else if (entry.isFile()) await syncFile(path);
    }),
  );
  syncFolder(folder);
}

/** Waits until a file is on the disk. */
export async function syncFile(path) {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder are on the disk. Windows does that by itself and refuses to be asked. */
export function syncFolder(path) {
  if (process.platform === 'win32' || !existsSync(path)) return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function sync(file, path) {
  if (file !== undefined) fsyncSync(file);
  else syncFolder(path());
}
