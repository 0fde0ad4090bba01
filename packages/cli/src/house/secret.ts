import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (hasData(folder)) throw new InnkeeperError('secret/missing', { place: basename(file) });
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

/** Of two processes that begin at once, one makes it and both read the same. */
function madeOnce(file: string): string {
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }

  return readFileSync(file, 'utf8').trim();
}
