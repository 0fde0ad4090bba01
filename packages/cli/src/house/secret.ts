import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';

/** Where the secret of a data folder is kept: beside the folder, never in it, so that a copy of the data has no key. */
export function secretFileOf(folder: string): string {
  return `${folder}.secret`;
}

/**
 * The secret of a data folder: from the environment, else from the file beside it, which is made once for a new folder.
 * @throws `secret/missing` where there are data and no secret any more
 */
export function secretOfFolder(folder: string, env: Readonly<Record<string, string | undefined>>): string {
  if (env.INNKEEPER_SECRET) return env.INNKEEPER_SECRET;
  const file = secretFileOf(folder);
  // Asked in this order: a secret is made before the first row of data is.
  const isOld = hasData(folder);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (isOld) throw new InnkeeperError('secret/missing', { place: basename(file) });
  mkdirSync(dirname(folder), { recursive: true });

  return madeOnce(file);
}

/** The secret of a database server. @throws `secret/missing`: a server is shared, so nothing is made up for it */
export function secretOfServer(env: Readonly<Record<string, string | undefined>>): string {
  if (env.INNKEEPER_SECRET) return env.INNKEEPER_SECRET;

  throw new InnkeeperError('secret/missing', { place: 'INNKEEPER_SECRET' });
}

function hasData(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

/** Of two processes that begin at once, one makes it and both read the same, whole: it appears under its name at once. */
function madeOnce(file: string): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }

  return readFileSync(file, 'utf8').trim();
}
