import type { World } from './world.ts';

/** A world in which waiting costs no time: the clock goes on by what was waited for. */
export interface VirtualWorld extends Pick<World, 'now' | 'sleep' | 'random'> {
  /** The clock goes on by so many milliseconds. */
  pass(millis: number): void;
}

/** A virtual world that begins at a moment. */
export function virtualWorld(start = Date.UTC(2026, 10, 2)): VirtualWorld {
  let time = start;

  return {
    now: () => time,
    random: () => 0.5,
    sleep: async (millis, signal) => {
      signal?.throwIfAborted();
      const until = time + millis;
      await new Promise((resolve) => setImmediate(resolve));
      time = Math.max(time, until);
    },
    pass: (millis) => {
      time += millis;
    },
  };
}
