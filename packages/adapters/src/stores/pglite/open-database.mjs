// Opens PGlite on a folder or in memory; makes the database where there is none yet, wholly or not at all.
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { QuickNodeFS } from './node-files.mjs';
import { SyncedNodeFS, syncFile, syncFolder, syncTree } from './synced-files.mjs';

/** With fewer free bytes than this, a database that does not open is one without room: one more piece of its log. */
const roomToRecover = 17 * 1024 * 1024;

/**
 * @param {{ folder?: string, durability: 'none' | 'process' | 'power', sharedBuffers: string, dump?: Uint8Array }} options
 */
export async function openDatabase({ folder, durability, sharedBuffers, dump }) {
  const settings = { startParams: startParams(durability, sharedBuffers) };
  const load = dump ? { loadDataDir: new Blob([dump]) } : {};
  if (folder === undefined) return PGlite.create({ ...settings, ...load });

  const data = join(folder, 'data');
  const unfinished = join(folder, 'unfinished');
  const files = () => (durability === 'power' ? new SyncedNodeFS(data) : new QuickNodeFS(data));
  // Whoever died while making the database has confirmed nothing: what is there is no one's.
  if (existsSync(unfinished)) rmSync(data, { recursive: true, force: true });
  else if (existsSync(data))
    return openExisting({ data, dump, open: () => PGlite.create({ ...settings, fs: files() }) });

  writeFileSync(unfinished, '');
  await syncFile(unfinished);
  syncFolder(folder);
  const database = await PGlite.create({ ...settings, ...load, fs: files() });
  if (durability === 'power') await syncTree(data);
  rmSync(unfinished);
  syncFolder(folder);

  return database;
}

async function openExisting({ data, dump, open }) {
  if (dump) throw Object.assign(new Error('There is a database already.'), { code: 'there-already' });
  if (!existsSync(join(data, 'PG_VERSION'))) throw new Error('The folder holds no database.');
  try {
    return await open();
  } catch (error) {
    throw isFull(data) ? Object.assign(new Error('full', { cause: error }), { code: 'ENOSPC' }) : error;
  }
}

/** PostgreSQL needs a little room to recover in, and does not say so when there is none. */
function isFull(folder) {
  const { bavail, bsize } = statfsSync(folder);

  return bavail * bsize < roomToRecover;
}

function startParams(durability, sharedBuffers) {
  const given = PGlite.defaultStartParams.filter((word) => durability !== 'power' || word !== '-F');
  // `fsync` is the one way of waiting that PGlite passes on to its file system.
  const settings = [
    `shared_buffers=${sharedBuffers}`,
    'wal_sync_method=fsync',
    'default_statistics_target=20', // every question goes by a key or an index; a small sample tells as much
    'min_wal_size=32MB',
    'max_wal_size=64MB', // how much log is kept for use again; when to make a checkpoint is decided in upkeep.mjs
  ];

  return [...given, ...settings.flatMap((setting) => ['-c', setting])];
}
