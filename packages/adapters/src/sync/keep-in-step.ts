import { worldWith } from '../shared/world.ts';
import { keepListening } from './listen.ts';
import { syncLetters, syncOnce } from './sync-once.ts';
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
 * most: a system that is down is not asked ever more often. A system that tells as it happens is listened to all the while, and
 * what it tells of is asked for at once.
 */
export async function keepInStep(options: KeepInStepOptions): Promise<void> {
  const { source } = options;
  const bell = doorbell();
  const listen = source.listen?.bind(source);
  const listening = listen ? keepListening({ ...options, onLetters: bell.ring }, listen) : Promise.resolve();
  await Promise.all([keepRounds(options, bell), listening]);
}

async function keepRounds(options: KeepInStepOptions, bell: Doorbell): Promise<void> {
  const { signal, every = 300_000, onRound } = options;
  const { random, sleep } = worldWith();
  let troubles = 0;
  while (!signal.aborted) {
    const report = await syncOnce(options);
    onRound?.(report);
    troubles = report.failures.length > 0 ? troubles + 1 : 0;
    const pause = Math.min(Math.max(every, 3_600_000), every * 2 ** Math.min(troubles, 10));
    const over = sleep(pause * (0.9 + 0.2 * random()), signal).then(isOver, isOver);
    while ((await Promise.race([over, bell.rung()])) === 'rung' && !signal.aborted)
      onRound?.(await syncLetters(options));
  }
}

function isOver(): 'over' {
  return 'over';
}

interface Doorbell {
  readonly ring: () => void;
  /** Resolves when it was rung since the last time that this was asked. */
  rung(): Promise<'rung'>;
}

function doorbell(): Doorbell {
  let hasRung = false;
  let answer: (() => void) | undefined;

  return {
    ring: () => {
      hasRung = true;
      answer?.();
    },
    rung: () =>
      new Promise((resolve) => {
        const open = (): void => {
          hasRung = false;
          answer = undefined;
          resolve('rung');
        };
        if (hasRung) open();
        else answer = open;
      }),
  };
}
