import type { KeptEvent, WatchOptions } from '@innkeeper/core';
import type { HostLimits } from './options.ts';

/** What a stream of events is made from. */
export interface EventStreamParts {
  readonly watch: (options: WatchOptions) => AsyncIterable<KeptEvent>;
  readonly limits: Required<HostLimits>;
  /** The caller's connection. */
  readonly signal: AbortSignal;
  readonly onHeartbeat: () => void;
  readonly onEnd: () => void;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** An event, under the number from which a reader goes on. */
const eventText = (kept: KeptEvent): string =>
  `id: ${kept.number}\nevent: ${kept.event.type}\ndata: ${JSON.stringify(kept)}\n\n`;
/** How far the reader has got, where there was nothing for him. */
const positionText = (number: number): string => `id: ${number}\nevent: position\ndata: ${number}\n\n`;

/**
 * Server-sent events of one watcher. Nothing is read from the house before the reader has taken what came before, a
 * sign of life goes out when nothing happens, and a stream that has lasted long enough ends so that its reader comes
 * again with a fresh token. @throws what `watch` throws before it begins
 */
export async function eventStream(parts: EventStreamParts): Promise<ReadableStream<Uint8Array>> {
  const { limits, onHeartbeat, onEnd } = parts;
  const over = new AbortController();
  const signal = AbortSignal.any([parts.signal, over.signal]);
  let position: number | undefined;
  let wake = (): void => undefined;
  const events = parts
    .watch({
      signal,
      onPosition: (number) => {
        position = number;
        wake();
      },
    })
    [Symbol.asyncIterator]();
  let next: Promise<IteratorResult<KeptEvent>> | undefined = events.next();
  const moved = (): Promise<'moved'> =>
    new Promise((resolve) => {
      if (position !== undefined) resolve('moved');
      else wake = () => resolve('moved');
    });
  await Promise.race([next, moved()]);
  const oldAge = setTimeout(() => over.abort(), limits.longestWatch);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          controller.enqueue(bytesOf(await nextText()));
        } catch {
          end();
          controller.close();
        }
      },
      cancel: () => over.abort(),
    },
    { highWaterMark: 0 },
  );

  function end(): void {
    clearTimeout(oldAge);
    Promise.resolve(events.return?.()).catch(() => undefined);
    onEnd();
  }

  /** What is to be sent next; throws when there is nothing more. */
  async function nextText(): Promise<string> {
    if (position !== undefined) return sayPosition(position);
    next ??= events.next();
    const beat = heartbeat(limits.heartbeat);
    const happened = await Promise.race([next, moved(), beat.passed]).finally(beat.stop);
    if (happened === 'moved' && position !== undefined) return sayPosition(position);
    if (typeof happened === 'string') {
      onHeartbeat();

      return ': here\n\n';
    }
    next = undefined;
    if (happened.done) throw new Error('over');

    return eventText(happened.value);
  }

  function sayPosition(number: number): string {
    position = undefined;

    return positionText(number);
  }
}

function heartbeat(millis: number): { readonly passed: Promise<'heartbeat'>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<'heartbeat'>((resolve) => {
    timer = setTimeout(() => resolve('heartbeat'), millis);
  });

  return { passed, stop: () => clearTimeout(timer) };
}
