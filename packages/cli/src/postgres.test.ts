import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const url = inject('postgresUrl');
const folder = mkdtempSync(join(tmpdir(), 'innkeeper-postgres-'));
const env = { DATABASE_URL: url, INNKEEPER_SECRET: 'of the test of the command' };
const title = `the command on a server${url === '' ? ' (skipped: no PostgreSQL on this machine)' : ''}`;

async function ran(...args: readonly string[]): Promise<{ readonly exit: number; readonly text: string }> {
  const world = fakeWorld(folder, { env });
  const exit = await run([...args, '--tenant', 'cli', '--json'], world);

  return { exit, text: world.answers() || world.asides() };
}

beforeAll(() => {
  writeFileSync(join(folder, 'guests.csv'), 'ID,NAME\n1,Jan Novák\n2,Eva Dvořák\n');
  writeFileSync(join(folder, 'map.json'), JSON.stringify({ id: 'ID', columns: { NAME: 'fullName' } }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(url === '')(title, () => {
  it('brings guests in, finds them, and takes them back', async () => {
    const imported = JSON.parse((await ran('import', 'guests.csv', '--map', 'map.json')).text);
    expect(imported.imports[0]).toMatchObject({ counts: { read: 2, new: 2 } });
    expect(JSON.parse((await ran('find', 'novák')).text).hits).toHaveLength(1);
    expect(JSON.parse((await ran('doctor')).text)).toMatchObject({ store: { engine: 'postgres' } });
    expect((await ran('import', 'undo', imported.imports[0].run.id)).exit).toBe(0);
    expect((await ran('find', 'novák')).exit).toBe(3);
  });

  it('wants a secret, since nothing is made up for a server that others share', async () => {
    const world = fakeWorld(folder, { env: { DATABASE_URL: url } });
    expect(await run(['find', 'novák'], world)).toBe(1);
    expect(world.asides()).toContain('INNKEEPER_SECRET');
  });

  it('says so when no server answers, and never the password', async () => {
    const world = fakeWorld(folder, { env });
    const nowhere = 'postgres://innkeeper:hush-hush@127.0.0.1:1/nowhere';
    expect(await run(['find', 'novák', '--database', nowhere], world)).toBe(6);
    expect(world.asides()).toContain('store/unavailable');
    expect(world.asides()).not.toContain('hush-hush');
  });
});
