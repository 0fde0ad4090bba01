import { Worker } from 'node:worker_threads';
import { InnkeeperError } from '@innkeeper/core';
import type { SqlRows } from '../sql/engine.ts';
import type { Named } from '../sql/prepared.ts';

/** How PGlite is to run. */
export interface PgliteSettings {
  /** Where it keeps its files; absent for one that lives in memory. */
  readonly folder?: string;
  readonly durability: 'none' | 'process' | 'power';
  /** PostgreSQL's own cache: `16MB`. */
  readonly sharedBuffers: string;
  /** A dump to begin with, where there is no database yet. */
  readonly dump?: Uint8Array;
}

/** What the thread says to one question. */
export interface Answer {
  readonly id: number;
  /** The rows of each statement that was done. */
  readonly answers?: readonly SqlRows[];
  /** Why the next was not. */
  readonly failure?: ToldError;
  readonly bytes?: Uint8Array;
  readonly error?: ToldError;
}

/** An error as it travels from thread to thread. */
interface ToldError {
  readonly code?: string;
  readonly pid?: number;
  readonly table?: string;
}

/** What the thread is asked to do. */
export interface Task {
  readonly task: 'run' | 'copy' | 'dump' | 'close';
  readonly statements?: readonly Named[];
  readonly copy?: string;
  readonly data?: Uint8Array<ArrayBuffer>;
}

/** The thread in which PGlite runs. */
export interface PgliteThread {
  ask(task: Task): Promise<Answer>;
  /** Closes the database and waits until the thread is gone. */
  end(): Promise<void>;
  isGone(): boolean;
}

/** Starts PGlite and waits until its database is open. */
export async function startThread(settings: PgliteSettings): Promise<PgliteThread> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: settings });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: unknown) => void }>();
  let asked = 0;
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isGone = true;
      for (const { reject } of waiting.values()) reject(brokenOff());
      waiting.clear();
      resolve();
    });
  });
  worker.on('error', ignore);
  worker.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (answer.error) caller?.reject(refusal(answer.error));
    else caller?.resolve(answer);
  });

  function expect(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (isGone) return reject(brokenOff());
      worker.ref();
      waiting.set(id, { resolve, reject });
    });
  }

  const thread: PgliteThread = {
    async end() {
      if (isGone) return;
      await thread.ask({ task: 'close' }).catch(ignore);
      worker.ref();
      await gone;
    },
    isGone: () => isGone,
    ask(task) {
      asked += 1;
      const answer = expect(asked);
      worker.postMessage({ id: asked, ...task }, task.data ? [task.data.buffer] : []);

      return answer;
    },
  };
  await expect(0).catch(async (error: unknown) => {
    await worker.terminate();
    throw openingError(error, settings.folder);
  });

  return thread;
}

/** The error that was told. */
export function refusal(told: ToldError): Error {
  return Object.assign(new Error('PGlite refused.'), told);
}

function brokenOff(): Error {
  return Object.assign(new Error('PGlite ended.'), { code: '57P02' });
}

function openingError(error: unknown, folder = ''): unknown {
  const { code, pid } = error as NonNullable<Answer['error']>;
  if (code === 'folder-in-use') return new InnkeeperError('store/folder-in-use', { folder, pid });

  if (code === 'ENOSPC' || code === '53100') return new InnkeeperError('store/full');
  if (code === 'there-already') {
    return new InnkeeperError('store/refused', { reason: `${folder} holds a database already` });
  }

  return new InnkeeperError('store/damaged', { folder, reason: code ?? 'PGlite does not start' });
}

function ignore(): void {}
