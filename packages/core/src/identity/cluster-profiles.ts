import { sweeps } from './groups/group-records.ts';

/** That two profiles are one guest. */
export interface Link {
  readonly one: string;
  readonly other: string;
  /** In bits; a decision by a person outweighs every rule. */
  readonly weight: number;
  /** The profile that gives its name to the guest, where a person chose one of the two. */
  readonly survivor?: string;
}

/** Whether a link may bring two groups together. */
export type MayJoin = (link: Link, left: ReadonlySet<string>, right: ReadonlySet<string>) => boolean;

/**
 * Which profile names the guest of each profile. Links are taken heaviest first, and one that would bring together
 * two profiles that must stay apart is left out, so no weak link chains strangers; it is tried once more when groups have
 * grown. The order of the input never matters.
 * @param apart pairs that must not end in one guest, both ways round
 * @param mayJoin asked last: what all their records say together
 */
export function clusterProfiles(
  profiles: readonly string[],
  links: readonly Link[],
  apart: readonly (readonly [string, string])[],
  mayJoin: MayJoin = () => true,
): ReadonlyMap<string, string> {
  const clusters = new Map(profiles.map((profile) => [profile, new Set([profile])]));
  const enemies = enemiesOf(apart);
  const ordered = [...links].sort(byWeight);
  for (let sweep = 0, isOther = true; sweep < sweeps && isOther; sweep += 1) {
    isOther = false;
    for (const link of ordered) if (join(clusters, enemies, { link, mayJoin })) isOther = true;
  }

  return namesOf(clusters, new Set(links.flatMap(victimOf)));
}

function byWeight(left: Link, right: Link): number {
  if (left.weight !== right.weight) return right.weight - left.weight;

  return keyOf(left) < keyOf(right) ? -1 : 1;
}

function keyOf({ one, other }: Link): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function join(
  clusters: Map<string, Set<string>>,
  enemies: ReadonlyMap<string, ReadonlySet<string>>,
  { link, mayJoin }: { readonly link: Link; readonly mayJoin: MayJoin },
): boolean {
  const { one, other } = link;
  const left = clusters.get(one);
  const right = clusters.get(other);
  if (!left || !right || left === right || areEnemies(left, right, enemies)) return false;
  if (!mayJoin(link, left, right)) return false;
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  for (const profile of small) {
    large.add(profile);
    clusters.set(profile, large);
  }

  return true;
}

function areEnemies(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  enemies: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  for (const profile of small) {
    for (const enemy of enemies.get(profile) ?? []) if (large.has(enemy)) return true;
  }

  return false;
}

function enemiesOf(apart: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const enemies = new Map<string, Set<string>>();
  for (const [one, other] of apart) {
    enemies.set(one, (enemies.get(one) ?? new Set()).add(other));
    enemies.set(other, (enemies.get(other) ?? new Set()).add(one));
  }

  return enemies;
}

function victimOf({ one, other, survivor }: Link): readonly string[] {
  if (survivor === undefined) return [];

  return [survivor === one ? other : one];
}

/** The guest is named after the first profile, by id, that no merge put behind another. */
function namesOf(
  clusters: ReadonlyMap<string, Set<string>>,
  victims: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [profile, members] of clusters) {
    if (names.has(profile)) continue;
    const sorted = [...members].sort();
    const name = sorted.find((member) => !victims.has(member)) ?? sorted[0] ?? profile;
    for (const member of sorted) names.set(member, name);
  }

  return names;
}
