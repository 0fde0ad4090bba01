import { admit } from '../house/admit.ts';
import { recomputeRoots } from '../identity/recompute-roots.ts';
import { resolveProfiles } from '../identity/resolve-profiles.ts';
import { profileOf } from '../take-in/record-rows.ts';
import { dropResolution, standingResolution } from './keep-resolution.ts';
import { pagesOfProfiles } from './read-book.ts';
import type { BookCounts, BookJob } from './resolve-book.ts';
import { countsOf } from './resolve-book.ts';
import { writeAs } from './write-as.ts';

/** What undoing a resolution gave. */
export interface ResolutionUndone {
  readonly id: string;
  readonly before: BookCounts;
  readonly after: BookCounts;
}

/**
 * Takes the resolution of the whole house back: its yardstick, its links, its questions. Everybody is as the records
 * themselves make it, by the shipped yardstick, and all decisions of people stand.
 * @throws `resolution/not-found` where none stands
 */
export async function undoResolution({ house, actor, options, tell }: BookJob): Promise<ResolutionUndone> {
  const { signal, onProgress } = options;
  const now = house.clock.now();
  const who = await admit(house, {
    actor,
    permission: 'guests.merge',
    refusal: ({ id }) => ({ at: now, actor: id, action: 'undoResolution', outcome: 'refused', input: {} }),
  });
  const before = await countsOf(house);
  const id = await house.store.read({ tenant: house.tenant }, standingResolution);
  const work = { house, actor: who, action: 'undoResolution', subject: id, signal, tell };
  await writeAs(work, { id }, async (call) => {
    await recomputeRoots(call, await dropResolution(call));
  });
  let judged = 0;
  for await (const page of pagesOfProfiles(house, signal)) {
    const changed = page.map((row) => ({ id: row.id, before: profileOf(row), after: profileOf(row) }));
    await writeAs(work, { profiles: changed.length }, (call) => resolveProfiles(call, changed));
    judged += page.length;
    onProgress?.(judged / Math.max(1, before.profiles));
  }

  return { id, before, after: await countsOf(house) };
}
