import type { Socket } from 'node:net';
import type { KeptEvent } from '@innkeeper/core';
import { renamed } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDeed, doAll, openHouse, owner } from '../house/small-world.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import type { Served } from './serve-house.test-data.ts';
import { serveHouse, tokenOf } from './serve-house.test-data.ts';

const atOnce = { sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };

/** Opens a house to the network for one test. */
async function served(
  work: (house: ReturnType<typeof openHouse>, served: Served) => Promise<void>,
  limits: Parameters<typeof serveHouse>[1] = {},
): Promise<void> {
  const opened = openHouse(createMemoryStore());
  const server = await serveHouse(opened.house, limits);
  try {
    await work(opened, server);
  } finally {
    await server.close();
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('live events over HTTP', () => {
  it('come without gap or double, however often the line is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(anyDeed, fc.constant('cut' as const)), { minLength: 4, maxLength: 14 }),
        fc.nat({ max: 3 }),
        async (steps, after) => {
          await served(async (opened, { server, as }) => {
            const sockets = new Set<Socket>();
            server.on('connection', (socket) => {
              sockets.add(socket);
              socket.once('close', () => sockets.delete(socket));
            });
            const heard: KeptEvent[] = [];
            const stop = new AbortController();
            const listening = (async () => {
              const events = as(owner, { world: atOnce }).watch({ after, signal: stop.signal });
              for await (const event of events) heard.push(event);
            })();
            for (const step of steps) {
              if (step === 'cut') {
                await until(() => sockets.size > 0);
                for (const socket of sockets) socket.destroy();
              } else await doAll(opened, [step]);
            }
            await opened.api.writeSettings({ settings: { properties: [] } });
            await opened.api.writeSettings({ settings: { properties: [] } });
            const kept = await opened.api.listEvents({ after });
            await until(() => heard.length >= kept.length);
            stop.abort();
            await listening;
            expect(heard).toEqual(kept);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('begin now where no number is given, and lose nothing when the line breaks before the first', async () => {
    await served(async ({ api }, { server, as }) => {
      await api.writeSettings({ settings: { properties: [] } });
      const positions: number[] = [];
      const watching = as(owner, { world: atOnce }).watch({ onPosition: (number) => positions.push(number) });
      const events = watching[Symbol.asyncIterator]();
      const first = events.next();
      await until(() => positions.length > 0);
      server.closeAllConnections();
      await api.writeSettings({ settings: { properties: [] } });
      expect((await first).value.number).toBe(2);
      expect(positions).toEqual([1]);
      await events.return?.();
    });
  });

  it('show signs of life, and find what another process wrote', async () => {
    const store = createMemoryStore();
    const [here, there] = [openHouse(store), openHouse(store)];
    const server = await serveHouse(here.house, { limits: { heartbeat: 5 } });
    const events = server.as(owner).watch({ after: 0 })[Symbol.asyncIterator]();
    const first = events.next();
    await there.api.writeSettings({ settings: { properties: [] } });
    expect((await first).value.number).toBe(1);
    const second = events.next();
    await there.api.writeSettings({ settings: { properties: [] } });
    expect((await second).value.number).toBe(2);
    await events.return?.();
    await server.close();
  });

  it('go on after a stream has grown old, with a fresh token, and end when there is none', async () => {
    await served(
      async ({ api }, { as }) => {
        let tokens = 0;
        let isSignedIn = true;
        const heard: number[] = [];
        const watching = (async () => {
          const getToken = (): string => {
            tokens += 1;

            return isSignedIn ? tokenOf(owner) : 'expired';
          };
          for await (const { number } of as(owner, { getToken, world: atOnce }).watch({ after: 0 }))
            heard.push(number);
        })();
        await until(() => tokens > 3);
        await api.writeSettings({ settings: { properties: [] } });
        await until(() => heard.length === 1);
        isSignedIn = false;
        await expect(watching).rejects.toMatchObject({ code: 'actor/unverified' });
      },
      { limits: { longestWatch: 10 } },
    );
  });

  it('let go of a watcher who leaves, also one who never reads', async () => {
    await served(
      async ({ api }, { url, as }) => {
        for (let turn = 0; turn < 5; turn += 1) {
          const stop = new AbortController();
          const answer = await fetch(`${url}/events`, {
            headers: { authorization: `Bearer ${tokenOf(owner)}` },
            signal: stop.signal,
          });
          expect(answer.headers.get('content-type')).toBe('text/event-stream');
          stop.abort();
        }
        const events = as(owner).watch({ after: 0 })[Symbol.asyncIterator]();
        const first = events.next();
        await api.writeSettings({ settings: { properties: [] } });
        expect((await first).value.number).toBe(1);
        await events.return?.();
      },
      { limits: { watchers: 2 } },
    );
  });

  it('are for as many screens of one actor as he may have, and no more', async () => {
    await served(
      async (_, { url }) => {
        const open = () => fetch(`${url}/events`, { headers: { authorization: `Bearer ${tokenOf(owner)}` } });
        const answers = [await open(), await open(), await open()];
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
        for (const answer of answers) await answer.body?.cancel();
      },
      { limits: { watchers: 2 } },
    );
  });
});

describe('two clerks who change the same wish at once', () => {
  it('are both heard: each sees both values, and who said them', async () => {
    await served(async ({ api }, { as }) => {
      const { guestId } = await api.addGuest({
        statement: { names: [{ type: 'primary', full: 'Mr Two Wishes' }] },
      });
      const clerks = ['anna', 'ben'].map((id) => as({ id, roles: ['receptionist'] }));
      const wish = (value: string) =>
        ({ attribute: 'room.bed', operator: 'equals', value, stance: 'like' }) as const;
      const heard: Promise<unknown>[] = clerks.map((clerk) => changesOf(clerk.watch({ after: 1 }), 2));
      await Promise.all(
        clerks.map((clerk, index) =>
          clerk.addWish({ guestId, preferences: [wish(['king', 'twin'][index] ?? '')] }),
        ),
      );
      for (const clerk of clerks) {
        const { preferences = [] } = await clerk.readGuest({ guestId });
        const seen = preferences.map(({ preference: { value }, evidence, conflictsWith }) => [
          value,
          evidence[0]?.by,
          conflictsWith,
        ]);
        expect(seen.sort()).toEqual([
          ['king', 'anna', ['room.bed equals twin like']],
          ['twin', 'ben', ['room.bed equals king like']],
        ]);
      }
      const change = { type: 'guest-changed', guestId: renamed('guest', guestId) };
      expect(await Promise.all(heard)).toEqual([
        [change, change],
        [change, change],
      ]);
    });
  });
});

/** The first events of a watcher. */
async function changesOf(events: AsyncIterable<KeptEvent>, count: number): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  for await (const { event } of events) if (heard.push(event) === count) break;

  return heard;
}
