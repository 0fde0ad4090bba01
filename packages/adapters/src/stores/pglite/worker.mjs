// PGlite runs here, in a thread of its own: it works synchronously, and the thread of the host must go on answering.
// One message asks, one answers; statements run in the order in which they were asked.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { lockFolder } from './folder-lock.mjs';

/** So many milliseconds after a commit behind which nothing was asked, nobody is taken to wait. */
const quiet = 50;
/** Where rows lie, in PGlite's own memory, while COPY reads them. */
const incoming = '/tmp/incoming';

let lock;
let turn = Promise.resolve();

try {
  if (workerData.folder !== undefined) lock = await lockFolder(workerData.folder);
  const { openDatabase } = await import('./open-database.mjs');
  const { createLogAhead } = await import('./log-ahead.mjs');
  const { createUpkeep } = await import('./upkeep.mjs');
  const { run, runAll } = await import('./run.mjs');
  const database = await openDatabase(workerData);
  const { folder, durability } = workerData;
  const logAhead =
    folder !== undefined &&
    createLogAhead({
      data: join(folder, 'data'),
      isSynced: durability === 'power',
      piece: async () => (await run(database, 'select pg_walfile_name(pg_current_wal_lsn())'))[0][0],
    });
  serve(tasksOf({ database, run, runAll, upkeep: createUpkeep(database), logAhead }));
  parentPort.postMessage({ id: 0 });
} catch (error) {
  await lock?.release();
  parentPort.postMessage({ id: 0, error: plain(error) });
}

function serve({ upkeep, logAhead, ...tasks }) {
  let rest;
  parentPort.on('message', (message) => {
    clearTimeout(rest);
    turn = turn.then(() => answer(message));
  });

  async function answer({ id, task, ...asked }) {
    try {
      parentPort.postMessage({ id, ...(await tasks[task](asked)) });
      if (task === 'run' && isCommit(asked)) await committed();
    } catch (error) {
      parentPort.postMessage({ id, error: plain(error) });
      endIfBroken(error);
    }
    if (task === 'close') parentPort.close();
  }

  /** Nobody has begun another transaction yet: whoever does ends the rest, or comes behind what was begun in it. */
  async function committed() {
    rest = setTimeout(() => {
      turn = turn.then(() => upkeep.rest()).catch(endIfBroken);
    }, quiet);
    await upkeep.committed();
    if (logAhead) await logAhead.committed();
  }

  function endIfBroken(error) {
    if (!isOfPostgres(error)) process.exit(1); // what is left of PGlite cannot be trusted; the host starts it anew
  }
}

function tasksOf({ database, run, runAll, upkeep, logAhead }) {
  const { FS } = database.Module;
  const wrote = (bytes) => {
    upkeep.wrote(bytes);
    if (logAhead) logAhead.wrote(bytes);
  };

  return {
    async run({ statements }) {
      for (const { values } of statements) for (const value of values) wrote(String(value).length);
      const { answers, failure } = await runAll(database, statements);
      if (failure && !isOfPostgres(failure)) throw failure;

      return { answers, ...(failure && { failure: plain(failure) }) };
    },
    async copy({ copy, data }) {
      wrote(data.length);
      FS.writeFile(incoming, data, { canOwn: true });
      try {
        await run(database, copy.replace(/ from stdin$/, ` from '${incoming}'`));
      } finally {
        FS.unlink(incoming);
      }

      return {};
    },
    async dump() {
      if (logAhead) await logAhead.settled();
      await run(database, 'checkpoint');
      const dump = await database.dumpDataDir('gzip');

      return { bytes: new Uint8Array(await dump.arrayBuffer()) };
    },
    async close() {
      if (logAhead) await logAhead.settled();
      await database.close();
      await lock?.release();

      return {};
    },
    upkeep,
    logAhead,
  };
}

function isCommit({ statements }) {
  return statements.at(-1)?.text === 'commit';
}

/** An error as it can travel: its codes. Sentences and details may quote values of rows, and stay here. */
function plain(error) {
  const { code, table, pid } = error;

  return { code, table, pid };
}

function isOfPostgres({ code }) {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
}
