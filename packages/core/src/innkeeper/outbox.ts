import type { Reader, Writer } from '../ports/store.ts';
import type { Instant } from '../shared/day.ts';
import { headOf } from './audit.ts';
import type { HouseEvent, KeptEvent } from './house-event.ts';

/** Keeps events beside the data that caused them, numbered in the order of the tenant. */
export async function keepEvents(
  rows: Writer,
  events: readonly HouseEvent[],
  at: Instant,
): Promise<readonly KeptEvent[]> {
  if (events.length === 0) return [];
  const head = await headOf(rows, 'event');
  const kept = events.map((event, index) => ({ number: head.number + index + 1, at, event }));
  await rows.add(
    'event',
    kept.map(({ number, event }) => ({ number, at, type: event.type, body: event })),
  );
  await rows.put('head', [{ name: 'event', number: head.number + events.length }]);

  return kept;
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
