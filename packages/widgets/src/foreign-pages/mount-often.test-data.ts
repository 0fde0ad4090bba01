import type { InnkeeperApi } from '@innkeeper/core';

/** What is still at work. */
export interface Alive {
  readonly timers: number;
  readonly streams: number;
}

/** Not counted: what the house waits for. */
const later = globalThis.setTimeout;

/** Counts the timers that run from now on. */
export function countTimers(): () => number {
  const running = new Set<unknown>();
  const { setInterval: often, clearTimeout: never, clearInterval: noMore } = globalThis;
  const patched = {
    setTimeout: (task: () => void, ms?: number) => {
      const timer = later(() => {
        running.delete(timer);
        task();
      }, ms);
      running.add(timer);

      return timer;
    },
    setInterval: (task: () => void, ms?: number) => {
      const timer = often(task, ms);
      running.add(timer);

      return timer;
    },
    clearTimeout: (timer: ReturnType<typeof later>) => {
      running.delete(timer);
      never(timer);
    },
    clearInterval: (timer: ReturnType<typeof often>) => {
      running.delete(timer);
      noMore(timer);
    },
  };
  Object.assign(globalThis, patched);

  return () => running.size;
}

/** A house that answers in the next task what it has answered before, and counts who listens. */
export function quickHouse(house: InnkeeperApi): { readonly api: InnkeeperApi; streams(): number } {
  const kept = new Map<string, unknown>();
  let streams = 0;
  const calls = Object.entries(house) as [string, (...args: unknown[]) => Promise<unknown>][];
  const answers = calls.map(([name, call]) => [
    name,
    async (input: unknown) => {
      const question = `${name} ${JSON.stringify(input)}`;
      if (!kept.has(question)) kept.set(question, await call(input));
      await new Promise((resolve) => later(resolve));

      return kept.get(question);
    },
  ]);
  const watch: InnkeeperApi['watch'] = async function* ({ signal } = {}) {
    streams += 1;
    try {
      if (!signal?.aborted)
        await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    } finally {
      streams -= 1;
    }
  };

  return { api: { ...Object.fromEntries(answers), watch } as InnkeeperApi, streams: () => streams };
}
