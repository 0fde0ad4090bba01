import { InnkeeperError } from '@innkeeper/core';

/** Lets callers through one after the other, in the order in which they came. */
export interface Turns {
  /** Waits for its turn; call what it gives to let the next one in. @throws `aborted` */
  take(signal?: AbortSignal): Promise<() => void>;
}

/** A queue in which nobody waits at first. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();

  return {
    async take(signal) {
      const before = last;
      let leave: () => void = () => undefined;
      const gone = new Promise<void>((resolve) => {
        leave = resolve;
      });
      last = before.then(() => gone);
      try {
        await untilAborted(before, signal);
      } catch (error) {
        leave();
        throw error;
      }

      return leave;
    },
  };
}

/** Waits, but no longer than until the signal. @throws `aborted` */
export async function untilAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  throwIfAborted(signal);
  if (!signal) return promise;

  return new Promise<Value>((resolve, reject) => {
    const stop = () => reject(new InnkeeperError('aborted'));
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** @throws `aborted` */
export function throwIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted) throw new InnkeeperError('aborted');
}
