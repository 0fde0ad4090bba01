import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Parallel } from '@innkeeper/core';
import { piecesOfWork } from '@innkeeper/core/identity';

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
 * Threads of Node for work that core can spread over cores: resolving a whole book. Each piece has a thread of its own
 * while it lasts; nothing has to be closed. Where a thread cannot be had, its piece is done here.
 */
export function threads({ cores = availableParallelism(), ...options }: ThreadOptions = {}): Parallel {
  return {
    cores,
    run: (work, inputs) => Promise.all(inputs.map((input) => inThread({ work, input }, options))),
  };
}

interface Piece {
  readonly work: string;
  readonly input: unknown;
}

async function inThread(piece: Piece, { execArgv, onRefused }: ThreadOptions): Promise<unknown> {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: piece,
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    return await answerOf(worker);
  } catch (error) {
    onRefused?.(error);
    return piecesOfWork[piece.work]?.(piece.input);
  } finally {
    await worker?.terminate();
  }
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((answer, fail) => {
    worker.once('message', answer);
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('The thread ended without an answer.')));
  });
}
