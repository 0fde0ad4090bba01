import type { Link, MayJoin } from '../../identity/cluster-profiles.ts';
import { clusterProfiles } from '../../identity/cluster-profiles.ts';
import type { Judge } from '../../identity/profiles/judge-profiles.ts';
import { judgeProfiles } from '../../identity/profiles/judge-profiles.ts';
import type { Yardstick } from '../../identity/profiles/yardstick.ts';
import type { Row } from '../../ports/tables.ts';
import type { WriteCall } from '../house/call.ts';
import type { EdgeBody } from './edge-rows.ts';
import { decidedWeight } from './edge-rows.ts';
import { readersOf } from './key-options.ts';
import type { ReadProfiles } from './load-profiles.ts';
import { profileReader } from './load-profiles.ts';
import { mayJoin } from './may-join.ts';
import { isPerson } from './move-keys.ts';
import { yardstickOf } from './yardstick-of.ts';

/** What keeps profiles from being one guest although they hang together. */
export interface WhatParts {
  /** Pairs that must not end in one guest. */
  readonly apart: readonly (readonly [string, string])[];
  readonly mayJoin: MayJoin;
}

/** What need not be read from the store any more. */
export interface AtHand {
  readonly yardstick?: Yardstick;
  readonly readProfiles?: ReadProfiles;
}

/** What is looked at: profiles that hang together, over these edges. */
export interface Neighbours extends AtHand {
  readonly edges: readonly Row<'edge'>[];
  /** What is asked about them, and what was declared. */
  readonly doubts: readonly Row<'doubt'>[];
}

/**
 * Edges as grouping takes them. What holds a guest together whom a person merged was seen by that person, and is as good
 * as the decision: no other record takes a profile away that stood on the screen.
 */
export function linksOf(edges: readonly Row<'edge'>[]): readonly Link[] {
  const seen = seenTogether(edges);

  return edges.map(({ one, other, weight }) => ({
    one,
    other,
    weight: seen.some((profiles) => profiles.has(one) && profiles.has(other)) ? decidedWeight : weight,
  }));
}

/** Finds what was declared, what documents say, what all records of two groups say together, and who else it could be. */
export async function whatParts(
  call: WriteCall,
  { edges, doubts, yardstick, readProfiles = profileReader(call.rows) }: Neighbours,
): Promise<WhatParts> {
  const { house } = call;
  const hasRules = edges.some(({ by }) => by === 'rule');
  const declared = doubts
    .filter(({ state }) => state === 'apart')
    .map(({ one, other }) => [one, other] as const);
  if (!hasRules) return { apart: declared, mayJoin: () => true };
  const questions = doubts.filter(({ state }) => state !== 'apart');
  const groups = componentsOf(edges);
  if (groups.length === 0 && questions.length === 0) return { apart: declared, mayJoin: () => true };
  const ids = [...edges, ...questions].flatMap(({ one, other }) => [one, other]);
  // In one order, whether they were at hand or read, so that the same profiles are judged as the same groups.
  const profiles = new Map([...(await readProfiles(ids.sort()))].filter(([, profile]) => isPerson(profile)));
  if (profiles.size === 0) return { apart: declared, mayJoin: () => true };
  const judge = judgeProfiles(profiles, {
    readers: readersOf(house),
    yardstick: yardstick ?? (await yardstickOf(call)),
  });
  const known = { has: (id: string) => profiles.has(id) };
  const decided = decidedGroups(edges);
  const areDecided = (one: string, other: string): boolean =>
    decided.some((set) => set.has(one) && set.has(other));

  return {
    apart: [...declared, ...conflicts(groups, judge, { known, areDecided })],
    mayJoin: mayJoin(judge, { edges, questions, known, areDecided }),
  };
}

interface Known {
  readonly known: { has(id: string): boolean };
  readonly areDecided: (one: string, other: string) => boolean;
}

/** Profiles that hang together although something says that they are two people. */
function conflicts(
  groups: readonly (readonly string[])[],
  judge: Judge,
  { known, areDecided }: Known,
): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (const component of groups) {
    for (const one of component) {
      for (const other of component) {
        if (!(one < other) || !known.has(one) || !known.has(other) || areDecided(one, other)) continue;
        if (judge.areApart(one, other)) pairs.push([one, other]);
      }
    }
  }

  return pairs;
}

/** Profiles that a person or their own system brought together: whoever did has seen their documents. */
function decidedGroups(edges: readonly Row<'edge'>[]): readonly ReadonlySet<string>[] {
  return [
    ...seenTogether(edges),
    ...groupsOf(edges.filter(({ by }) => by === 'system')).map((group) => new Set(group)),
  ];
}

/** The profiles of both guests of every merge by a person. */
function seenTogether(edges: readonly Row<'edge'>[]): readonly ReadonlySet<string>[] {
  return edges.flatMap(({ body }) => {
    const { together } = body as EdgeBody;

    return together ? [new Set(together)] : [];
  });
}

/** Groups of three and more; a pair was judged when its edge was drawn. */
function componentsOf(edges: readonly Row<'edge'>[]): readonly (readonly string[])[] {
  return groupsOf(edges).filter((group) => group.length > 2);
}

function groupsOf(edges: readonly Row<'edge'>[]): readonly (readonly string[])[] {
  const names = clusterProfiles(
    [...new Set(edges.flatMap(({ one, other }) => [one, other]))].sort(),
    edges,
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
