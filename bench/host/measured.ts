/** How quick a number of calls were. */
export interface Speed {
  readonly perSecond: number;
  /** Milliseconds within which half of them were answered. */
  readonly p50: number;
  readonly p99: number;
}

/** Makes calls, so many of them at once, and says how quick they were. */
export async function measured(
  count: number,
  atOnce: number,
  call: (turn: number) => Promise<unknown>,
): Promise<Speed> {
  const times: number[] = [];
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < count) {
      const turn = next;
      next += 1;
      const start = performance.now();
      await call(turn);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, caller));
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

  return { perSecond: count / seconds, p50: at(0.5), p99: at(0.99) };
}
