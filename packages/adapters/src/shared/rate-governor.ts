import type { World } from './world.ts';

/** Lets requests through at a steady rate; one for each credential, whoever uses it. */
export interface RateGovernor {
  /** Resolves when the next request may start. */
  take(signal?: AbortSignal): Promise<void>;
  /** Nobody may start before this moment: the system asked everyone to wait. */
  holdUntil(millis: number): void;
}

/** What a credential may do. */
export interface Rate {
  /** Requests a second. */
  readonly perSecond: number;
  /** How many may start at once after a pause. @defaultValue 1 */
  readonly burst?: number;
}

/** A governor for one credential: at most `burst` requests at once, then `perSecond`, in the order they were asked for. */
export function rateGovernor(
  { perSecond, burst = 1 }: Rate,
  { now, sleep }: Pick<World, 'now' | 'sleep'>,
): RateGovernor {
  const interval = 1000 / perSecond;
  let next = 0;
  let heldUntil = 0;

  return {
    take: async (signal) => {
      const time = now();
      next = Math.max(next, time - interval * (burst - 1));
      const mine = next;
      next += interval;
      await sleepUntil(mine);
      while (heldUntil > now()) await sleepUntil(heldUntil);

      async function sleepUntil(moment: number): Promise<void> {
        const wait = moment - now();
        if (wait > 0) await sleep(wait, signal);
      }
    },
    holdUntil: (millis) => {
      heldUntil = Math.max(heldUntil, millis);
    },
  };
}
