import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InnkeeperError } from '@innkeeper/core';
import { createTurns } from '../shared/turns.ts';
import type { SqlEngine } from '../sql/engine.ts';
import type { Wire } from '../sql/session.ts';
import { openSession } from '../sql/session.ts';
import type { PgliteSettings, PgliteThread } from './pglite-thread.ts';
import { refusal, startThread } from './pglite-thread.ts';

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
        return openSession(wireOf(await living(), leave), mode);
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
  const { answers } = await thread.ask({
    task: 'run',
    statements: [{ text: `show ${setting}`, values: [] }],
  });

  return String(answers?.[0]?.[0]?.[0]);
}

function wireOf(thread: PgliteThread, leave: () => void): Wire {
  return {
    async run(statements) {
      const { answers = [], failure } = await thread.ask({ task: 'run', statements });

      return { answers, ...(failure && { failure: { error: refusal(failure) } }) };
    },
    async copyIn(copy, data) {
      await thread.ask({ task: 'copy', copy, data });
    },
    isCut: () => false, // a thread that is gone is found to be so by whoever comes next
    release: leave,
  };
}
