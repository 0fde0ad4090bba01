import type { Reader } from '../../ports/store.ts';
import type { Instant } from '../../shared/day.ts';
import type { HouseEvent, KeptEvent } from './house-event.ts';

/** Events as they are kept beside the data that caused them, numbered in the order of the tenant. */
export function numbered(events: readonly HouseEvent[], last: number, at: Instant): readonly KeptEvent[] {
  return events.map((event, index) => ({ number: last + index + 1, at, event }));
}

/** The events after a number, oldest first: a consumer goes on where it stopped. */
export async function eventsAfter(
  rows: Reader,
  number: number,
  limit: number,
): Promise<readonly KeptEvent[]> {
  const page = await rows.page('event', { limit, after: { number } });

  return page.map(({ number: place, at, body }) => ({ number: place, at, event: body as HouseEvent }));
}
