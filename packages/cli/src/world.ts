import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { Store } from '@innkeeper/core';
import type { Place } from './house/place.ts';

/** What the command meets outside itself: handed in, so that a test can be the terminal, the clock and the hand on Ctrl-C. */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder the command was typed in. */
  readonly cwd: string;
  /** Whether a person reads along: progress bars and questions are for people only. */
  readonly isTerminal: boolean;
  /** How many columns the terminal has. */
  readonly columns: number;
  readonly signal: AbortSignal;
  /** Opens the store of a place; the embedded database or PostgreSQL where nobody says otherwise. */
  readonly openStore?: (place: Place) => Promise<Store>;
  now(): Date;
  /** Writes an answer. */
  out(text: string): void;
  /** Resolves when whoever reads has taken enough of it that more may be written. */
  readonly drained?: () => Promise<void>;
  /** Writes what is not the answer: progress, hints, errors. */
  err(text: string): void;
  /** Asks a person; `undefined` where there is nobody to ask. */
  ask(question: string): Promise<string | undefined>;
}

/** The world of this process. The first Ctrl-C stops between two steps, the second at once. */
export function processWorld(): World {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (stopping.signal.aborted ? process.exit(130) : stopping.abort()));
  process.stdout.on('error', leaveOnClosedPipe);
  process.stderr.on('error', leaveOnClosedPipe);

  return {
    env: process.env,
    cwd: process.cwd(),
    isTerminal: process.stderr.isTTY === true && process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    signal: stopping.signal,
    now: () => new Date(),
    out: (text) => void process.stdout.write(text),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    },
    err: (text) => void process.stderr.write(text),
    ask: (question) => ask(question, stopping.signal),
  };
}

/** Whoever reads has seen enough (`innkeeper export … | head`): no reason to complain. */
function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();

  throw error;
}

async function ask(question: string, signal: AbortSignal): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(question, { signal });
  } catch (error) {
    if (signal.aborted) return ''; // Ctrl-C is no yes

    throw error;
  } finally {
    reader.close();
  }
}
