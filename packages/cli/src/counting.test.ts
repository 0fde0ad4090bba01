import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-counting-'));
const env = { INNKEEPER_SECRET: 'a secret for tests only' };
const guests = 'ID,GIVEN,FAMILY\n1,Jianguo,Ding\n2,Anna,Meier\n';
const map = { system: 'cards', id: 'ID', columns: { GIVEN: 'givenName', FAMILY: 'familyName' } };

async function ran(args: readonly string[], store?: Store) {
  const openStore = store && (async (): Promise<Store> => ({ ...store, close: async () => undefined }));
  const world = fakeWorld(folder, { env, ...(openStore && { openStore }) });
  const exit = await run(args, world);

  return { exit, answer: world.answers(), aside: world.asides() };
}

/** How many guests the store has counted, and how many pieces of a census it keeps. */
async function keptIn(store: Store): Promise<readonly [counted: number, pieces: number]> {
  return store.read({ tenant: 'house' }, async (rows) => [
    (await rows.page('census', { limit: 10 })).length,
    (await rows.where('blob', 'name', ['census'])).length,
  ]);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a house that a command asks', () => {
  it('is counted when guests came in, kept when it was asked, and counted again when they were taken back', async () => {
    writeFileSync(join(folder, 'guests.csv'), guests);
    writeFileSync(join(folder, 'map.json'), JSON.stringify(map));
    const store = createMemoryStore();
    const imported = await ran(['import', 'guests.csv', '--map', 'map.json'], store);
    expect(imported.aside).toContain('Counting the guests');
    expect(await keptIn(store)).toEqual([2, 0]);
    expect((await ran(['import', 'guests.csv', '--map', 'map.json'], store)).aside).not.toContain('Counting');

    expect((await ran(['ledger'], store)).exit).toBe(0);
    expect(await keptIn(store)).toEqual([2, 1]);

    const [, id = ''] = /import undo (\S+)/.exec(imported.answer) ?? [];
    expect((await ran(['import', 'undo', id], store)).exit).toBe(0);
    const [counted] = await keptIn(store);
    expect(counted).toBe(0);
  });

  it('is said not to be there, and not made by a question', async () => {
    const asked = await ran(['ledger', '--data', 'elsewhere']);
    expect(asked).toMatchObject({ exit: 3, answer: '' });
    expect(asked.aside).toMatch(/no house in elsewhere yet[\s\S]*innkeeper import[\s\S]*house\/not-found/);
    expect((await ran(['find', 'ding', '--lang', 'zh-CN'])).aside).toContain(
      'innkeeper-data 里还没有酒店的数据',
    );
    for (const made of ['elsewhere', 'elsewhere.secret', 'innkeeper-data'])
      expect(existsSync(join(folder, made))).toBe(false);
  });

  it('is never another than the demonstration itself where that is asked for', async () => {
    const asked = await ran(['demo', '--data', 'elsewhere']);
    expect(asked).toMatchObject({ exit: 2, answer: '' });
    expect(asked.aside).toContain('--data');
    expect((await ran(['demo', '--help'])).answer).not.toContain('--data');
  });
});
