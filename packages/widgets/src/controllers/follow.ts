import type { KeptEvent } from '@innkeeper/core';

/** The part of the API that tells what happens; a host without live changes leaves it out. */
export interface Watching {
  readonly watch?: (options?: { readonly signal?: AbortSignal }) => AsyncIterable<KeptEvent>;
}

type Hear = (kept?: KeptEvent) => void;

/** Who follows an API, and what ends its one stream. */
const streams = new WeakMap<Watching, readonly [Set<Hear>, () => void]>();

/**
 * Hears of what happens in the house until it is ended. An API without `watch` is silent; a stream that breaks is
 * taken up again after a while (the longer, the more often it breaks, up to a minute), and whoever follows looks once
 * more, since something may have been missed. All who follow one API share one stream: a browser has six lines to a
 * server, and a page of elements would take them all.
 * @returns a function that ends it
 */
export function follow(api: Watching, hear: (kept?: KeptEvent) => void, pause = 5_000): () => void {
  if (!api.watch) return () => {};
  const [followers, end] = streams.get(api) ?? openStream(api, pause);
  followers.add(hear);

  return () => {
    if (!followers.delete(hear) || followers.size > 0) return;
    streams.delete(api);
    end();
  };
}

function openStream(api: Watching, pause: number): readonly [Set<Hear>, () => void] {
  const followers = new Set<Hear>();
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = pause;
  const tell: Hear = (kept) => {
    for (const hear of [...followers]) hear(kept);
  };
  const listen = async (): Promise<void> => {
    try {
      for await (const kept of api.watch?.({ signal }) ?? []) {
        if (signal.aborted) return;
        wait = pause;
        tell(kept);
      }
    } catch {
      // A broken stream and one that has ended are the same to a screen: it asks again.
    }
    if (signal.aborted) return;
    timer = setTimeout(() => {
      tell();
      void listen();
    }, wait);
    wait = Math.min(2 * wait, 60_000);
  };
  const stream = [
    followers,
    () => {
      over.abort();
      clearTimeout(timer);
    },
  ] as const;
  streams.set(api, stream);
  void listen();

  return stream;
}
