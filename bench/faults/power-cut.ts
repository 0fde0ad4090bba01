import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import type { Beginning, Survival } from './kill.ts';
import { startSource } from './source-process.ts';
import { countOf } from './written.ts';

/** How the power is cut. */
export interface PowerCutOptions extends Beginning {
  readonly cuts: number;
  /** `power` waits for the disk; `process` does not: the control that must lose. */
  readonly durability: 'power' | 'process';
  /** For how many milliseconds at most the writer works before each cut. @defaultValue 1500 */
  readonly patience?: number;
  /** Since when it works: since its database is open, or since it began to make it. @defaultValue 'open' */
  readonly since?: 'open' | 'start';
}

/** Why the power cannot be cut on this machine; `undefined` where it can. */
export function reasonAgainstPowerCuts(): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root';
  for (const program of ['mkfs.ext4', 'xfs_io', 'mount', 'truncate']) {
    if (!works('which', program)) return `needs ${program} (apt-get install xfsprogs e2fsprogs)`;
  }
  const place = makePlace();
  try {
    return mount(place) ? undefined : 'cannot mount a file as a disk';
  } finally {
    remove(place);
  }
}

/**
 * Writes to a file system in a file, and stops that file system dead: what was not on the disk is gone, as with the
 * power. Then it is mounted again, recovers, and the store is opened.
 */
export async function cutPowerWhileWriting({
  cuts,
  durability,
  patience = 1500,
  since = 'open',
  template,
}: PowerCutOptions): Promise<Survival> {
  let acknowledged = 0;
  let lost = 0;
  let unopenable = 0;
  let place = beginAt(template);
  let last = 0;
  for (let cut = 0; cut < cuts; cut += 1) {
    const wrote = await writeUntilCut(place, { durability, since, patience: 50 + Math.random() * patience });
    acknowledged += Math.max(0, wrote - last);
    const found = await countAfterCut(place, durability);
    if (found === undefined) {
      unopenable += 1;
      lost += wrote;
      remove(place);
      place = beginAt(template);
    } else lost += Math.max(0, wrote - found);
    last = found ?? 0;
  }
  remove(place);

  return { rounds: cuts, acknowledged, lost, unopenable };
}

interface Place {
  readonly root: string;
  readonly disk: string;
  readonly at: string;
  readonly folder: string;
}

function beginAt(template?: string): Place {
  const place = makePlace();
  if (!mount(place)) throw new Error('The disk cannot be mounted.');
  if (template) cpSync(template, place.folder, { recursive: true });
  run('sync', '-f', place.at);

  return place;
}

function makePlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'innkeeper-power-'));
  const disk = join(root, 'disk');
  const at = join(root, 'at');
  mkdirSync(at);
  run('truncate', '-s', '2G', disk);
  run('mkfs.ext4', '-q', '-F', disk);

  return { root, disk, at, folder: join(at, 'house') };
}

function mount({ disk, at }: Place): boolean {
  return works('mount', '-o', 'loop', disk, at);
}

function remove({ root, at }: Place): void {
  works('umount', at);
  rmSync(root, { recursive: true, force: true });
}

async function writeUntilCut(
  place: Place,
  { durability, since, patience }: { durability: string; since: 'open' | 'start'; patience: number },
): Promise<number> {
  const { child, lines, ended } = startSource('writer.ts', [place.folder, durability]);
  let wrote = 0;
  let isCut = false;
  const cut = () => {
    works('xfs_io', '-x', '-c', 'shutdown', place.at);
    isCut = true;
    child.kill('SIGKILL');
  };
  if (since === 'start') setTimeout(cut, patience);
  for await (const line of lines) {
    if (!isCut) wrote = Number(line.split(' ')[1]);
    if (since === 'open' && line.startsWith('found')) setTimeout(cut, patience);
  }
  await ended;

  return wrote;
}

async function countAfterCut(place: Place, durability: 'power' | 'process'): Promise<number | undefined> {
  run('umount', place.at);
  if (!mount(place)) throw new Error('The disk did not come back.');
  try {
    const store = await openPgliteStore({ folder: place.folder, durability });
    try {
      return await countOf(store);
    } finally {
      await store.close();
    }
  } catch {
    return undefined;
  }
}

function works(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function run(program: string, ...args: readonly string[]): void {
  if (!works(program, ...args)) throw new Error(`${program} failed.`);
}
