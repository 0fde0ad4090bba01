// The lock for systems whose kernel knows no names that die with their process: a file with the holder's process id
// and the time it started, since ids are given again. A holder that lives is never pushed aside.
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How often a lock of a dead holder may turn out to be taken by someone else first. */
const attempts = 20;

/**
 * @param {string} folder
 * @returns {Promise<{ release: () => Promise<void> }>}
 * @throws an error with `code` `folder-in-use` and the `pid` of the holder
 */
export async function lockByFile(folder) {
  const lock = join(folder, 'lock');
  const own = join(folder, `lock.${process.pid}`);
  const text = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  writeFileSync(own, text);
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (linked(own, lock)) return { release: async () => rmSync(lock, { force: true }) };
      const holder = read(lock);
      if (holder && isAlive(holder)) throw inUse(holder.pid);
      if (holder) setAside(lock, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }

  throw inUse(undefined);
}

/** @param {number | undefined} pid */
export function inUse(pid) {
  return Object.assign(new Error('The folder is in use.'), { code: 'folder-in-use', pid });
}

/**
 * Gives the file its second name if no one has that name: one step that cannot be done by two.
 * @param {string} from
 * @param {string} to
 */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock of a dead holder away. Should someone have been quicker, and hold it now, it is given back.
 * @param {string} lock
 * @param {{ pid: number, started: string }} dead
 */
function setAside(lock, dead) {
  const aside = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const found = read(aside);
  if (found && (found.pid !== dead.pid || found.started !== dead.started)) linked(aside, lock);
  rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @returns {{ pid: number, started: string } | undefined}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {{ pid: number, started: string }} holder */
function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
  }
  const now = startOf(pid);

  return now === '' || started === '' || now === started;
}

/**
 * When a process started, in words of `ps`; empty where that cannot be known.
 * @param {number} pid
 */
function startOf(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
