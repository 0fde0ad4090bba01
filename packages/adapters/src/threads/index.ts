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

/** A thread that was let go is there for the next team for so many milliseconds: it need not start, and is warm. */
const restsFor = 1000;

/**
 * Threads of Node for work that core can spread over cores: resolving a whole book. Core lets them go when it is done;
 * nothing has to be closed, and they keep no process running. Where a thread cannot be had, or is lost, its work is done
 * here.
 */
export function threads({ cores = availableParallelism(), ...options }: ThreadOptions = {}): Parallel {
  const resting = restingThreads();

  return {
    cores,
    team() {
      const hands = Array.from({ length: Math.max(0, cores - 1) }, () => handOf(options, resting));
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
function handOf(options: ThreadOptions, resting: RestingThreads): Hand {
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
        thread = resting.take() ?? threadOf(options);
      } catch (error) {
        lose(error);
      }
    },
    async run(piece) {
      told.push(piece);
      try {
        if (!isLost) {
          thread ??= resting.take() ?? threadOf(options);
          return await thread.ask(piece);
        }
      } catch (error) {
        lose(error);
      }
      for (const each of told.slice(0, told.indexOf(piece) + 1))
        if (!here.has(each)) here.set(each, piecesOfWork[each.work]?.(each.input, memory));

      return here.get(piece);
    },
    async end() {
      if (isLost) await thread?.end();
      else if (thread) resting.rest(thread);
    },
  };
}

/** Threads that were let go a moment ago. */
interface RestingThreads {
  take(): Thread | undefined;
  rest(thread: Thread): void;
}

function restingThreads(): RestingThreads {
  const resting = new Map<Thread, NodeJS.Timeout>();

  return {
    take() {
      for (const [thread, end] of resting) {
        clearTimeout(end);
        resting.delete(thread);
        if (thread.isOver()) continue;
        thread.wake();

        return thread;
      }

      return undefined;
    },
    rest(thread) {
      thread.rest();
      const end = setTimeout(() => {
        resting.delete(thread);
        void thread.end();
      }, restsFor);
      end.unref();
      resting.set(thread, end);
    },
  };
}

interface Thread {
  ask(piece: Piece): Promise<unknown>;
  /** Forgets what it was told, and keeps no process running. */
  rest(): void;
  wake(): void;
  isOver(): boolean;
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
    rest() {
      worker.postMessage({ isOver: true });
      worker.unref();
    },
    wake: () => worker.ref(),
    isOver: () => end !== undefined,
    end: async () => void (await worker.terminate()),
  };
}
