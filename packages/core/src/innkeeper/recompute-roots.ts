import type { Link } from '../identity/cluster-profiles.ts';
import { clusterProfiles } from '../identity/cluster-profiles.ts';
import { judgePair } from '../identity/judge-pair.ts';
import type { Reader } from '../ports/store.ts';
import type { Row } from '../ports/tables.ts';
import type { WriteCall } from './call.ts';
import type { EdgeBody } from './edge-rows.ts';
import { loadProfiles } from './load-profiles.ts';
import { nameClusters } from './name-clusters.ts';

/**
 * Derives anew which guest each of the profiles, and each that hangs together with them, belongs to.
 * @returns the root of every profile of those clusters
 */
export async function recomputeRoots(
  { rows }: WriteCall,
  profiles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (profiles.length === 0) return new Map();
  const { members, edges } = await neighbourhood(rows, profiles);
  const apart = await apartPairs(rows, members, edges);
  const roots = nameClusters(clusterProfiles(members, edges.map(linkOf), apart), edges);
  const known = new Map(
    (await rows.where('root', 'profileId', members)).map(({ profileId, rootId }) => [profileId, rootId]),
  );
  const moved = members.filter((id) => (known.get(id) ?? id) !== roots.get(id));
  const puts = moved
    .filter((id) => roots.get(id) !== id)
    .map((profileId) => ({ profileId, rootId: roots.get(profileId) ?? profileId }));
  await rows.put('root', puts);
  await rows.drop(
    'root',
    moved.filter((id) => roots.get(id) === id).map((profileId) => ({ profileId })),
  );

  return roots;
}

function linkOf({ one, other, weight }: Row<'edge'>): Link {
  return { one, other, weight };
}

interface Neighbourhood {
  readonly members: readonly string[];
  readonly edges: readonly Row<'edge'>[];
}

/** Every profile that can be reached over live edges, and those that were of one guest with them until now. */
async function neighbourhood(rows: Reader, profiles: readonly string[]): Promise<Neighbourhood> {
  const members = new Set<string>();
  const edges = new Map<string, Row<'edge'>>();
  let frontier = [...new Set(profiles)];
  while (frontier.length > 0) {
    for (const id of frontier) members.add(id);
    const found = [
      ...(await rows.where('edge', 'one', frontier)),
      ...(await rows.where('edge', 'other', frontier)),
    ];
    const next = new Set<string>();
    for (const edge of found) {
      if (edge.voidedAt !== undefined) continue;
      edges.set(edge.id, edge);
      next.add(edge.one).add(edge.other);
    }
    for (const id of await companions(rows, frontier)) next.add(id);
    frontier = [...next].filter((id) => !members.has(id));
  }

  return { members: [...members].sort(), edges: [...edges.values()] };
}

async function companions(rows: Reader, profiles: readonly string[]): Promise<readonly string[]> {
  const roots = (await rows.where('root', 'profileId', profiles)).map(({ rootId }) => rootId);
  const others = await rows.where('root', 'rootId', [...new Set([...roots, ...profiles])]);

  return [...roots, ...others.map(({ profileId }) => profileId)];
}

async function apartPairs(
  rows: Reader,
  members: readonly string[],
  edges: readonly Row<'edge'>[],
): Promise<readonly (readonly [string, string])[]> {
  const doubts = await rows.where('doubt', 'one', members);
  const declared = doubts
    .filter(({ state }) => state === 'apart')
    .map(({ one, other }) => [one, other] as const);
  const conflicting = edges.length < 2 ? [] : await conflicts(rows, edges);

  return [...declared, ...conflicting];
}

/** Profiles that hang together although their documents say that they are two people. */
async function conflicts(
  rows: Reader,
  edges: readonly Row<'edge'>[],
): Promise<readonly (readonly [string, string])[]> {
  const pairs: (readonly [string, string])[] = [];
  const profiles = await loadProfiles(
    rows,
    edges.flatMap(({ one, other }) => [one, other]),
  );
  const decided = [
    ...edges.map(({ body }) => new Set((body as EdgeBody).together ?? [])),
    ...mergedBySystems(edges),
  ];
  for (const component of componentsOf(edges)) {
    for (const one of component) {
      for (const other of component) {
        const left = profiles.get(one);
        const right = profiles.get(other);
        if (!(one < other) || !left || !right || decided.some((set) => set.has(one) && set.has(other)))
          continue;
        if (judgePair(left, right).verdict === 'apart') pairs.push([one, other]);
      }
    }
  }

  return pairs;
}

/** Profiles that their own systems merged: whoever did has seen their documents. */
function mergedBySystems(edges: readonly Row<'edge'>[]): readonly ReadonlySet<string>[] {
  return groupsOf(edges.filter(({ by }) => by === 'system')).map((group) => new Set(group));
}

/** Groups of three and more; a pair was judged when its edge was drawn. */
function componentsOf(edges: readonly Row<'edge'>[]): readonly (readonly string[])[] {
  return groupsOf(edges).filter((group) => group.length > 2);
}

function groupsOf(edges: readonly Row<'edge'>[]): readonly (readonly string[])[] {
  const names = clusterProfiles(
    [...new Set(edges.flatMap(({ one, other }) => [one, other]))].sort(),
    edges.map(linkOf),
    [],
  );
  const groups = new Map<string, string[]>();
  for (const [profile, name] of names) {
    const group = groups.get(name);
    if (group) group.push(profile);
    else groups.set(name, [profile]);
  }

  return [...groups.values()];
}
