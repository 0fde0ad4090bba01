import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { WebSocket as Line } from 'ws';
import { WebSocket, WebSocketServer } from 'ws';
import { lookupOutside } from './guarded-fetch.ts';
import { messagesOf } from './socket.ts';

let server: WebSocketServer | undefined;
afterEach(async () => {
  for (const line of server?.clients ?? []) line.terminate();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

async function serveLines(talk: (line: Line) => void): Promise<string> {
  const lines = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  server = lines;
  lines.on('connection', talk);
  await new Promise<void>((resolve) => lines.on('listening', resolve));

  return `ws://127.0.0.1:${(lines.address() as AddressInfo).port}`;
}

/** How many messages were heard, and how it ended. */
async function heard(url: string, limits: object, slowly = 0): Promise<unknown> {
  const stop = new AbortController();
  let count = 0;
  try {
    const socket = new WebSocket(url);
    for await (const _ of messagesOf(socket, { system: 'PMS', signal: stop.signal, ...limits })) {
      count += 1;
      if (slowly > 0) await new Promise((resolve) => setTimeout(resolve, slowly));
    }
  } catch (error) {
    return { count, code: (error as { code?: string }).code };
  }

  return { count };
}

describe('a line that means harm', () => {
  it('is given up at a message that is too long', async () => {
    const url = await serveLines((line) => {
      line.send('short');
      line.send('x'.repeat(2_000_000));
    });

    expect(await heard(url, {})).toEqual({ count: 1, code: 'source/too-large' });
  });

  it('is given up when it says more than can be kept, and what was heard is kept', async () => {
    const url = await serveLines((line) => {
      for (let number = 0; number < 20_000; number += 1) line.send('{}');
    });

    expect(await heard(url, { mostWaiting: 100 }, 5)).toMatchObject({
      code: 'source/unreachable',
      count: expect.any(Number),
    });
    expect(server?.clients.size ?? 0).toBeLessThanOrEqual(1);
  });

  it('is over where the other side ends it, and broken where it breaks off', async () => {
    const url = await serveLines((line) => line.close(1000));
    expect(await heard(url, {})).toEqual({ count: 0 });
    server?.removeAllListeners('connection');
    server?.on('connection', (line) => line.terminate());
    expect(await heard(url, {})).toEqual({ count: 0, code: 'source/unreachable' });
  });

  it('is not opened to an address inside the network, whatever name it hides behind', async () => {
    const answers = await Promise.all(
      [false, true].map(
        (allowPrivate) =>
          new Promise((resolve) =>
            lookupOutside(allowPrivate)('ip6-localhost', { all: true }, (error, addresses) =>
              resolve(error ? error.code : addresses),
            ),
          ),
      ),
    );

    // where the machine does not know the name, there is nothing to connect to either
    expect(answers[0]).toMatch(/^(?:ERR_ADDRESS_INSIDE|ENOTFOUND|EAI_AGAIN)$/);
    expect(answers[1]).not.toBe('ERR_ADDRESS_INSIDE');
  });
});
