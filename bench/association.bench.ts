import { existsSync, readFileSync } from 'node:fs';
import { associate, basketsOf } from '@innkeeper/core/census';
import { FPGrowth } from 'node-fpgrowth';
import type { Figure } from './figure.ts';

const file = new URL('../../shared/data/basket/groceries.csv', import.meta.url);
const runs = 25;
/**
 * Milliseconds that were measured for the same rules on another machine: two peers that neither npm nor Debian has, and the
 * one that is run here, by which they are scaled to this machine.
 */
const elsewhere = { "R's arules": 14, "Borgelt's program in C": 8 };
const peerElsewhere = 179;

/**
 * The rules of 9,835 baskets of a real shop at a support of .001 and a confidence of .5, in time of the processor, beside
 * `node-fpgrowth`, which finds the frequent sets alone. Both read the same lists.
 */
export async function* measure(): AsyncGenerator<Figure> {
  if (!existsSync(file)) {
    console.error('association: skipped, since ../shared/data is absent');

    return;
  }
  const lists = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const baskets = basketsOf(lists);
  const asked = { support: 0.001, confidence: 0.5, shortest: 1 } as const;
  const found = associate(baskets, asked);
  const n = lists.length;
  const peer = await median(5, async () => {
    const itemsets = await new FPGrowth<string>(0.001).exec(lists);
    if (itemsets.length < found.itemsets) console.error(`the peer found ${itemsets.length} sets`);
  });
  const ours = await median(runs, async () => void associate(baskets, asked));
  const claim = `${found.itemsets} frequent sets and ${found.rules.length} rules with lift and significance, from baskets`;
  yield { claim, ours, peer, unit: 'ms of CPU', n };
  for (const [name, milliseconds] of Object.entries(elsewhere))
    yield {
      claim: `the same beside ${name}, not run here: its ${milliseconds} ms elsewhere at this machine's speed`,
      ours,
      peer: (milliseconds * peer) / peerElsewhere,
      unit: 'ms of CPU',
      n,
    };
  yield {
    claim: 'the same from the lists, numbering their words',
    ours: await median(runs, async () => void associate(basketsOf(lists), asked)),
    peer,
    unit: 'ms of CPU',
    n,
  };
}

/** The middle of some runs: the time of the thread that works, without what the collector does beside it. */
async function median(times: number, work: () => Promise<void>): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    all.push((user + system) / 1000);
  }

  return all.sort((one, other) => one - other)[times >> 1] as number;
}
