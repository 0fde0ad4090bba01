/** The parts of the world that talking to another system needs; tests bring their own. */
export interface World {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 to 1, for the jitter of waits. */
  readonly random: () => number;
  /** Waits; rejects when the signal says so. */
  readonly sleep: (millis: number, signal?: AbortSignal) => Promise<void>;
  /** What has to be there before a request can go out at once. */
  readonly ready?: () => Promise<void>;
}

/** The world as it is, with the parts that are given instead. */
export function worldWith(parts: Partial<World> = {}): World {
  return { fetch: globalThis.fetch, now: Date.now, random: Math.random, sleep, ...parts };
}

function sleep(millis: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, millis);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
