import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogAhead, pieceAfter } from './log-ahead.mjs';
import { openDatabase } from './open-database.mjs';
import { run } from './run.mjs';

const size = 2 ** 24;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innkeeper-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the piece of the log that follows', () => {
  it.each([
    ['000000010000000000000017', '000000010000000000000018'],
    ['00000002000000000000000F', '000000020000000000000010'],
    ['0000000100000000000000FF', '000000010000000100000000'],
  ])('%s is followed by %s', (name, next) => {
    expect(pieceAfter(name, size)).toBe(next);
  });
});

/** A log of one piece of a few bytes, and what makes others. */
function small(isSynced: boolean) {
  const log = join(folder, 'pg_wal');
  mkdirSync(log);
  writeFileSync(join(log, '000000010000000000000001'), 'begun');
  let asked = 0;
  const piece = async () => {
    asked += 1;

    return '000000010000000000000001';
  };
  const ahead = createLogAhead({ data: folder, isSynced, piece });
  const commit = async (commits: number) => {
    for (let at = 0; at < commits; at += 1) await ahead.committed();
    await ahead.settled();
  };

  return { log, ahead, commit, asked: () => asked };
}

describe('the log ahead', () => {
  it.each([true, false])(
    'has two pieces of zeroes to go on with, and leaves what is there: %s',
    async (isSynced) => {
      const { log, commit } = small(isSynced);
      writeFileSync(join(log, '000000010000000000000002'), 'there');
      await commit(50);

      expect(readdirSync(log).sort()).toEqual([1, 2, 3].map((at) => `00000001000000000000000${at}`));
      expect(readFileSync(join(log, '000000010000000000000002'), 'utf8')).toBe('there');
      expect(readFileSync(join(log, '000000010000000000000003'))).toEqual(Buffer.alloc(5));
    },
  );

  it('looks after fifty transactions or a megabyte, and goes on where nothing can be made', async () => {
    const { log, ahead, commit, asked } = small(false);
    await commit(49);
    expect(asked()).toBe(0);
    rmSync(log, { recursive: true });
    await commit(1);
    expect(asked()).toBe(1);
    ahead.wrote(2 ** 20);
    await commit(1);
    expect([asked(), existsSync(log)]).toEqual([2, false]);
  });

  it('is what PostgreSQL goes on with, also when it is opened again', { timeout: 60_000 }, async () => {
    const data = join(folder, 'data');
    const settings = { folder, durability: 'process', sharedBuffers: '16MB' } as const;
    const database = await openDatabase(settings);
    const current = async (on: object) =>
      String((await run(on as never, 'select pg_walfile_name(pg_current_wal_lsn())'))[0]?.[0]);
    const ahead = createLogAhead({ data, isSynced: true, piece: () => current(database) });
    ahead.wrote(2 ** 20);
    await ahead.committed();
    await ahead.settled();
    const next = join(data, 'pg_wal', pieceAfter(await current(database), size));
    const { ino } = statSync(next);
    await run(database, 'create table told (at int)');
    await run(database, 'select pg_switch_wal()');
    await run(database, 'insert into told values (1)');

    expect(join(data, 'pg_wal', await current(database))).toBe(next);
    expect(statSync(next)).toMatchObject({ ino, size });
    await database.close();
    const again = await openDatabase(settings);
    expect(await run(again, 'select at from told')).toEqual([['1']]);
    await again.close();
  });
});
