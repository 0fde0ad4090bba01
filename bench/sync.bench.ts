import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf, fakeCloudbeds, serveFake } from '@innkeeper/adapters/testing';
import type { Figure } from './figure.ts';
import { mapOpera } from './sync/map-opera.ts';
import type { Dump } from './sync/troubled.ts';
import { calm, troubled } from './sync/troubled.ts';

const scale = Number(process.env['BENCH_SCALE'] ?? 1);
const reservations = 50_000 * scale;
/** Seconds that a process lives at most: on a machine that is busy with other things it needs more to come anywhere. */
const life = Number(process.env['BENCH_LIFE'] ?? 8);
/** What Cloudbeds states for a key of a property. */
const limit = { requests: 5, within: 1000 };
const faults = { throttled: 0.2, failed: 0.05, cut: 0.02, repeated: 0.2, reordered: 0.3, seed: 11 };

/**
 * A sync of 50,000 reservations through 429, 500, cut answers, repeated and mixed-up messages and processes that are
 * killed every few seconds, beside a calm one; and how fast payloads become records.
 */
export async function* measure(): AsyncGenerator<Figure> {
  const mapped = mapOpera(100_000 * scale);
  yield {
    claim: 'OPERA reservations that become records in a second of one core, beside what was asked',
    ours: mapped.reservations / mapped.seconds,
    peer: 30_000,
    unit: 'reservations/s',
    n: mapped.reservations,
  };
  yield {
    claim: 'what the heap grew by on the way, beside what one page of 200 holds',
    ours: Math.max(0, mapped.grownBy),
    peer: 0.25,
    unit: 'MB',
    n: mapped.reservations,
  };
  const root = await mkdtemp(join(tmpdir(), 'innkeeper-sync-'));
  try {
    yield* troubledSync(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function* troubledSync(root: string): AsyncGenerator<Figure> {
  const fake = fakeCloudbeds({ guests: reservations / 5, reservations });
  const server = await serveFake(fake.api, { faults, limits: [limit] });
  const folder = join(root, 'troubled');
  const changes = Math.round(300 * Math.min(1, scale * 2));
  const what = await troubled({ fake, server, folder, changes, random: chanceOf(5), life });
  const { requests, most } = server.seen();
  await server.close();
  console.error(
    `Troubled: ${Math.round(what.seconds)} s, ${what.kills} kills, ${requests} requests, ${what.delivered} messages; ${most[0] ?? 0} requests arrived in the fullest second.`,
  );
  const still = await serveFake(fake.api);
  const calmFolder = join(root, 'calm');
  await calm(['once', calmFolder, still.baseUrl, '1000']);
  await still.close();
  const [ours, theirs] = [await dumpOf(folder), await dumpOf(calmFolder)];
  const keys = new Set([...Object.keys(ours.records), ...Object.keys(theirs.records)]);
  const different = [...keys].filter((key) => ours.records[key] !== theirs.records[key]);
  console.error(
    `People linked: ${ours.people} and ${theirs.people}, ${ours.roots === theirs.roots ? 'the same' : 'different'}.`,
  );
  yield {
    claim: 'records that differ from those of a calm sync, of all',
    ours: different.length,
    peer: keys.size,
    unit: 'records',
    n: reservations,
  };
  yield {
    claim: 'the most requests sent in any second, beside the stated limit',
    ours: what.mostSent,
    peer: limit.requests,
    unit: 'requests',
    n: requests,
  };
  yield {
    claim: 'processes killed on the way, of those that lived',
    ours: what.kills,
    peer: what.kills + 1,
    unit: 'processes',
    n: reservations,
  };
  yield {
    claim: 'how long it took, beside what the limit alone makes of as many requests',
    ours: what.seconds,
    peer: requests / limit.requests,
    unit: 's',
    n: requests,
  };
}

async function dumpOf(folder: string): Promise<Dump> {
  return JSON.parse(await calm(['dump', folder])) as Dump;
}
