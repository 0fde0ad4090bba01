import type { FinderHit, FinderOptions } from './entry.ts';
import { fitted } from './entry.ts';
import type { Finder } from './finder.ts';
import { isLive } from './finder.ts';
import { compareIds, idAt } from './profile-ids.ts';

/** Keeps the best guests that were found so far. */
export interface Collection {
  /** Considers the guest of a place. @returns whether it is one that may be shown */
  take(place: number, by: number, distance: number): boolean;
  /** How many guests were taken that are no further than this. */
  countWithin(distance: number): number;
  hits(): readonly FinderHit[];
}

interface Candidate {
  readonly root: number;
  by: number;
  distance: number;
  rank: number;
}

/** Who is in the house comes before who arrives, and both before who was here last. */
const nearness = { inHouse: 0, arriving: 1, away: 2 } as const;
const dayRange = 100_000;
const distanceRange = 10 * dayRange;

/** A collection for one question: nearest to what was typed first, then who is near, then who was here last, by id. */
export function collect(
  finder: Finder,
  { limit = 16, day = -1, properties, mayUnmask = false }: FinderOptions,
): Collection {
  const { held } = finder;
  const scope = properties && scopeBits(finder, properties);
  const best: Candidate[] = [];
  const known = new Map<number, Candidate | undefined>();
  const isBefore = (one: Candidate, other: Candidate): boolean =>
    one.rank === other.rank ? compareIds(held.ids, one.root, other.root) < 0 : one.rank < other.rank;
  const insert = (candidate: Candidate): void => {
    let at = best.length;
    while (at > 0 && isBefore(candidate, best[at - 1] as Candidate)) at -= 1;
    if (at >= limit) return;
    best.splice(at, 0, candidate);
    if (best.length > limit) best.pop();
  };

  return {
    take: (place, by, distance) => {
      if (!isLive(finder, place)) return false;
      const root = held.roots.values[place] ?? place;
      const earlier = known.get(root);
      if (earlier) {
        earlier.by |= by;
        if (distance >= earlier.distance) return true;
        earlier.rank += (distance - earlier.distance) * distanceRange;
        earlier.distance = distance;
        const at = best.indexOf(earlier);
        if (at >= 0) best.splice(at, 1);
        insert(earlier);

        return true;
      }
      if (known.has(root)) return false;
      const guest = lookAt(finder, root, day);
      const isHidden =
        (by === fitted.name && guest.isIncognito && !mayUnmask) ||
        (scope !== undefined && guest.scope !== 0 && (guest.scope & scope) === 0);
      if (isHidden) {
        known.set(root, undefined);

        return false;
      }
      const candidate = { root, by, distance, rank: distance * distanceRange + guest.rank };
      known.set(root, candidate);
      insert(candidate);

      return true;
    },
    countWithin: (distance) => best.filter((candidate) => candidate.distance <= distance).length,
    hits: () => best.map(({ root, by, distance }) => ({ guest: idAt(held.ids, root), by, distance })),
  };
}

function scopeBits({ properties: known }: Finder, properties: readonly string[]): number {
  let bits = known.length > 31 ? 1 << 31 : 0;
  for (const property of properties) {
    const at = known.indexOf(property);
    if (at >= 0) bits |= 1 << Math.min(at, 31);
  }

  return bits;
}

interface Look {
  /** The nearer and the later, the smaller. */
  readonly rank: number;
  readonly isIncognito: boolean;
  readonly scope: number;
}

/** Looks at all profiles of a guest. */
function lookAt({ held, rooms }: Finder, root: number, day: number): Look {
  let near: number = nearness.away;
  let last = 0;
  let flags = 0;
  let scope = 0;
  let at = root;
  do {
    if (rooms.has(at)) near = nearness.inHouse;
    else if (held.arrivals.values[at] === day) near = Math.min(near, nearness.arriving);
    last = Math.max(last, held.lastDays.values[at] ?? 0);
    flags |= held.flags.values[at] ?? 0;
    scope |= held.scopes.values[at] ?? 0;
    at = held.rings.values[at] ?? root;
  } while (at !== root);

  return {
    rank: near * (dayRange * 2) + (dayRange - last),
    isIncognito: (flags & 2) !== 0,
    scope,
  };
}
