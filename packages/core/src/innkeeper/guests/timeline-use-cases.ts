import { dayOfInstant } from '../../guests/moment.ts';
import { preferencesOf } from '../../preferences/preferences-of.ts';
import type { TimelineEntry } from '../../recognition/timeline-entry.ts';
import { entriesOfFacts } from '../../recognition/timeline-of-facts.ts';
import type { TimelineWays } from '../../recognition/timeline-of-records.ts';
import { entriesOfFeedback, entryOfContact, entryOfStay } from '../../recognition/timeline-of-records.ts';
import type { TimelineFilter } from '../../recognition/timeline-page.ts';
import { afterPlace, byRecency, countsBy, filterTimeline, placeOf } from '../../recognition/timeline-page.ts';
import type { FeedbackRecord } from '../../records/feedback-record.ts';
import type { Day, Instant } from '../../shared/day.ts';
import { businessDayAt } from '../../shared/day.ts';
import type { GuestId } from '../../shared/id.ts';
import type { Property } from '../../stays/property.ts';
import { may } from '../house/actor.ts';
import type { ReadCall } from '../house/call.ts';
import { propertyOf } from '../house/property-of.ts';
import { recordIdOf } from '../house/record-id.ts';
import { readSettings } from '../house/settings-use-cases.ts';
import { sightOf } from '../house/sight.ts';
import { listMerges } from '../matches/merge-use-cases.ts';
import { gateFacts } from './gate-facts.ts';
import { gateContacts, gateFeedback, gateStays } from './gate-records.ts';
import type { Dossier } from './load-guest.ts';
import { loadInScope } from './load-in-scope.ts';
import { viewOf } from './view-of.ts';

/** Whose timeline, which part of it, and which page. */
export interface TimelineInput extends TimelineFilter {
  readonly guestId: GuestId;
  /** The property on whose calendar days are counted; the only one of the house where it has one. */
  readonly property?: string;
  /** `next` of the page before. */
  readonly after?: string;
  /** 1 to 200. @defaultValue 25 */
  readonly limit?: number;
}

/** One page of a timeline. */
export interface TimelinePage {
  /** The guest's id now: it changes when guests are merged. */
  readonly guestId: GuestId;
  /** The latest first. */
  readonly entries: readonly TimelineEntry[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
  /** The time zone by whose calendar the days are; absent where moments are as they were written. */
  readonly timeZone?: string;
  /** How many entries there are in all, whatever the filter. */
  readonly counts: {
    readonly all: number;
    readonly kinds: readonly TimelineCount[];
    readonly channels: readonly TimelineCount[];
  };
}

/** How many entries one kind or channel has. */
export interface TimelineCount {
  readonly name: string;
  readonly count: number;
}

/** Every contact with a guest, over all channels and kinds, the latest first, page by page. */
export async function listTimeline(
  call: ReadCall,
  { guestId, property, after, limit = 25, ...filter }: TimelineInput,
): Promise<TimelinePage> {
  const dossier = await loadInScope(call, guestId);
  const place = propertyOf((await readSettings(call)).settings, property);
  const all = await entriesFor(call, dossier, place);
  const chosen = filterTimeline(all, filter);
  const rest = after === undefined ? chosen : afterPlace(chosen, after);
  const entries = rest.slice(0, limit);
  const last = entries.at(-1);

  return {
    guestId: dossier.guestId,
    entries,
    next: last && rest.length > limit ? placeOf(last) : undefined,
    timeZone: place?.timeZone,
    counts: { all: all.length, kinds: countsBy(all, 'kind'), channels: countsBy(all, 'channel') },
  };
}

/** Everything this actor may see, in order. */
async function entriesFor(
  call: ReadCall,
  dossier: Dossier,
  property: Property | undefined,
): Promise<readonly TimelineEntry[]> {
  const { house, actor } = call;
  const sight = sightOf(actor, house.policy);
  const ways: TimelineWays = {
    idOf: ({ source }) => recordIdOf(house.tenant, source),
    dayOf: (at) => (property ? businessDayAt(at, property.timeZone) : dayOfInstant(at)),
  };
  const said = gateContacts(dossier.contacts, sight);
  const feedback = gateFeedback(dossier.feedback, sight);
  const settled = await settlements(call, feedback, ways);
  const view = viewOf(dossier);
  const today = call.now.slice(0, 10) as Day;
  const { known } = preferencesOf({ ...view, today });
  const facts = gateFacts(dossier.facts, sight, view.guest.incognito !== undefined);

  return [
    ...gateStays(dossier.stays, sight).map((stay) => entryOfStay(stay, ways)),
    ...said.map((contact, index) =>
      entryOfContact(contact, ways, contact.text !== dossier.contacts[index]?.text),
    ),
    ...feedback.flatMap((line) => entriesOfFeedback(line, ways, settled.get(ways.idOf(line)))),
    ...entriesOfFacts(facts, ways, known),
    ...(await mergesSeen(call, dossier.guestId, ways)),
  ].sort(byRecency);
}

/** When complaints were settled that had been open when the house first heard of them. */
async function settlements(
  { rows }: ReadCall,
  feedback: readonly FeedbackRecord[],
  { idOf }: TimelineWays,
): Promise<ReadonlyMap<string, Instant>> {
  const ids = feedback.filter(({ state }) => state === 'settled').map(idOf);
  const earlier = ids.length === 0 ? [] : await rows.where('history', 'recordId', ids);

  return new Map(
    feedback.flatMap((line): readonly (readonly [string, Instant])[] => {
      const versions = earlier
        .filter(({ recordId }) => recordId === idOf(line))
        .sort((one, other) => one.version - other.version)
        .map(({ body }) => body as FeedbackRecord);
      const wasOpen = versions.map(({ state }) => state !== undefined && state !== 'settled');
      const open = wasOpen.lastIndexOf(true);
      const at = [...versions, line][open + 1]?.changedAt;

      return open >= 0 && at !== undefined ? [[idOf(line), at]] : [];
    }),
  );
}

async function mergesSeen(
  call: ReadCall,
  guestId: GuestId,
  { dayOf }: TimelineWays,
): Promise<readonly TimelineEntry[]> {
  if (!may(call.actor, 'guests.merge', call.house.policy)) return [];

  return (await listMerges(call, { guestId })).map(({ mergeId, other, at, by, undoneAt }) => ({
    kind: 'merge',
    id: mergeId,
    day: dayOf(at),
    at,
    by,
    mergeId,
    other,
    undoneAt,
  }));
}
