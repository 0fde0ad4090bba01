import type { Yardstick } from '../../identity/profiles/yardstick.ts';
import type { Reader, Writer } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { WriteCall } from '../house/call.ts';
import type { DoubtBody, EdgeBody } from '../identity/edge-rows.ts';
import { edgeId } from '../identity/edge-rows.ts';
import { judgePairs } from '../identity/judge-pairs.ts';
import { profileReader } from '../identity/load-profiles.ts';
import { recomputeRoots } from '../identity/recompute-roots.ts';
import { dropYardstick, keepYardstick, yardstickOf } from '../identity/yardstick-of.ts';

/** How many pairs are judged in one transaction. */
export const pairsAtOnce = 2000;
const runs = 'resolution';
const pageSize = 5000;

/** What is kept of a resolution: which it is, and the yardstick that held before it. */
interface KeptRun {
  readonly id: string;
}

/** Notes that a resolution begins. The same one again goes on where it stopped. */
export async function beginResolution({ rows }: WriteCall, id: string): Promise<void> {
  await rows.put('blob', [{ name: runs, part: 0, body: JSON.stringify({ id } satisfies KeptRun) }]);
}

/** From now on the house measures by this yardstick; by the shipped one where the book is too small for one of its own. */
export async function takeUpYardstick({ rows }: WriteCall, yardstick: Yardstick | undefined): Promise<void> {
  if (yardstick) await keepYardstick(rows, yardstick);
  else await dropYardstick(rows);
}

/** Judges pairs that a resolution of the whole book found, whether they share a key or not. */
export async function takeUpPairs(
  call: WriteCall,
  id: string,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  const { rows } = call;
  const ids = pairs.map(([one, other]) => edgeId(one, other));
  const edges = new Map(
    (await rows.where('edge', 'id', ids))
      .filter(({ voidedAt }) => voidedAt === undefined)
      .map((edge) => [edge.id, edge]),
  );
  const readProfiles = profileReader(rows);
  const yardstick = await yardstickOf(call);
  const touched = await judgePairs(call, pairs, {
    edges,
    changed: [],
    keys: new Map(),
    holders: new Map(),
    crowded: new Set(),
    resolutions: new Map(pairs.map((pair) => [pair.join(' '), id])),
    yardstick,
    readProfiles,
  });
  await recomputeRoots(call, [...new Set(touched)], { yardstick, readProfiles });
}

/** The last resolution that stands. @throws `resolution/not-found` */
export async function standingResolution(rows: Reader): Promise<string> {
  const [row] = await rows.page('blob', { first: runs, limit: 1 });
  if (row?.name !== runs) throw new InnkeeperError('resolution/not-found');

  return (JSON.parse(row.body) as KeptRun).id;
}

/** Takes the yardstick and all that only the resolution linked or asked away. @returns whom that concerns */
export async function dropResolution(call: WriteCall): Promise<readonly string[]> {
  const { rows, now } = call;
  const concerned = new Set<string>();
  await eachRow(rows, 'edge', async (page) => {
    const own = page.filter(({ body, voidedAt }) => voidedAt === undefined && isOwn(body));
    for (const { one, other } of own) concerned.add(one).add(other);
    await rows.put(
      'edge',
      own.map((edge) => ({ ...edge, voidedAt: now })),
    );
  });
  await eachRow(rows, 'doubt', async (page) => {
    const own = page.filter(({ body, state }) => state !== 'apart' && isOwn(body));
    await rows.drop('doubt', own);
  });
  await dropYardstick(rows);
  await rows.drop('blob', [{ name: runs, part: 0 }]);

  return [...concerned];
}

function isOwn(body: unknown): boolean {
  return (body as Pick<EdgeBody & DoubtBody, 'resolution'>).resolution !== undefined;
}

async function eachRow<Name extends 'edge' | 'doubt'>(
  rows: Writer,
  table: Name,
  visit: (page: readonly Row<Name>[]) => Promise<void>,
): Promise<void> {
  let after: Row<Name> | undefined;
  for (;;) {
    const page = (await rows.page(table, {
      limit: pageSize,
      ...(after && { after: after as never }),
    })) as readonly Row<Name>[];
    await visit(page);
    if (page.length < pageSize) return;
    after = page.at(-1);
  }
}
