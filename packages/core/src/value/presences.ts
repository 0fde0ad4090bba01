import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';
import { orderOfSources } from '../shared/source-reference.ts';
import type { Visit } from '../stays/history.ts';

/** One time that a guest was there: two rooms, or one stay after another without a night away, are one. */
export interface Presence {
  /** 1 for the first time in the house, 2 for the second. */
  readonly ordinal: number;
  readonly property: string;
  readonly arrival: Day;
  readonly departure: Day;
  readonly nights: number;
  readonly stays: readonly SourceReference[];
  /** Nights away before this one; absent for the first. */
  readonly daysAway?: number;
}

/** How often a guest was there. */
export interface Presences {
  readonly presences: readonly Presence[];
  /** Came back at least once. */
  readonly isRepeat: boolean;
  readonly refused: readonly Reason[];
}

/** The part of a visit that says when a guest was where. */
export type StayedVisit = Pick<Visit, 'source' | 'property' | 'arrival' | 'departure'>;

/**
 * Puts the stays that took place together to times a guest was there, as of a day. No-shows and cancellations are no
 * visits in the first place: see `historyOf`.
 */
export function presencesOf(visits: readonly StayedVisit[], asOf: Day): Presences {
  const begun = visits.filter(({ arrival }) => arrival <= asOf);
  const broken = begun.filter(({ arrival, departure }) => departure < arrival);
  const presences = joined(begun.filter(({ arrival, departure }) => departure >= arrival));

  return {
    presences,
    isRepeat: presences.length > 1,
    refused: broken.map(({ source, arrival, departure }) => ({
      code: 'value/ends-before-it-starts',
      facts: { arrival, departure },
      source,
    })),
  };
}

function joined(visits: readonly StayedVisit[]): readonly Presence[] {
  const inOrder = [...visits].sort(
    (one, other) =>
      order<string>(one.arrival, other.arrival) ||
      order<string>(one.departure, other.departure) ||
      orderOfSources(one.source, other.source),
  );
  const groups: StayedVisit[][] = [];
  for (const visit of inOrder) {
    const group = groups.find((one) => one.some((other) => isTogether(other, visit)));
    if (group) group.push(visit);
    else groups.push([visit]);
  }

  return groups.map((group, index) => presenceOf(group, { index, before: groups[index - 1] }));
}

/** Of one property, and no night lies between. */
function isTogether(one: StayedVisit, later: StayedVisit): boolean {
  return one.property === later.property && later.arrival <= one.departure;
}

function presenceOf(
  group: readonly StayedVisit[],
  { index, before }: { readonly index: number; readonly before: readonly StayedVisit[] | undefined },
): Presence {
  const { property, arrival } = group[0] as StayedVisit;
  const departure = lastDeparture(group);

  return {
    ordinal: index + 1,
    property,
    arrival,
    departure,
    nights: daysBetween(arrival, departure),
    stays: group.map(({ source }) => source),
    ...(before ? { daysAway: Math.max(0, daysBetween(lastDeparture(before), arrival)) } : {}),
  };
}

function lastDeparture(group: readonly StayedVisit[]): Day {
  return group
    .map(({ departure }) => departure)
    .sort(order<string>)
    .at(-1) as Day;
}
