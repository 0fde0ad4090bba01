import type { Row } from '../../ports/tables.ts';
import type { EdgeBody } from './edge-rows.ts';

/**
 * Names each group of profiles after one of them: the one that a merge chose and no other merge put behind another,
 * else the first that no merge put behind another, else the first by id. The order of merges never matters.
 * @param groups which group each profile belongs to
 */
export function nameClusters(
  groups: ReadonlyMap<string, string>,
  edges: readonly Row<'edge'>[],
): ReadonlyMap<string, string> {
  const survivors = new Set<string>();
  const victims = new Set<string>();
  for (const { one, other, body } of edges) {
    const { survivor } = body as EdgeBody;
    if (survivor === undefined || groups.get(one) !== groups.get(other)) continue;
    survivors.add(survivor);
    victims.add(survivor === one ? other : one);
  }
  const members = new Map<string, string[]>();
  for (const profile of [...groups.keys()].sort()) {
    const group = groups.get(profile) ?? profile;
    members.set(group, [...(members.get(group) ?? []), profile]);
  }
  const names = new Map<string, string>();
  for (const group of members.values()) {
    const standing = group.filter((profile) => !victims.has(profile));
    const name = standing.find((profile) => survivors.has(profile)) ?? standing[0] ?? group[0];
    for (const profile of group) names.set(profile, name ?? profile);
  }

  return names;
}
