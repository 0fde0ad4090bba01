import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { isInnkeeperError } from '@innkeeper/core';
import { countOf, scope, writeOnce } from './written.ts';

/** What was seen while the disk ran full. */
export interface Fullness {
  /** Writes that were confirmed until then. */
  readonly acknowledged: number;
  /** What the write was refused with. */
  readonly code: string;
  /** How many writes could be read while the disk was full. */
  readonly readable: number;
  /** What opening it says while the disk is full; `opened` where that works. */
  readonly reopening: string;
  /** How many writes were there when there was room again, and whether writing went on. */
  readonly afterwards: number;
  readonly goesOn: boolean;
}

/** Why no disk can be filled on this machine; `undefined` where it can. */
export function reasonAgainstFullDisks(): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root';
  const place = mkdtempSync(join(tmpdir(), 'innkeeper-full-'));
  const works = mount(place, 'size=1m');
  unmount(place);

  return works ? undefined : 'cannot mount a disk in memory';
}

/** Writes to a disk of so many megabytes until there is no room, then gives it more. */
export async function fillDisk(megabytes = 140): Promise<Fullness> {
  const place = mkdtempSync(join(tmpdir(), 'innkeeper-full-'));
  mount(place, `size=${megabytes}m`);
  try {
    return await fill(place, megabytes);
  } finally {
    unmount(place);
  }
}

async function fill(place: string, megabytes: number): Promise<Fullness> {
  const folder = join(place, 'house');
  const store = await openPgliteStore({ folder });
  let acknowledged = 0;
  let code = '';
  while (!code) {
    try {
      acknowledged = await store.write(scope, async (rows) => {
        await rows.put('answer', [{ id: String(Math.random()), requestHash: '', at: '', body: noise() }]);

        return writeOnce(rows);
      });
    } catch (error) {
      code = codeOf(error);
    }
  }
  const readable = await countOf(store);
  await store.close();
  const reopening = await openPgliteStore({ folder }).then(async (again) => {
    await again.close();

    return 'opened';
  }, codeOf);

  mount(place, `remount,size=${megabytes * 2}m`);
  const roomy = await openPgliteStore({ folder });
  const afterwards = await countOf(roomy);
  const goesOn = (await roomy.write(scope, writeOnce)) === afterwards + 1;
  await roomy.close();

  return { acknowledged, code, readable, reopening, afterwards, goesOn };
}

/** What cannot be pressed together: repeated text would hardly fill a disk. */
function noise(): string {
  return Array.from({ length: 8_000 }, () => Math.random().toString(36).slice(2)).join('');
}

function codeOf(error: unknown): string {
  return isInnkeeperError(error) ? error.code : String(error);
}

function mount(place: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'ignore' }).status === 0;
}

function unmount(place: string): void {
  spawnSync('umount', [place], { stdio: 'ignore' });
  rmSync(place, { recursive: true, force: true });
}
