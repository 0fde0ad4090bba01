// PGlite runs here, in a thread of its own: it works synchronously, and the thread of the host must go on answering.
// One message asks, one answers; statements run in the order in which they were asked.
import { parentPort, workerData } from 'node:worker_threads';
import { lockFolder } from './folder-lock.mjs';

/** How many bytes of log PostgreSQL may write until the next checkpoint. */
const logLimit = 256 * 1024 * 1024;
/** After how many bytes of input the length of the log is looked up. */
const lookAfter = 1024 * 1024;
/** After how many confirmed transactions it is looked up. */
const lookAfterCommits = 200;

/** Numbers and JSON stay texts: the store knows what its columns hold. */
const parsers = Object.fromEntries([16, 20, 21, 23, 25, 114, 28, 5069].map((type) => [type, (text) => text]));

/** @type {import('@electric-sql/pglite').PGlite} */
let database;
let lock;
let input = 0;
let commits = 0;
let turn = Promise.resolve();

try {
  if (workerData.folder !== undefined) lock = await lockFolder(workerData.folder);
  const { openDatabase } = await import('./open-database.mjs');
  database = await openDatabase(workerData);
  parentPort.on('message', (message) => {
    turn = turn.then(() => answer(message));
  });
  parentPort.postMessage({ id: 0 });
} catch (error) {
  await lock?.release();
  parentPort.postMessage({ id: 0, error: plain(error) });
}

async function answer({ id, task, text, values, data }) {
  try {
    parentPort.postMessage({ id, ...(await tasks[task]({ text, values, data })) });
    if (task === 'commit') await checkpointWhereDue();
  } catch (error) {
    parentPort.postMessage({ id, error: plain(error) });
    if (!isOfPostgres(error)) process.exit(1);
  }
  if (task === 'close') parentPort.close();
}

const tasks = {
  async query({ text, values }) {
    for (const value of values) input += String(value).length;
    const { rows } = await database.query(text, values, { rowMode: 'array', parsers });

    return { rows };
  },
  async copy({ text, data }) {
    input += data.length;
    await database.query(text, [], { blob: new Blob([data]) });

    return {};
  },
  async commit() {
    await database.exec('commit');
    commits += 1;

    return {};
  },
  async dump() {
    const dump = await database.dumpDataDir('gzip');

    return { bytes: new Uint8Array(await dump.arrayBuffer()) };
  },
  async checkpoint() {
    await database.exec('checkpoint');

    return {};
  },
  async close() {
    await database.close();
    await lock?.release();

    return {};
  },
};

/** PGlite has no process that makes checkpoints by itself; without them the log would grow for ever. */
async function checkpointWhereDue() {
  if (input < lookAfter && commits < lookAfterCommits) return;
  input = 0;
  commits = 0;
  const { rows } = await database.query(
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 from pg_control_checkpoint()',
    [],
    { rowMode: 'array' },
  );
  if (Number(rows[0][0]) > logLimit) await database.exec('checkpoint');
}

/** An error as it can travel: its codes and its kind. Sentences and details may quote values of rows: they stay here. */
function plain(error) {
  const { code, table, pid, name } = error;

  return { code, table, pid, name };
}

function isOfPostgres({ code }) {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
}
