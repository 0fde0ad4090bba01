import { worldWith } from '../shared/world.ts';
import { syncOnce } from './sync-once.ts';
import type { SyncOptions, SyncReport } from './sync-options.ts';

/** How often, and who hears of it. */
export interface KeepInStepOptions extends SyncOptions {
  readonly signal: AbortSignal;
  /** Milliseconds between the end of a round and the beginning of the next. @defaultValue five minutes */
  readonly every?: number;
  readonly onRound?: (report: SyncReport) => void;
}

/**
 * Round after round until the signal says so. After rounds in which something failed the pause grows, to an hour at
 * most: a system that is down is not asked ever more often.
 */
export async function keepInStep(options: KeepInStepOptions): Promise<void> {
  const { signal, every = 300_000, onRound } = options;
  const { random } = worldWith();
  let troubles = 0;
  while (!signal.aborted) {
    const report = await syncOnce(options);
    onRound?.(report);
    troubles = report.failures.length > 0 ? troubles + 1 : 0;
    const pause = Math.min(Math.max(every, 3_600_000), every * 2 ** Math.min(troubles, 10));
    const { sleep } = worldWith();
    await sleep(pause * (0.9 + 0.2 * random()), signal).catch(() => undefined);
  }
}
