import { usualThresholds } from '../../identity/profiles/judge-profiles.ts';
import type { ProfileTable } from '../../identity/profiles/profile-table.ts';
import { takeYardstick } from '../../identity/profiles/take-yardstick.ts';
import type { Resolution } from '../../identity/resolve-people.ts';
import { resolvePeople, resolvePeopleOn } from '../../identity/resolve-people.ts';
import { hashOf, idOf } from '../../shared/hash.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Parallel } from '../../shared/parallel.ts';
import type { Actor } from '../house/actor.ts';
import { admit } from '../house/admit.ts';
import type { House } from '../house/house.ts';
import type { KeptEvent } from '../house/house-event.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';
import { profileOf } from '../take-in/record-rows.ts';
import { beginResolution, pairsAtOnce, takeUpPairs, takeUpYardstick } from './keep-resolution.ts';
import { pagesOfProfiles, readBook } from './read-book.ts';
import { writeAs } from './write-as.ts';

/** How a whole house is resolved. */
export interface ResolveBookOptions {
  /** Only says what is certain and what is possible; keeps nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** Hears how far it is, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Spreads the comparing over cores (`threads()` of `@innkeeper/adapters/threads`); the answer is the same. */
  readonly parallel?: Parallel;
  /** From so many people on it does. @defaultValue 20,000 */
  readonly threadsFrom?: number;
}

/** How many guests and questions there are. */
export interface BookCounts {
  readonly profiles: number;
  readonly guests: number;
  readonly questions: number;
}

/** What resolving the whole house came to. */
export interface BookResolution {
  /** Undoes all of it: `undoResolution`. Absent after a dry run. */
  readonly id?: string;
  /** People that were compared. */
  readonly people: number;
  /** Pairs that are certainly one person, and pairs that may be, as the model sees them. */
  readonly certain: number;
  readonly possible: number;
  /** How many pairs were compared, and the share of matches that no rule would have found. */
  readonly compared: number;
  readonly missed: number;
  readonly before: BookCounts;
  /** Absent after a dry run. */
  readonly after?: BookCounts;
}

/** Who resolves what. */
export interface BookJob {
  readonly house: House;
  readonly actor: Actor;
  readonly options: ResolveBookOptions;
  readonly tell: (events: readonly KeptEvent[]) => void;
}

/**
 * Resolves everybody the house knows: takes its yardstick, judges every record by it, and the pairs that share no key
 * but that the model of the whole book finds. Decisions of people stand. Broken off, it goes on when called again; the
 * same book again changes nothing.
 */
export async function resolveBook({ house, actor, options, tell }: BookJob): Promise<BookResolution> {
  const { dryRun = false, signal, onProgress, parallel, threadsFrom } = options;
  const now = house.clock.now();
  const who = await admit(house, {
    actor,
    permission: 'guests.merge',
    refusal: ({ id }) => ({ at: now, actor: id, action: 'resolveBook', outcome: 'refused', input: {} }),
  });
  const before = await countsOf(house);
  const part = (from: number, to: number) => (share: number) =>
    onProgress?.(from + (to - from) * Math.min(1, share));
  const reading = part(0, 0.15);
  const onRead = (read: number) => reading(read / Math.max(1, before.profiles));
  const book = await readBook(house, { onRead, signal, parallel, threadsFrom });
  const comparing = { onProgress: part(0.15, 0.3), threadsFrom };
  const resolution = parallel
    ? await resolvePeopleOn(parallel, book.people, comparing)
    : resolvePeople(book.people, comparing);
  const found = candidatesOf(book, resolution);
  const said = {
    people: book.people.count,
    certain: found.certain,
    possible: found.possible,
    compared: resolution.compared,
    missed: resolution.rules?.unseen ?? 0,
    before,
  };
  if (dryRun) return said;
  const yardstick = takeYardstick(book.people, resolution);
  const id = idOf('resolution', house.tenant, hashOf(JSON.stringify([book.ids.length, found.pairs.flat()])));
  const work = { house, actor: who, action: 'resolveBook', subject: id, signal, tell };
  await writeAs(work, { step: 0 }, async (call) => {
    await beginResolution(call, id);
    await takeUpYardstick(call, yardstick);
  });
  const judging = part(0.3, 0.8);
  let judged = 0;
  for await (const page of pagesOfProfiles(house, signal)) {
    const changed = page.map((row) => ({ id: row.id, before: profileOf(row), after: profileOf(row) }));
    await writeAs(work, { profiles: changed.length }, (call) => resolveProfiles(call, changed));
    judged += page.length;
    judging(judged / Math.max(1, before.profiles));
  }
  const linking = part(0.8, 1);
  for (let from = 0; from < found.pairs.length; from += pairsAtOnce) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const pairs = found.pairs.slice(from, from + pairsAtOnce);
    await writeAs(work, { pairs: pairs.length }, (call) => takeUpPairs(call, id, pairs));
    linking((from + pairs.length) / found.pairs.length);
    await house.breathe?.();
  }
  onProgress?.(1);

  return { id, ...said, after: await countsOf(house) };
}

interface Candidates {
  readonly pairs: readonly (readonly [string, string])[];
  readonly certain: number;
  readonly possible: number;
}

/** The pairs that the model of the book finds at least possible, in the order of their ids. */
function candidatesOf({ ids }: ProfileTable, { edges, prior, comparer }: Resolution): Candidates {
  const pairs: (readonly [string, string])[] = [];
  let [certain, possible] = [0, 0];
  for (let edge = 0; edge < edges.count; edge += 1) {
    const odds = (edges.bits[edge] as number) + prior;
    if (odds < usualThresholds.possible) continue;
    const [one, other] = [edges.ones[edge] as number, edges.others[edge] as number];
    if (comparer.areTwo(one, other)) continue;
    if (odds >= usualThresholds.certain && !comparer.areApart(one, other)) certain += 1;
    else possible += 1;
    const pair = [ids[one] as string, ids[other] as string] as const;
    pairs.push(pair[0] < pair[1] ? pair : [pair[1], pair[0]]);
  }
  pairs.sort(([a, b], [c, d]) => (a < c ? -1 : a > c ? 1 : b < d ? -1 : b > d ? 1 : 0));

  return { pairs, certain, possible };
}

/** How many guests and questions there are now. */
export async function countsOf(house: House): Promise<BookCounts> {
  return house.store.read({ tenant: house.tenant }, async (rows) => {
    const profiles = await rows.count('profile');

    return {
      profiles,
      guests: profiles - (await rows.count('root')),
      questions: await rows.count('doubt', 'state', ['question']),
    };
  });
}
