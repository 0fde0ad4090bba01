import { untilAborted } from '../shared/turns.ts';

/** How often and how patiently a transaction is tried, and where its chance and its clock come from. */
export interface Persistence {
  /** How often at most. @defaultValue 6 */
  readonly attempts?: number;
  /** Milliseconds before the second attempt, doubled for each that follows. @defaultValue 20 */
  readonly pause?: number;
  /** A number from 0 to 1 (exclusive), so that those who collided do not meet again. */
  readonly random?: () => number;
  /** Waits so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** The longest pause between two attempts, in milliseconds. */
const longestPause = 2_000;

/** Waits before the attempt that follows the given one (counted from 1). @throws `aborted` */
export async function waitAfter(
  attempt: number,
  persistence: Persistence,
  signal?: AbortSignal,
): Promise<void> {
  const { pause = 20, random = Math.random, wait = sleep } = persistence;
  const ceiling = Math.min(longestPause, pause * 2 ** (attempt - 1));

  await untilAborted(wait(ceiling * (0.5 + random() / 2)), signal);
}

/** How often at most. */
export function attemptsOf({ attempts = 6 }: Persistence): number {
  return attempts;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
