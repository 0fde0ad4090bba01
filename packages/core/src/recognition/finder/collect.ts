import type { FinderHit, FinderOptions } from './entry.ts';
import { fitted } from './entry.ts';
import type { Finder } from './finder.ts';
import { flag, isLive } from './finder.ts';
import { compareIds, idAt } from './profile-ids.ts';
import { guestOf, isOneOfSeveral, nextOf } from './rings.ts';

/** Keeps the best guests that were found so far. */
export interface Collection {
  /** Considers the guest of a place. */
  take(place: number, by: number, distance: number): Outcome;
  /** Whether nobody at this distance could still be among the first. */
  isFullWithin(distance: number): boolean;
  /** How many guests were taken that are no further than this. */
  countWithin(distance: number): number;
  hits(): readonly FinderHit[];
}

/**
 * What became of a guest: `taken` or known already; `hidden` from whoever asks; `beyond` the last that is shown, and so
 * is everybody who comes later in the same list at this distance.
 */
export type Outcome = 'taken' | 'hidden' | 'beyond';

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
  /** At each distance the first settled place behind which nobody is shown. */
  const ends: number[] = [];
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

  const isBeyond = (distance: number): boolean =>
    best.length >= limit && (best.at(-1)?.distance ?? 0) < distance;
  const isBehind = (place: number, distance: number): boolean => {
    const end = ends[distance];

    return (
      end !== undefined &&
      place > end &&
      place < finder.ways.settledTo &&
      !isOneOfSeveral(held.several.values, place)
    );
  };
  const improve = (candidate: Candidate, distance: number): void => {
    candidate.rank += (distance - candidate.distance) * distanceRange;
    candidate.distance = distance;
    const at = best.indexOf(candidate);
    if (at >= 0) best.splice(at, 1);
    insert(candidate);
  };

  return {
    take: (place, by, distance) => {
      if (!isLive(finder, place)) return 'hidden';
      const root = guestOf(held, place);
      const earlier = known.get(root);
      if (earlier) {
        earlier.by |= by;
        if (distance < earlier.distance) improve(earlier, distance);

        return 'taken';
      }
      if (known.has(root)) return 'hidden';
      if (isBeyond(distance) || isBehind(place, distance)) return 'beyond';
      const guest = lookAt(finder, root, day);
      const isHidden =
        (by === fitted.name && guest.isIncognito && !mayUnmask) ||
        (scope !== undefined && guest.scope !== 0 && (guest.scope & scope) === 0);
      if (isHidden) {
        known.set(root, undefined);

        return 'hidden';
      }
      const candidate = { root, by, distance, rank: distance * distanceRange + guest.rank };
      const last = best[limit - 1];
      if (last && guest.isInOrder && place < finder.ways.settledTo && isBefore(last, candidate)) {
        ends[distance] = place;

        return 'beyond';
      }
      known.set(root, candidate);
      insert(candidate);

      return 'taken';
    },
    isFullWithin: (distance) => isBeyond(distance),
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
  /** Whether everybody who stands behind in the order of places ranks behind as well: no arrival is expected. */
  readonly isInOrder: boolean;
}

/** Looks at all profiles of a guest. */
function lookAt({ held }: Finder, root: number, day: number): Look {
  let near: number = nearness.away;
  let last = 0;
  let flags = 0;
  let scope = 0;
  let arrivals = 0;
  let at = root;
  do {
    const arrival = held.arrivals.values[at] ?? 0;
    flags |= held.flags.values[at] ?? 0;
    if (arrival === day) near = Math.min(near, nearness.arriving);
    last = Math.max(last, held.lastDays.values[at] ?? 0);
    scope |= held.scopes.values[at] ?? 0;
    arrivals |= arrival;
    at = nextOf(held, at);
  } while (at !== root);
  if (flags & flag.inHouse) near = nearness.inHouse;

  return {
    rank: near * (dayRange * 2) + (dayRange - last),
    isIncognito: (flags & flag.incognito) !== 0,
    scope,
    isInOrder: near === nearness.away && arrivals === 0,
  };
}
