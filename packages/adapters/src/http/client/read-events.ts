import type { KeptEvent } from '@innkeeper/core';
import type { EventSourceMessage } from 'eventsource-parser';
import { createParser } from 'eventsource-parser';
import { parseJson } from '../../shared/parse-json.ts';

/** What a stream tells: an event, or how far the reader has got. */
export type Piece = { readonly event: KeptEvent } | { readonly position: number };

/** How a stream is read. */
export interface ReadingOptions {
  /** Milliseconds without any sign of life after which it is given up. */
  readonly silence: number;
  readonly signal: AbortSignal;
}

/** The most characters of one event. */
const longestEvent = 4 * 1024 * 1024;

/** Reads server-sent events as they come. It throws when the stream breaks, falls silent or says what is no event. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  { silence, signal }: ReadingOptions,
): AsyncGenerator<Piece, undefined> {
  const pieces: Piece[] = [];
  let isBroken = false;
  const parser = createParser({
    maxBufferSize: longestEvent,
    onEvent: (message) => void pieces.push(pieceOf(message)),
    onError: ({ type }) => {
      isBroken ||= type === 'max-buffer-size-exceeded';
    },
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  const giveUp = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    while (!signal.aborted) {
      const timer = setTimeout(giveUp, silence);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done) return undefined;
      parser.feed(decoder.decode(value, { stream: true }));
      if (isBroken) throw new Error('an event without end');
      yield* pieces.splice(0);
    }

    return undefined;
  } finally {
    signal.removeEventListener('abort', giveUp);
    giveUp();
  }
}

function pieceOf({ event, data }: EventSourceMessage): Piece {
  const value = parseJson(data, { longIntegers: 'number' });
  if (event === 'position' && typeof value === 'number') return { position: value };
  const kept = value as Partial<KeptEvent> | null;
  if (typeof kept?.number !== 'number' || typeof kept.event?.type !== 'string') throw new Error('no event');

  return { event: kept as KeptEvent };
}
