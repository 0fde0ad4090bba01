import type { KeptEvent, WatchOptions } from '@innkeeper/core';
import { backOffOf, retryAfterOf } from '../../shared/retry-after.ts';
import { errorOf } from './error-of.ts';
import type { Line } from './line.ts';
import { sendOnce } from './line.ts';
import { readEvents } from './read-events.ts';

/**
 * What happens in the house, over a stream that is opened again, from where it broke off, as often as it breaks. Only
 * a refusal ends it, or the signal.
 */
export function watchEvents(line: Line, options: WatchOptions = {}): AsyncIterable<KeptEvent> {
  return {
    [Symbol.asyncIterator]() {
      const left = new AbortController();
      const signal = options.signal ? AbortSignal.any([options.signal, left.signal]) : left.signal;
      const events = follow(line, options, signal);

      return {
        next: () => events.next(),
        return: () => {
          left.abort();

          return events.return(undefined);
        },
      };
    },
  };
}

async function* follow(
  line: Line,
  { after, onPosition }: WatchOptions,
  signal: AbortSignal,
): AsyncGenerator<KeptEvent, undefined> {
  let position = after;
  if (after !== undefined) onPosition?.(after);
  for (let failures = 1; !signal.aborted; failures += 1) {
    const opened = await open(line, position, signal);
    if ('body' in opened) {
      try {
        for await (const piece of readEvents(opened.body, { silence: line.limits.silence, signal })) {
          failures = 0;
          const number = 'position' in piece ? piece.position : piece.event.number;
          if (position !== undefined && number <= position) continue;
          position = number;
          if ('position' in piece) onPosition?.(number);
          else yield piece.event;
        }
      } catch {
        // The stream broke off; the next one goes on after `position`.
      }
    }
    const wait = ('after' in opened ? opened.after : undefined) ?? backOffOf(failures, line.world.random());
    await line.world.sleep(wait, signal).catch(() => undefined);
  }

  return undefined;
}

type Opened = { readonly body: ReadableStream<Uint8Array> } | { readonly after?: number };

/** Refusals that no waiting will change. */
const final: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 422]);

/** Opens the stream, with a fresh token where the first is not accepted. @throws what the house refuses for good */
async function open(line: Line, position: number | undefined, signal: AbortSignal): Promise<Opened> {
  const send = (refused: boolean): Promise<Response | undefined> =>
    sendOnce(line, {
      path: '/events',
      method: 'GET',
      headers: {
        accept: 'text/event-stream',
        ...(position !== undefined && { 'last-event-id': String(position) }),
      },
      signal,
      refused,
    }).catch(() => undefined);
  let response = await send(false);
  if (response?.status === 401) {
    await response.body?.cancel().catch(() => undefined);
    response = await send(true);
  }
  if (!response) return {};
  if (response.ok && response.body) return { body: response.body };
  const error = await errorOf(response);
  if (final.has(response.status)) throw error;
  const after = retryAfterOf(response.headers.get('retry-after'), line.world.now());

  return after === undefined ? {} : { after };
}
