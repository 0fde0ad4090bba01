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

/** So many requests within any stretch of so many milliseconds. */
export interface RateRule {
  readonly requests: number;
  readonly within: number;
}

/** Requests that start together reach the other side a little closer than they left. */
const slack = 1.05;

/**
 * A governor that keeps every one of several rules in any stretch of time. Requests are spread evenly, so that the rules
 * hold also across the end of a process and the beginning of the next; with `burst` they may come as fast as the rules
 * allow, for a credential that nobody else uses.
 */
export function windowGovernor(
  rules: readonly RateRule[],
  { now, sleep }: Pick<World, 'now' | 'sleep'>,
  { burst = false }: { readonly burst?: boolean } = {},
): RateGovernor {
  const most = Math.max(1, ...rules.map(({ requests }) => requests));
  const spacing = burst
    ? 0
    : Math.max(0, ...rules.map(({ requests, within }) => (within / requests) * slack));
  const starts = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  let count = 0;
  let heldUntil = 0;
  let last: Promise<void> = Promise.resolve();
  const startOf = (back: number): number =>
    back > count ? Number.NEGATIVE_INFINITY : (starts[(count - back) % most] ?? 0);
  const earliest = (): number =>
    Math.max(
      heldUntil,
      startOf(1) + spacing,
      ...rules.map(({ requests, within }) => startOf(requests) + within * slack),
    );
  const turn = async (signal: AbortSignal | undefined): Promise<void> => {
    for (let wait = earliest() - now(); wait > 0; wait = earliest() - now()) await sleep(wait, signal);
    starts[count % most] = now();
    count += 1;
  };

  return {
    take: (signal) => {
      const mine = last.then(() => turn(signal));
      last = mine.catch(() => undefined);

      return mine;
    },
    holdUntil: (millis) => {
      heldUntil = Math.max(heldUntil, millis);
    },
  };
}
