import { clusterProfiles } from '../../identity/cluster-profiles.ts';
import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { WriteCall } from '../house/call.ts';
import type { ReadProfiles } from './load-profiles.ts';
import { nameClusters } from './name-clusters.ts';
import type { AtHand } from './what-parts.ts';
import { linksOf, whatParts } from './what-parts.ts';

/** Who is who, and who is no longer. */
interface Recomputed {
  /** The root of every profile of those clusters. */
  readonly roots: ReadonlyMap<string, string>;
  /** Profiles of a guest who has become several. */
  readonly parted: readonly string[];
}

/** Derives anew which guest each of the profiles, and each that hangs together with them, belongs to. */
export async function recomputeRoots(
  call: WriteCall,
  profiles: readonly string[],
  atHand: AtHand = {},
): Promise<Recomputed> {
  if (profiles.length === 0) return { roots: new Map(), parted: [] };
  const { rows } = call;
  const { members, edges, doubts, known } = await neighbourhood(rows, profiles);
  const { apart, mayJoin } = await whatParts(call, { edges, doubts, ...atHand });
  const roots = nameClusters(clusterProfiles(members, linksOf(edges), apart, mayJoin), edges);
  const moved = members.filter((id) => (known.get(id) ?? id) !== roots.get(id));
  const puts = moved
    .filter((id) => roots.get(id) !== id)
    .map((profileId) => ({ profileId, rootId: roots.get(profileId) ?? profileId }));
  await rows.put('root', puts);
  await rows.drop(
    'root',
    moved.filter((id) => roots.get(id) === id).map((profileId) => ({ profileId })),
  );

  return { roots, parted: partedBy(members, known, roots) };
}

/**
 * Asks after all that hangs together with profiles before it is known whether they become one guest, for rows that stay at
 * hand: the store answers while the profiles are compared. Nobody waits for it, and whoever needs the rows asks again.
 */
export function lookAround({ rows }: WriteCall, profiles: readonly string[], read: ReadProfiles): void {
  if (profiles.length === 0) return;
  neighbourhood(rows, profiles)
    .then(({ members }) => read(members))
    .catch(() => undefined);
}

function partedBy(
  members: readonly string[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const now = new Map<string, string>();
  const split = new Set<string>();
  for (const id of members) {
    const [was, is] = [before.get(id) ?? id, after.get(id) ?? id];
    if ((now.get(was) ?? is) !== is) split.add(was);
    now.set(was, is);
  }

  return members.filter((id) => split.has(before.get(id) ?? id));
}

interface Neighbourhood {
  readonly members: readonly string[];
  readonly edges: readonly Row<'edge'>[];
  /** What is asked about them, and what was declared. */
  readonly doubts: readonly Row<'doubt'>[];
  /** The root of each of them until now, where it is another profile. */
  readonly known: ReadonlyMap<string, string>;
}

/** Every profile that can be reached over live edges, and those that were of one guest with them until now. */
async function neighbourhood(rows: Reader, profiles: readonly string[]): Promise<Neighbourhood> {
  const members = new Set<string>();
  const edges = new Map<string, Row<'edge'>>();
  const doubts = new Map<string, Row<'doubt'>>();
  const known = new Map<string, string>();
  let frontier = [...new Set(profiles)];
  while (frontier.length > 0) {
    for (const id of frontier) members.add(id);
    const [left, right, own, others, before, after] = await Promise.all([
      rows.where('edge', 'one', frontier),
      rows.where('edge', 'other', frontier),
      rows.where('root', 'profileId', frontier),
      rows.where('root', 'rootId', frontier),
      rows.where('doubt', 'one', frontier),
      rows.where('doubt', 'other', frontier),
    ]);
    const next = new Set<string>();
    for (const edge of [...left, ...right]) {
      if (edge.voidedAt !== undefined) continue;
      edges.set(edge.id, edge);
      next.add(edge.one).add(edge.other);
    }
    for (const { profileId, rootId } of [...own, ...others]) {
      known.set(profileId, rootId);
      next.add(profileId).add(rootId);
    }
    for (const doubt of [...before, ...after]) doubts.set(`${doubt.one} ${doubt.other}`, doubt);
    frontier = [...next].filter((id) => !members.has(id));
  }

  return { members: [...members].sort(), edges: [...edges.values()], doubts: [...doubts.values()], known };
}
