import type { Incoming, SourcePage } from '@innkeeper/core';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { cursorOf } from './cursor.ts';
import { hasMore } from './paging.ts';
import { summaryToRecord } from './profile-to-record.ts';
import { idOfType, profileSource, timesOf, zoneOf } from './reading.ts';
import type { Run } from './run.ts';
import { askFor, orRefused, placeOf } from './run.ts';
import { joinProfile, operaRecords } from './to-records.ts';

/** Rows that are read twice at the seam of two pages, since rows move while a list is read. */
const seam = 5;
const parts = [
  'Address',
  'Communication',
  'Comment',
  'Membership',
  'Preference',
  'Profile',
  'Relationship',
  'Correspondence',
] as const;

/** The list of profiles of a hotel, each that changed in full. */
export async function* readProfiles(run: Run): AsyncIterable<SourcePage> {
  const { pageSize = 200, atOnce = 4 } = run.plan;
  let offset = run.position.offset ?? 0;
  let stale = 0;
  for (const listed = new Set<string>(); ; ) {
    const answer = await askFor(run, {
      operation: 'getProfiles',
      path: '/crm/v1/profiles',
      query: { hotelId: run.hotelId, limit: pageSize, offset, excludeInactive: 'false' },
    });
    const rows = objectsOf(at(answer, 'profileSummaries', 'profileInfo'));
    const before = listed.size;
    const wanted = rows.filter((row) => isWanted(row, listed, run));
    stale = listed.size === before ? stale + 1 : 0;
    const items = await inParallel(wanted, atOnce, (row) => profileOfRow(row, run));
    const isLast = rows.length === 0 || !hasMore(answer) || stale > 1;
    offset += Math.max(1, rows.length - seam);

    yield {
      items: items.flat(),
      ...(!isLast && { cursor: cursorOf({ ...run.position, phase: 'profiles', offset }) }),
    };
    if (isLast) return;
  }
}

/** Whether a row names a profile that this run has not brought and that changed since the last one. */
function isWanted(row: Raw, listed: Set<string>, run: Run): boolean {
  const id = idOfType(row.profileIdList, 'Profile');
  if (id === undefined) return true;
  listed.add(id);
  if (run.seen.has(id)) return false;
  run.seen.add(id);
  const profile = objectOf(row.profile) ?? row;
  const zone = zoneOf(textOf(profile.registeredProperty) ?? run.hotelId, { tables: run.tables, place: {} });
  const { version } = timesOf(profile, zone);

  return run.position.since === undefined || version === undefined || version >= run.position.since;
}

async function profileOfRow(row: Raw, run: Run): Promise<readonly Incoming[]> {
  const id = idOfType(row.profileIdList, 'Profile');
  const thin = (): Incoming =>
    summaryToRecord(row.profileIdList, objectOf(row.profile) ?? row, {
      tables: run.tables,
      place: placeOf(run, 'getProfiles'),
    });
  if (id === undefined) return [thin()];
  const full = await readProfile(id, run);

  return full ?? [thin()];
}

/** One profile in full, with what belongs to it; `undefined` where OPERA no longer has it. */
export async function readProfile(id: string, run: Run): Promise<readonly Incoming[] | undefined> {
  let isGone = false;
  const items = await orRefused(run, { kind: 'profile', id, operation: 'getProfile' }, async () => {
    const path = `/crm/v1/profiles/${encodeURIComponent(id)}`;
    const profile = await askFor(run, { operation: 'getProfile', path, query: { fetchInstructions: parts } });
    isGone = profile === undefined;
    if (isGone) return [];
    const side = run.plan.preferences
      ? await askFor(run, { operation: 'getPreferences', path: `${path}/preferences` })
      : undefined;
    const found = operaRecords(
      joinProfile(profile, side),
      run.tables,
      placeOf(run, 'getProfile', { profileId: id }),
    );

    return [...found, ...movedTo(found, id, run), ...(await historyOf(id, path, run))];
  });

  return isGone ? undefined : items;
}

/** OPERA shows the survivor when it is asked for a profile that was merged away. */
function movedTo(found: readonly Incoming[], id: string, run: Run): readonly Incoming[] {
  const [first] = found;
  if (!first || !('record' in first) || first.record.kind !== 'profile' || first.record.source.id === id)
    return [];

  return operaRecords(
    { victimProfileId: id, survivorProfileId: first.record.source.id },
    run.tables,
    placeOf(run, 'getProfile'),
  );
}

async function historyOf(id: string, path: string, run: Run): Promise<readonly Incoming[]> {
  if (!run.plan.stayHistory) return [];
  const operation = 'getProfileStayHistory';
  const history = await askFor(run, { operation, path: `${path}/stayHistory`, query: { limit: 200 } });

  return history === undefined
    ? []
    : operaRecords(history, run.tables, placeOf(run, operation, { profileId: id }));
}

/** The ids of profiles that this run has not brought yet. */
export function unseen(ids: readonly string[], run: Run): readonly string[] {
  return [...new Set(ids)].filter((id) => {
    if (run.seen.has(id)) return false;
    run.seen.add(id);

    return profileSource(id, { tables: run.tables, place: {} }).id !== '';
  });
}
