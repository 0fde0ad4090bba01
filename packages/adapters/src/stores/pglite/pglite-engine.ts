import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';
import { createTurns } from '../shared/turns.ts';
import type { SqlEngine, SqlSession } from '../sql/engine.ts';
import { afterItsEnd, beginOf } from '../sql/engine.ts';
import { backToSavepoint } from '../sql/statements.ts';
import type { Answer, PgliteSettings, PgliteThread, Task } from './pglite-thread.ts';
import { startThread } from './pglite-thread.ts';

/** PGlite as an engine, with what only PGlite can do. */
export interface PgliteEngine extends SqlEngine {
  /** The whole database as a compressed archive. */
  dump(): Promise<Uint8Array>;
}

/**
 * Making a database takes several times the memory of using it, and WebAssembly gives none of it back while its thread
 * lives: so the thread that made it ends, and another opens it.
 */
async function firstThread(settings: PgliteSettings): Promise<PgliteThread> {
  const { folder, dump: _, ...rest } = settings;
  if (folder === undefined || existsSync(join(folder, 'data', 'PG_VERSION'))) return startThread(settings);
  await (await startThread(settings)).end();

  return startThread({ ...rest, folder });
}

/** Starts PGlite in a thread of its own; should it break, the next transaction starts it anew. */
export async function startPglite(settings: PgliteSettings): Promise<PgliteEngine> {
  const turns = createTurns();
  let thread = await firstThread(settings);
  let closed = false;

  async function living(): Promise<PgliteThread> {
    if (closed) throw new InnkeeperError('store/closed');
    if (!thread.isGone()) return thread;
    if (settings.folder === undefined)
      throw new InnkeeperError('store/unavailable', { reason: 'PGlite ended' });
    thread = await startThread(settings);

    return thread;
  }

  /** Runs something between two transactions. */
  async function alone<Value>(work: (current: PgliteThread) => Promise<Value>): Promise<Value> {
    const leave = await turns.take();
    try {
      return await work(await living());
    } finally {
      leave();
    }
  }

  return {
    name: 'pglite',
    async begin(mode, signal) {
      const leave = await turns.take(signal);
      try {
        return sessionOf(await living(), { begin: beginOf[mode], leave });
      } catch (error) {
        leave();
        throw error;
      }
    },
    async standing() {
      const [server, fsync] = await alone(async (current) => [
        await shown(current, 'server_version'),
        await shown(current, 'fsync'),
      ]);

      return {
        durability: settings.durability,
        details: {
          server,
          fsync,
          sharedBuffers: settings.sharedBuffers,
          folder: settings.folder ?? 'memory',
        },
      };
    },
    async dump() {
      const { bytes } = await alone((current) => current.ask({ task: 'dump' }));

      return bytes ?? new Uint8Array();
    },
    async close() {
      const leave = await turns.take();
      closed = true;
      await thread.end();
      leave();
    },
  };
}

async function shown(thread: PgliteThread, setting: string): Promise<string> {
  const { rows } = await thread.ask({ task: 'query', text: `show ${setting}`, values: [] });

  return String(rows?.[0]?.[0]);
}

/** A transaction. What needs no answer is not waited for: the thread does everything in its order. */
function sessionOf(thread: PgliteThread, { begin, leave }: { begin: string; leave: () => void }): SqlSession {
  let state: 'open' | 'failed' | 'ended' = 'open';
  let isEnding = false;
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
      if (isEnding) throw afterItsEnd();
      const { rows = [] } = await ask({ task: 'query', text, values });
      if (state === 'failed' && text === backToSavepoint.text) state = 'open';

      return rows;
    },
    async copyIn(copy, data) {
      if (isEnding) throw afterItsEnd();
      await ask({ task: 'copy', text: copy, data });
    },
    async commit() {
      isEnding = true;
      if (state !== 'open') throw Object.assign(new Error('rolled back'), { code: '40001' });
      await ask({ task: 'commit' });
      state = 'ended';
      leave();
    },
    async rollback() {
      isEnding = true;
      if (state === 'ended') return;
      state = 'ended';
      thread.ask({ task: 'query', text: 'rollback', values: [] }).catch(ignore);
      leave();
    },
  };
}

function ignore(): void {}
