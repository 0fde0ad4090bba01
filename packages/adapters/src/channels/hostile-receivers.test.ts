import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { certificate, privateKey } from '../shared/self-signed.test-data.ts';
import { writeBack } from '../shared/write-back.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { smsGateway } from './sms/index.ts';
import { sendWebhooks } from './webhooks/index.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** Whoever the house sends something to, by the three ways in which it does. */
const ways: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'what is written back': (baseUrl) =>
    writeBack({ method: 'POST', path: '/', body: {} }, { system: 'pms', baseUrl, timeout: 300 }),
  'an SMS': (url) =>
    smsGateway({ url, headers: () => ({}), timeout: 300 }).send({ id: 'm', to: '+491511234567', text: 'x' }),
  'a webhook': (url) =>
    sendWebhooks({
      events: {
        listEvents: async ({ after = 0 }) =>
          after > 0
            ? []
            : [{ number: 1, at: '2026-11-21T00:00:00Z', event: { type: 'guest-changed' } as never }],
      },
      cursor: { read: async () => 0, write: async () => undefined },
      url,
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      house: 'river',
      waits: [],
      timeout: 300,
    }),
};

async function serve(trouble: (response: ServerResponse) => void) {
  const server = await serveFake(() => ({ status: 404 }), {
    trouble: (_, response) => {
      trouble(response);

      return true;
    },
  });
  open.push(server);

  return server;
}

const codeOf = (thrown: unknown): string | undefined => (thrown as { code?: string }).code;

describe.each(Object.entries(ways))('a receiver that means harm: %s', (_, send) => {
  it('follows nobody to another address', async () => {
    const inside = await serve((response) => void response.writeHead(200).end('{}'));
    const server = await serve((response) => {
      response.writeHead(307, { location: `${inside.baseUrl}/latest/meta-data` }).end();
    });

    expect(await send(server.baseUrl).catch(codeOf)).toMatch(/^(?:source|channel)\/(?:refused|unreachable)$/);
    expect(inside.seen().requests).toBe(0);
  });

  it('is not held for ever by one byte now and then', async () => {
    const server = await serve((response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(timer));
      setTimeout(() => response.headersSent || response.writeHead(200), 10_000).unref();
    });
    const began = performance.now();
    await send(server.baseUrl).catch(() => undefined);

    expect(performance.now() - began).toBeLessThan(8000);
  });

  it('is not filled by an answer of a gigabyte', async () => {
    const chunk = Buffer.alloc(64 * 1024, ' ');
    let sent = 0;
    const server = await serve((response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (sent < 1024 ** 3 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pour);
        }
        response.end();
      };
      pour();
    });
    await send(server.baseUrl).catch(() => undefined);

    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('tells nobody anything whose certificate does not fit', async () => {
    let requests = 0;
    const server = createServer({ key: privateKey, cert: certificate }, (_request, response) => {
      requests += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => void server.close(() => resolve())) });
    const { port } = server.address() as AddressInfo;

    expect(await send(`https://127.0.0.1:${port}`).catch(codeOf)).toMatch(
      /^(?:source|channel)\/unreachable$/,
    );
    expect(requests).toBe(0);
  });
});
