import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWhileWriting } from './faults/kill.ts';
import { openByMany } from './faults/openers.ts';
import { cutPowerWhileWriting, reasonAgainstPowerCuts } from './faults/power-cut.ts';
import type { Figure } from './figure.ts';

/** What the embedded database loses: to `kill -9`, to power cuts beside the same without waiting for the disk, to crowds. */
export async function* measure(): AsyncGenerator<Figure> {
  const root = await mkdtemp(join(tmpdir(), 'innkeeper-faults-'));
  try {
    const kills = await killWhileWriting(join(root, 'killed'), 50);
    yield {
      claim: 'confirmed writes lost to kill -9, of those confirmed',
      ours: kills.lost,
      peer: kills.acknowledged,
      unit: 'writes',
      n: kills.rounds,
    };
    const crowd = await openByMany(join(root, 'wanted'), 1_000);
    yield {
      claim: 'processes that had a folder together with another, of those that had it',
      ours: crowd.together,
      peer: crowd.held,
      unit: 'processes',
      n: crowd.tried,
    };
    yield* powerCuts();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function* powerCuts(): AsyncGenerator<Figure> {
  const reason = reasonAgainstPowerCuts();
  if (reason) {
    console.error(`No power was cut: it ${reason}.`);
    return;
  }
  const cuts = 10;
  const ours = await cutPowerWhileWriting({ cuts, durability: 'power' });
  const control = await cutPowerWhileWriting({ cuts, durability: 'process' });
  console.error(
    `Confirmed in 10 cuts: ${ours.acknowledged}; without waiting for the disk: ${control.acknowledged}.`,
  );
  yield {
    claim: 'confirmed writes lost to power cuts, beside those lost without waiting for the disk',
    ours: ours.lost,
    peer: control.lost,
    unit: 'writes',
    n: cuts,
  };
}
