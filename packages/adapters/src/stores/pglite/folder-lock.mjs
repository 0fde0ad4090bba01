// One process at a time for one data folder: two on one folder would silently lose each other's writes.
// The lock is one that the kernel takes back when its holder dies, however it dies. Plain JavaScript, so that it
// loads by itself in a few milliseconds, before the database does.
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { inUse, lockByFile } from './pid-file.mjs';

/** How long a holder may take to say its process id, in milliseconds. */
const patience = 1_000;

/**
 * Takes the folder, which is made where there is none, for this process.
 * @param {string} folder
 * @returns {Promise<{ release: () => Promise<void> }>}
 * @throws an error with `code` `folder-in-use` and the `pid` of the holder, where it says so
 */
export async function lockFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = realpathSync.native(folder);
  const address = addressOf(path);

  return address ? lockByAddress(address) : lockByFile(path);
}

/**
 * A name that only one process can listen at: an abstract socket on Linux, a pipe on Windows. Neither is a file.
 * @param {string} path
 */
function addressOf(path) {
  const name = `innkeeper-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;

  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : undefined;
}

/** @param {string} address */
async function lockByAddress(address) {
  const server = createServer((caller) => {
    caller.on('error', () => undefined);
    caller.end(String(process.pid));
  });
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject).listen({ path: address, exclusive: true }, () => resolve(undefined));
    });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    throw inUse(await holderAt(address));
  }
  server.unref();

  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/**
 * Asks the holder for its process id.
 * @param {string} address
 * @returns {Promise<number | undefined>}
 */
function holderAt(address) {
  return new Promise((resolve) => {
    let said = '';
    const call = connect(address);
    const end = () => {
      call.destroy();
      resolve(said ? Number(said) : undefined);
    };
    call.setTimeout(patience, end);
    call.on('data', (part) => {
      said += part;
    });
    call.once('end', end).once('error', end);
  });
}
