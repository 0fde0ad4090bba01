import type { Actor } from './actor.ts';
import { admit, refusedWatch } from './admit.ts';
import { headOf } from './audit.ts';
import type { Doorbell } from './doorbell.ts';
import { doorbell } from './doorbell.ts';
import type { House } from './house.ts';
import type { KeptEvent } from './house-event.ts';
import type { News } from './news.ts';
import { eventsAfter } from './outbox.ts';
import { visibleEvents } from './visible-events.ts';

/** From where on, and until when, to watch. */
export interface WatchOptions {
  /** The number of the last event that is known; what was kept after it comes first. Absent: from now on. */
  readonly after?: number;
  /** Ends it: the loop is then simply over. */
  readonly signal?: AbortSignal;
  /**
   * Told how far the watcher has got: once when it begins, and where it passed events that are not for this actor.
   * Whoever reads what he shows after the first call has missed nothing.
   */
  readonly onPosition?: (number: number) => void;
}

/** What a watcher of a house works with. */
export interface Post {
  readonly house: House;
  readonly news: News;
  readonly actor: Actor;
}

/**
 * What happens in the house, as it happens, without gap or double: each event is read from the outbox or follows, by
 * its number, the one before. A slow reader holds nobody up and fills no memory.
 */
export function watchHouse(post: Post, options: WatchOptions = {}): AsyncIterable<KeptEvent> {
  return {
    [Symbol.asyncIterator]() {
      const bell = doorbell();
      let hasLeft = false;
      const isOver = (): boolean => hasLeft || post.news.isOver || options.signal?.aborted === true;
      const events = follow(post, options, { bell, isOver });

      return {
        next: () => events.next(),
        return: () => {
          hasLeft = true;
          bell.ring();

          return events.return(undefined);
        },
      };
    },
  };
}

interface Watcher {
  readonly bell: Doorbell;
  readonly isOver: () => boolean;
}

async function* follow(
  post: Post,
  { after, signal, onPosition }: WatchOptions,
  { bell, isOver }: Watcher,
): AsyncGenerator<KeptEvent, undefined> {
  const deaf = post.news.onNews(bell.ring);
  signal?.addEventListener('abort', bell.ring);
  try {
    await stillAllowed(post);
    let position = after ?? (await lastNumber(post));
    onPosition?.(position);
    while (!isOver()) {
      const batch = await eventsSince(post, position);
      const last = batch.at(-1);
      if (!last) {
        await bell.rung();
        continue;
      }
      const visible = await shownTo(post, batch);
      for (const event of visible) {
        if (isOver()) return undefined;
        yield event;
      }
      position = last.number;
      if (visible.at(-1)?.number !== position) onPosition?.(position);
    }

    return undefined;
  } finally {
    deaf();
    signal?.removeEventListener('abort', bell.ring);
  }
}

/** @throws `actor/…` as soon as the right to watch is gone */
async function stillAllowed({ house, actor }: Post): Promise<void> {
  const at = house.clock.now();
  await admit(house, { actor, permission: 'events.watch', refusal: (who) => refusedWatch(who, at) });
}

function lastNumber({ house }: Post): Promise<number> {
  return house.store.read({ tenant: house.tenant }, async (rows) => (await headOf(rows, 'event')).number);
}

function eventsSince({ house, news }: Post, position: number): Promise<readonly KeptEvent[]> {
  const known = news.after(position);
  if (known) return Promise.resolve(known);

  return house.store.read({ tenant: house.tenant }, (rows) => eventsAfter(rows, position, 200));
}

async function shownTo(post: Post, batch: readonly KeptEvent[]): Promise<readonly KeptEvent[]> {
  await stillAllowed(post);
  const { house, actor } = post;
  if (!actor.properties) return batch;

  return house.store.read({ tenant: house.tenant }, (rows) => visibleEvents(rows, actor, batch));
}
