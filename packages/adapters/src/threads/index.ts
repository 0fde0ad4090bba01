import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Parallel } from '@innkeeper/core';
import { piecesOfWork, type ThreadMemory } from '@innkeeper/core/identity';
import { utf8Text } from '../shared/utf8-text.ts';

/** How work is spread. */
export interface ThreadOptions {
  /** How many pieces of work go on at once, the caller's own among them. @defaultValue as many as the machine has cores */
  readonly cores?: number;
  /** Flags of Node for the threads. @defaultValue those of this process */
  readonly execArgv?: readonly string[];
  /** Hears why a piece had to be done here. */
  readonly onRefused?: (error: unknown) => void;
}

/**
 * Threads of Node for work that core can spread over cores: resolving a whole book. Core lets them go when it is done;
 * nothing has to be closed. Where a thread cannot be had, or is lost, its work is done here.
 */
export function threads({ cores = availableParallelism(), ...options }: ThreadOptions = {}): Parallel {
  return {
    cores,
    team() {
      const hands = Array.from({ length: Math.max(0, cores - 1) }, () => handOf(options));
      // Every team has work for one: it gets ready while the caller does.
      hands[0]?.begin();

      return {
        size: hands.length,
        run: (work, inputs) =>
          Promise.all(inputs.map((input, at) => (hands[at] as Hand).run({ work, input }))),
        end: async () => void (await Promise.all(hands.map((hand) => hand.end()))),
      };
    },
  };
}

interface Piece {
  readonly work: string;
  readonly input: unknown;
}

interface Hand {
  /** Starts the thread before there is anything to do. */
  begin(): void;
  run(piece: Piece): Promise<unknown>;
  end(): Promise<void>;
}

/** One thread. What it was told is kept, so that it can be done here if the thread is lost. */
function handOf(options: ThreadOptions): Hand {
  const told: Piece[] = [];
  const here = new Map<Piece, unknown>();
  const memory: ThreadMemory = { decode: utf8Text };
  let thread: Thread | undefined;
  let isLost = false;
  const lose = (error: unknown): void => {
    if (!isLost) options.onRefused?.(error);
    isLost = true;
  };

  return {
    begin() {
      try {
        thread = threadOf(options);
      } catch (error) {
        lose(error);
      }
    },
    async run(piece) {
      told.push(piece);
      try {
        if (!isLost) {
          thread ??= threadOf(options);
          return await thread.ask(piece);
        }
      } catch (error) {
        lose(error);
      }
      for (const each of told.slice(0, told.indexOf(piece) + 1))
        if (!here.has(each)) here.set(each, piecesOfWork[each.work]?.(each.input, memory));

      return here.get(piece);
    },
    end: async () => thread?.end(),
  };
}

interface Thread {
  ask(piece: Piece): Promise<unknown>;
  end(): Promise<void>;
}

interface Asked {
  readonly answer: (said: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** Pieces are done in the order in which they are asked for. */
function threadOf({ execArgv }: ThreadOptions): Thread {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    ...(execArgv && { execArgv: [...execArgv] }),
  });
  const asked: Asked[] = [];
  let end: unknown;
  const over = (error: unknown): void => {
    end ??= error;
    for (const { fail } of asked.splice(0)) fail(end);
  };
  worker.on('message', (said) => asked.shift()?.answer(said));
  worker.on('error', over);
  worker.on('exit', () => over(new Error('The thread ended without an answer.')));

  return {
    ask: (piece) =>
      new Promise((answer, fail) => {
        if (end !== undefined) return fail(end);
        asked.push({ answer, fail });
        worker.postMessage(piece);
      }),
    end: async () => void (await worker.terminate()),
  };
}
