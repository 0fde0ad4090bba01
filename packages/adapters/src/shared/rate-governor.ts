import type { World } from './world.ts';

/** Lets requests through no faster than they may come; one for each credential, whoever uses it. */
export interface RateGovernor {
  /** Resolves when the system no longer asks everybody to wait: before something is signed that goes by. */
  unheld(signal?: AbortSignal): Promise<void>;
  /**
   * Resolves when the next request may be sent; what it resolves to is called when that is done, or when it will not be. Nobody
   * else has a turn before: a process that was held up in between sends no heap of requests afterwards.
   */
  take(signal?: AbortSignal): Promise<() => void>;
  /** Nobody may start before this moment: the system asked everyone to wait. */
  holdUntil(millis: number): void;
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
  };
  const sent = (): void => {
    starts[count % most] = now();
    count += 1;
  };

  return {
    unheld: async (signal) => {
      for (let wait = heldUntil - now(); wait > 0; wait = heldUntil - now()) await sleep(wait, signal);
    },
    take: async (signal) => {
      const before = last;
      let leave = (): void => undefined;
      last = new Promise((resolve) => {
        leave = resolve;
      });
      try {
        await before;
        await turn(signal);
      } catch (error) {
        leave();
        throw error;
      }
      let isOver = false;

      return () => {
        if (!isOver) sent();
        isOver = true;
        leave();
      };
    },
    holdUntil: (millis) => {
      heldUntil = Math.max(heldUntil, millis);
    },
  };
}
