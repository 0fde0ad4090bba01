import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDisk, reasonAgainstFullDisks } from '../../../../../bench/faults/full-disk.ts';
import { killWhileWriting, type Survival } from '../../../../../bench/faults/kill.ts';
import { openByMany } from '../../../../../bench/faults/openers.ts';
import {
  cutPowerWhileWriting,
  type PowerCutOptions,
  reasonAgainstPowerCuts,
} from '../../../../../bench/faults/power-cut.ts';
import { openPgliteStore } from './index.ts';

// Few rounds here; `INNKEEPER_KILLS=50 INNKEEPER_POWER_CUTS=10 INNKEEPER_OPENERS=1000` for the long run.
const kills = Number(process.env.INNKEEPER_KILLS ?? 3);
const cuts = Number(process.env.INNKEEPER_POWER_CUTS ?? 1);
const openers = Number(process.env.INNKEEPER_OPENERS ?? 40);
const patience = 60_000 + 20_000 * Math.max(kills, cuts) + 500 * openers;

let root: string;
let template: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'innkeeper-faults-'));
  template = join(root, 'template');
  const store = await openPgliteStore({ folder: template });
  await store.close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the embedded database', { timeout: patience }, () => {
  it(`loses nothing that it confirmed when it is killed while it writes (${kills} times)`, async () => {
    const { acknowledged, ...seen } = await killWhileWriting(join(root, 'killed'), kills, { template });

    expect(seen).toEqual({ rounds: kills, lost: 0, unopenable: 0 });
    expect(acknowledged).toBeGreaterThan(0);
  });

  it(`belongs to one process at a time, and is free when its holder is killed (${openers} tries)`, async () => {
    const { held, refused, ...seen } = await openByMany(join(root, 'wanted'), openers);

    expect(seen).toEqual({ tried: openers, strange: 0, together: 0 });
    expect(held).toBeGreaterThan(0);
    expect(refused).toBe(openers - held);
  });
});

/** Cuts it once more where the power went before anything was confirmed: a busy machine may take longer than it lasts. */
async function cutPower(options: PowerCutOptions): Promise<Survival> {
  const seen = await cutPowerWhileWriting(options);

  return seen.acknowledged === 0 && seen.unopenable === 0 ? cutPower(options) : seen;
}

const noCuts = reasonAgainstPowerCuts();
describe.skipIf(noCuts)(`a power cut${noCuts ? ` (skipped: ${noCuts})` : ''}`, { timeout: patience }, () => {
  it(`costs the embedded database nothing that it confirmed (${cuts} times)`, async () => {
    const { acknowledged, ...seen } = await cutPower({ cuts, durability: 'power', template });

    expect(seen).toEqual({ rounds: cuts, lost: 0, unopenable: 0 });
    expect(acknowledged).toBeGreaterThan(0);
  });

  it('costs it nearly everything where it does not wait for the disk, so the rig can tell', async () => {
    const { acknowledged, lost } = await cutPower({ cuts: 1, durability: 'process', template });

    expect(lost).toBeGreaterThan(acknowledged / 2);
  });
});

const noFullDisk = reasonAgainstFullDisks();
describe.skipIf(noFullDisk)(
  `a full disk${noFullDisk ? ` (skipped: ${noFullDisk})` : ''}`,
  { timeout: patience },
  () => {
    it('is told as such; what was confirmed can be read, and writing goes on when there is room', async () => {
      const { acknowledged, code, readable, reopening, afterwards, goesOn } = await fillDisk();

      expect(acknowledged).toBeGreaterThan(0);
      expect({ code, readable, afterwards, goesOn }).toEqual({
        code: 'store/full',
        readable: acknowledged,
        afterwards: acknowledged,
        goesOn: true,
      });
      expect(['opened', 'store/full']).toContain(reopening);
    });
  },
);
