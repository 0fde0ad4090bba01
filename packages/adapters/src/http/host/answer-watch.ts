import type { Actor, KeptEvent } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { admitCaller } from './admit-caller.ts';
import type { Call, Desk } from './context.ts';
import { eventStream } from './event-stream.ts';

/** Answers a screen that watches: the events after the last one it has seen, and then each as it happens. */
export function watchAnswerer(desk: Desk): (c: Call) => Promise<Response> {
  const watching = new Map<string, number>();
  let lookedAt = 0;
  /** Whatever another process wrote to the store is found at the next sign of life, whoever gets it. */
  const lookAgain = (): void => {
    if (desk.now() - lookedAt < desk.limits.heartbeat / 2) return;
    lookedAt = desk.now();
    desk.innkeeper.lookAgain();
  };

  return async (c) => {
    c.set('route', '/events');
    c.set('operation', 'watch');
    if (c.req.method !== 'GET') throw new InnkeeperError('http/method', { allowed: 'GET' });
    const actor = await admitCaller(desk, c);
    const after = positionOf(c);
    const count = watching.get(actor.id) ?? 0;
    if (count >= desk.limits.watchers) throw new InnkeeperError('http/throttled', { seconds: 60 });
    watching.set(actor.id, count + 1);
    const release = onceOnly(() => leave(watching, actor));
    try {
      const body = await eventStream({
        watch: (options) =>
          desk.innkeeper.as(actor).watch({ ...options, ...(after !== undefined && { after }) }),
        limits: desk.limits,
        signal: c.req.raw.signal,
        onHeartbeat: lookAgain,
        onEnd: release,
      });

      return new Response(body, {
        headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
      });
    } catch (error) {
      release();
      throw error;
    }
  };
}

function leave(watching: Map<string, number>, { id }: Actor): void {
  const count = (watching.get(id) ?? 1) - 1;
  if (count > 0) watching.set(id, count);
  else watching.delete(id);
}

function onceOnly(act: () => void): () => void {
  let isDone = false;

  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function positionOf(c: Call): KeptEvent['number'] | undefined {
  const header = c.req.header('last-event-id');
  if (header === undefined) return undefined;
  if (/^\d{1,15}$/.test(header)) return Number(header);

  throw new InnkeeperError('input/invalid', {
    operation: 'watch',
    field: 'Last-Event-ID',
    problem: 'is not the number of an event',
  });
}
