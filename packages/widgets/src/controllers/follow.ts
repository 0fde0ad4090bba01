import type { KeptEvent } from '@innkeeper/core';

/** The part of the API that tells what happens; a host without live changes leaves it out. */
export interface Watching {
  readonly watch?: (options?: { readonly signal?: AbortSignal }) => AsyncIterable<KeptEvent>;
}

/**
 * Hears of what happens in the house until it is ended. An API without `watch` is silent; a stream that breaks is
 * taken up again after a while (the longer, the more often it breaks, up to a minute), and whoever follows looks once
 * more, since something may have been missed.
 * @returns a function that ends it
 */
export function follow(api: Watching, hear: (kept?: KeptEvent) => void, pause = 5_000): () => void {
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = pause;
  const listen = async (isFirst: boolean): Promise<void> => {
    try {
      if (!isFirst) hear();
      for await (const kept of api.watch?.({ signal }) ?? []) {
        if (signal.aborted) return;
        wait = pause;
        hear(kept);
      }
    } catch {
      // A broken stream and one that has ended are the same to a screen: it asks again.
    }
    if (signal.aborted) return;
    timer = setTimeout(() => void listen(false), wait);
    wait = Math.min(2 * wait, 60_000);
  };
  if (api.watch) void listen(true);

  return () => {
    over.abort();
    clearTimeout(timer);
  };
}
