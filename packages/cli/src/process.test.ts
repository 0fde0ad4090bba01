import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { secretOfFolder } from './house/secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-process-'));
const script = fileURLToPath(new URL('../../../scripts/innkeeper.mjs', import.meta.url));
const rows = 12_000;

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as a person starts it: in a group of its own, so that Ctrl-C reaches all of it. */
function start(...args: string[]): ChildProcess {
  const env = { ...process.env, npm_lifecycle_event: 'innkeeper', INIT_CWD: folder, LANG: 'C' };

  return spawn(process.execPath, [script, ...args], { env, detached: true });
}

async function ended(child: ChildProcess): Promise<Ended> {
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (text.out += chunk));
  child.stderr?.on('data', (chunk) => (text.err += chunk));
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));

  return { exit, ...text };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command as a process', () => {
  it('stops on Ctrl-C and finishes what it began when called again', async () => {
    const lines = Array.from({ length: rows }, (_, row) => `${row},Given${row},Family${row % 977}`);
    writeFileSync(join(folder, 'guests.csv'), ['ID,GIVEN,FAMILY', ...lines].join('\n'));
    const columns = { GIVEN: 'givenName', FAMILY: 'familyName' };
    writeFileSync(join(folder, 'map.json'), JSON.stringify({ system: 'cards', id: 'ID', columns }));
    const importing = ['import', 'guests.csv', '--map', 'map.json', '--json'];

    const first = start(...importing);
    const end = ended(first);
    while (!existsSync(join(folder, 'innkeeper-data'))) await setTimeout(20);
    process.kill(-(first.pid ?? 0), 'SIGINT');
    expect(await end).toMatchObject({ exit: 130, err: expect.stringContaining('"aborted"') });

    const second = await ended(start(...importing));
    expect(second).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(second.out).imports[0].counts).toMatchObject({ read: rows, new: rows, refused: 0 });
  }, 180_000);

  it('ends with 4 while another process holds the data', async () => {
    const data = join(folder, 'held');
    secretOfFolder(data, {});
    const store = await openPgliteStore({ folder: data, durability: 'process' });
    const { exit, err } = await ended(start('doctor', '--data', data, '--json'));
    await store.close();
    expect([exit, err]).toEqual([4, expect.stringContaining('store/folder-in-use')]);
  }, 120_000);

  it('does not complain when whoever reads has seen enough', async () => {
    const child = start('--help');
    child.stdout?.destroy();
    const { exit, err } = await ended(child);
    expect([exit, err]).toEqual([0, '']);
  }, 60_000);
});
