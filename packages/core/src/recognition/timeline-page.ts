import { momentOf, order } from '../guests/moment.ts';
import type { TimelineEntry, TimelineKind } from './timeline-entry.ts';

/** Which entries. */
export interface TimelineFilter {
  readonly kinds?: readonly TimelineKind[];
  readonly channels?: readonly string[];
}

/** The entries that a filter lets through. */
export function filterTimeline(
  entries: readonly TimelineEntry[],
  { kinds, channels }: TimelineFilter,
): readonly TimelineEntry[] {
  return entries.filter(
    ({ kind, channel }) =>
      (kinds === undefined || kinds.includes(kind)) &&
      (channels === undefined || (channel !== undefined && channels.includes(channel))),
  );
}

/** The latest day first, within a day the latest moment; what has no moment stands at the end of its day. */
export function byRecency(one: TimelineEntry, other: TimelineEntry): number {
  return (
    order<string>(other.day, one.day) ||
    order(momentOf(other.at), momentOf(one.at)) ||
    order(one.id, other.id)
  );
}

/** The place of an entry, to go on after it; it says nothing of what the entry tells. */
export function placeOf({ day, at, id }: TimelineEntry): string {
  return `${day}~${at === undefined ? '' : momentOf(at)}~${id}`;
}

/** What a place looks like. */
export const placePattern = /^\d{4}-\d{2}-\d{2}~(-?\d{1,16})?~[a-z]{1,20}_[0-9a-f]{8,64}(\.settled)?$/;

/** The entries after a place, whether or not there still is an entry at it. */
export function afterPlace(entries: readonly TimelineEntry[], place: string): readonly TimelineEntry[] {
  const [day = '', moment = '', id = ''] = place.split('~');
  const bound = moment === '' ? Number.NEGATIVE_INFINITY : Number(moment);

  return entries.filter(
    (entry) => (order<string>(day, entry.day) || order(bound, momentOf(entry.at)) || order(entry.id, id)) > 0,
  );
}

/** How many entries there are of each, the most first. */
export function countsBy(
  entries: readonly TimelineEntry[],
  name: 'kind' | 'channel',
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = entry[name];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }

  return [...counts]
    .map(([value, count]) => ({ name: value, count }))
    .sort((one, other) => other.count - one.count || order(one.name, other.name));
}
