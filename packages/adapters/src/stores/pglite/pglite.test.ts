import { mkdir, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../sql/migrations.ts';
import { openPgliteStore, restorePgliteStore } from './index.ts';

const scope = { tenant: 'hotel' };
const setting = { name: 'house', version: 1, body: { name: '丁香酒店' } };

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'innkeeper-pglite-'));
  folder = join(root, 'house');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('an embedded database in a folder', { timeout: 120_000 }, () => {
  it('is opened by one at a time, keeps what was written, and is closed as often as wanted', async () => {
    const store = await openPgliteStore({ folder });
    await store.write(scope, (rows) => rows.put('setting', [setting]));

    await expect(openPgliteStore({ folder: join(root, 'x', '..', 'house') })).rejects.toMatchObject({
      code: 'store/folder-in-use',
      facts: { folder, pid: process.pid },
    });
    await Promise.all([store.close(), store.close()]);
    await expect(store.read(scope, (rows) => rows.count('setting'))).rejects.toMatchObject({
      code: 'store/closed',
    });

    const again = await openPgliteStore({ folder });
    expect(await again.read(scope, (rows) => rows.page('setting', { limit: 1 }))).toEqual([setting]);
    expect(await again.health()).toMatchObject({
      engine: 'pglite',
      schema: migrations.at(-1)?.number,
      durability: 'power',
      details: { fsync: 'on' },
    });
    await again.close();
  });

  it('does nothing for a caller who has gone, not even in the middle', async () => {
    const store = await openPgliteStore({ folder });
    const leaving = new AbortController();
    const outcome = store.write({ ...scope, signal: leaving.signal }, async (rows) => {
      await rows.drop('setting', [{ name: 'house' }]);
      leaving.abort();
      await rows.count('setting');
    });

    await expect(outcome).rejects.toMatchObject({ code: 'aborted' });
    await expect(store.read({ ...scope, signal: leaving.signal }, async () => 1)).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(await store.read(scope, (rows) => rows.count('setting'))).toBe(1);
    await store.close();
  });

  it('comes back from a backup, and only from a whole one, into a folder of its own', async () => {
    const file = join(root, 'backup');
    const store = await openPgliteStore({ folder });
    await store.backup(file);
    await store.close();
    const other = await restorePgliteStore({ file, folder: join(root, 'other') });
    expect(await other.read(scope, (rows) => rows.page('setting', { limit: 1 }))).toEqual([setting]);
    await other.close();

    await expect(restorePgliteStore({ file, folder })).rejects.toMatchObject({ code: 'store/refused' });
    const { size } = await stat(file);
    for (const place of [0, 18, 90, Math.floor(size / 2), size - 1]) {
      await flip(file, place);
      await expect(restorePgliteStore({ file, folder: join(root, 'none') })).rejects.toMatchObject({
        code: 'store/damaged',
      });
      await flip(file, place);
    }
    await truncate(file, size - 4096);
    await expect(restorePgliteStore({ file, folder: join(root, 'none') })).rejects.toMatchObject({
      code: 'store/damaged',
    });
    await expect(restorePgliteStore({ file: `${file}x`, folder })).rejects.toMatchObject({
      code: 'file/not-found',
    });
  });

  it('is made anew where whoever made it died before it was ready', async () => {
    const half = join(root, 'half');
    await mkdir(join(half, 'data'), { recursive: true });
    await writeFile(join(half, 'data', 'PG_VERSION'), '18\n');
    await writeFile(join(half, 'unfinished'), '');
    const store = await openPgliteStore({ folder: half });

    expect(await store.read(scope, (rows) => rows.count('setting'))).toBe(0);
    await store.close();
  });

  it('says that it is damaged, instead of beginning anew', async () => {
    const control = join(folder, 'data', 'global', 'pg_control');
    const whole = await readFile(control);
    await truncate(control, 100);
    await expect(openPgliteStore({ folder })).rejects.toMatchObject({
      code: 'store/damaged',
      facts: { folder },
    });

    await writeFile(control, whole);
    const store = await openPgliteStore({ folder });
    expect(await store.read(scope, (rows) => rows.count('setting'))).toBe(1);
    await store.close();
  });
});

async function flip(file: string, place: number): Promise<void> {
  const target = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await target.read(byte, 0, 1, place);
  byte[0] = (byte[0] ?? 0) ^ 1;
  await target.write(byte, 0, 1, place);
  await target.close();
}
