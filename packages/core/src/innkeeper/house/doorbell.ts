/** Wakes one who waits; a ring that comes while nobody waits is kept for the next wait. */
export interface Doorbell {
  ring(): void;
  /** Resolves when it has rung since the last time this resolved. */
  rung(): Promise<void>;
}

/** A bell for one who waits. */
export function doorbell(): Doorbell {
  let isKept = false;
  let waiter: (() => void) | undefined;

  return {
    ring: () => {
      if (waiter) waiter();
      else isKept = true;
      waiter = undefined;
    },
    rung: async () => {
      if (!isKept) {
        await new Promise<void>((resolve) => {
          waiter = resolve;
        });
      }
      isKept = false;
    },
  };
}
