import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openByMany } from '../../../../../bench/faults/openers.ts';
import { lockByFile } from './pid-file.mjs';

describe('a folder that is locked by a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'innkeeper-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is held by one, and free again after that one', async () => {
    const lock = await lockByFile(folder);
    await expect(lockByFile(folder)).rejects.toMatchObject({ code: 'folder-in-use', pid: process.pid });
    await lock.release();
    await (await lockByFile(folder)).release();

    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a process that has gone, and from one whose number was given again', async () => {
    for (const holder of [
      { pid: 2 ** 22 + 1, started: '' },
      { pid: process.pid, started: 'Sat Nov 21 00:00:00 1970' },
    ]) {
      await writeFile(join(folder, 'lock'), JSON.stringify(holder));
      await (await lockByFile(folder)).release();
    }
  });

  it('belongs to one process at a time, killed holders included', { timeout: 120_000 }, async () => {
    const { held, refused, ...seen } = await openByMany(folder, 30, { by: 'file' });

    expect(seen).toEqual({ tried: 30, strange: 0, together: 0 });
    expect(held + refused).toBe(30);
  });
});
