import { Worker } from 'node:worker_threads';
import { InnkeeperError } from '@innkeeper/core';
import { createTurns } from '../shared/turns.ts';
import type { SqlCell, SqlEngine, SqlSession } from '../sql/engine.ts';
import { beginOf } from '../sql/engine.ts';

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

/** PGlite as an engine, with what only PGlite can do. */
export interface PgliteEngine extends SqlEngine {
  /** The whole database as a compressed archive. */
  dump(): Promise<Uint8Array>;
}

interface Answer {
  readonly id: number;
  readonly rows?: readonly (readonly SqlCell[])[];
  readonly bytes?: Uint8Array;
  readonly error?: { readonly code?: string; readonly pid?: number; readonly table?: string };
}

interface Task {
  readonly task: 'query' | 'copy' | 'commit' | 'dump' | 'close';
  readonly text?: string;
  readonly values?: readonly (string | number)[];
  readonly data?: string;
}

interface Thread {
  ask(task: Task): Promise<Answer>;
  /** Closes the database and waits until the thread is gone. */
  end(): Promise<void>;
  isGone(): boolean;
}

/** Starts PGlite in a thread of its own; should it break, the next transaction starts it anew. */
export async function startPglite(settings: PgliteSettings): Promise<PgliteEngine> {
  const turns = createTurns();
  let thread = await startThread(settings);
  let closed = false;

  async function living(): Promise<Thread> {
    if (closed) throw new InnkeeperError('store/closed');
    if (!thread.isGone()) return thread;
    if (settings.folder === undefined)
      throw new InnkeeperError('store/unavailable', { reason: 'PGlite ended' });
    thread = await startThread(settings);

    return thread;
  }

  return {
    name: 'pglite',
    durability: settings.durability,
    async begin(mode, signal) {
      const leave = await turns.take(signal);
      try {
        return sessionOf(await living(), { begin: beginOf[mode], leave });
      } catch (error) {
        leave();
        throw error;
      }
    },
    async details() {
      return { sharedBuffers: settings.sharedBuffers, inMemory: settings.folder === undefined };
    },
    async dump() {
      const leave = await turns.take();
      try {
        const { bytes } = await (await living()).ask({ task: 'dump' });

        return bytes ?? new Uint8Array();
      } finally {
        leave();
      }
    },
    async close() {
      const leave = await turns.take();
      closed = true;
      await thread.end();
      leave();
    },
  };
}

/** A transaction. What needs no answer is not waited for: the thread does everything in its order. */
function sessionOf(thread: Thread, { begin, leave }: { begin: string; leave: () => void }): SqlSession {
  let state: 'open' | 'failed' | 'ended' = 'open';
  ask({ task: 'query', text: begin, values: [] }).catch(ignore);

  async function ask(task: Task): Promise<Answer> {
    try {
      return await thread.ask(task);
    } catch (error) {
      if (state === 'open') state = 'failed';
      throw error;
    }
  }

  return {
    async query({ text, values }) {
      const { rows = [] } = await ask({ task: 'query', text, values });

      return rows;
    },
    async copyIn(copy, data) {
      await ask({ task: 'copy', text: copy, data });
    },
    async commit() {
      if (state !== 'open') throw Object.assign(new Error('rolled back'), { code: '40001' });
      await ask({ task: 'commit' });
      state = 'ended';
      leave();
    },
    async rollback() {
      if (state === 'ended') return;
      state = 'ended';
      thread.ask({ task: 'query', text: 'rollback', values: [] }).catch(ignore);
      leave();
    },
  };
}

async function startThread(settings: PgliteSettings): Promise<Thread> {
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
    if (answer.error) caller?.reject(Object.assign(new Error('PGlite refused.'), answer.error));
    else caller?.resolve(answer);
  });

  function expect(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (isGone) return reject(brokenOff());
      worker.ref();
      waiting.set(id, { resolve, reject });
    });
  }

  const thread: Thread = {
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
      worker.postMessage({ id: asked, ...task });

      return answer;
    },
  };
  await expect(0).catch(async (error: unknown) => {
    await worker.terminate();
    throw openingError(error, settings.folder);
  });

  return thread;
}

function ignore(): void {}

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
