import type { Day } from '../shared/day.ts';

/** Something outside a guest's own doing that moved demand: a fair, an epidemic, a fortnight in which the house was shut. */
export interface OutsideEvent {
  /** As the house calls it: it stands on trends beside the months it touched. */
  readonly name: string;
  readonly from: Day;
  /** The last day that belongs to it. */
  readonly to: Day;
  /** Where it counts; everywhere where absent. */
  readonly property?: string;
  /** Nobody could come on these days, so they make no guest late by his own rhythm. */
  readonly isClosed?: boolean;
}

/** The events that count in some properties. */
export function eventsIn(
  events: readonly OutsideEvent[],
  properties: readonly string[] | undefined,
): readonly OutsideEvent[] {
  return events.filter(({ property }) => property === undefined || (properties?.includes(property) ?? true));
}
