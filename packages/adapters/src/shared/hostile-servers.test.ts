import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeServer } from '../testing/serve-fake.ts';
import { serveFake } from '../testing/serve-fake.ts';
import { apiClient } from './api-client.ts';
import { keyHeader } from './credentials.ts';
import { pagesByCursor, pagesByNumber } from './pages.ts';
import { certificate, privateKey } from './self-signed.test-data.ts';

let open: { close(): Promise<void> } | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

function clientOf(baseUrl: string) {
  return apiClient(
    { baseUrl, limits: { timeout: 400, bytes: 4 * 1024 * 1024, attempts: 2 } },
    {
      system: 'PMS',
      rate: [{ requests: 1000, within: 1000 }],
      credential: () => keyHeader(() => 'a-secret', 'x-api-key'),
    },
  );
}

async function asked(
  trouble: (response: ServerResponse) => void,
): Promise<{ readonly error: unknown; readonly server: FakeServer }> {
  const server = await serveFake(() => ({ status: 404 }), {
    trouble: (_, response) => {
      trouble(response);

      return true;
    },
  });
  open = server;
  const error = await clientOf(server.baseUrl)
    .ask({ operation: 'list', path: '/list' })
    .catch((thrown: unknown) => thrown);

  return { error, server };
}

describe('a server that means harm, or is broken', () => {
  it('cannot fill the memory: a body of a gigabyte is given up after what was agreed', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x');
    let sent = 0;
    const before = process.memoryUsage().rss;
    const { error } = await asked((response) => {
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

    expect(error).toMatchObject({ code: 'source/too-large', facts: { limit: 4 * 1024 * 1024 } });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
  });

  it('cannot hold a request for ever with one byte now and then', async () => {
    const began = performance.now();
    const { error } = await asked((response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(timer));
    });

    expect(error).toMatchObject({ code: 'source/timed-out', facts: { operation: 'list' } });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('cannot send anybody to an address inside', async () => {
    const { error, server } = await asked((response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' });
      response.end();
    });

    expect(error).toMatchObject({ code: 'source/redirected' });
    expect(server.seen().requests).toBe(1);
  });

  it('is told nothing when its certificate does not fit, and is not asked again', async () => {
    let connections = 0;
    const server = createServer({ key: privateKey, cert: certificate }, (_, response) => response.end('{}'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open = { close: () => new Promise((resolve) => void server.close(() => resolve())) };
    const { port } = server.address() as AddressInfo;
    const error = await clientOf(`https://127.0.0.1:${port}`)
      .ask({ operation: 'list', path: '/list' })
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'source/untrusted', retryable: false });
    expect(connections).toBe(1);
  });

  it('says nothing of the secret in any error', async () => {
    const { error } = await asked((response) => {
      response.writeHead(401);
      response.end();
    });

    expect(error).toMatchObject({ code: 'source/refused', facts: { status: 401 } });
    expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toContain('a-secret');
  });
});

describe('a list that never ends', () => {
  const guard = { system: 'PMS', operation: 'list' };
  const count = async (pages: AsyncIterable<unknown>): Promise<unknown> => {
    let number = 0;
    try {
      for await (const _ of pages) number += 1;
    } catch (error) {
      return { number, code: (error as { code?: string }).code };
    }

    return { number };
  };

  it('is given up when its token comes back, also by a detour', async () => {
    const tokens = ['a', 'b', 'c', 'a'];

    expect(await count(pagesByCursor(guard, async () => ({ rows: [1], next: tokens.shift() })))).toEqual({
      number: 3,
      code: 'source/endless',
    });
  });

  it('is given up when its tokens are always new, after as many pages as were agreed', async () => {
    let token = 0;
    const pages = pagesByCursor({ ...guard, mostPages: 100 }, async () => ({
      rows: [],
      next: String(++token),
    }));

    expect(await count(pages)).toEqual({ number: 100, code: 'source/endless' });
  });

  it('is given up when every page is the same', async () => {
    const rows = [1, 2, 3];

    expect(await count(pagesByNumber({ ...guard, size: 3 }, async () => ({ rows })))).toEqual({
      number: 1,
      code: 'source/endless',
    });
  });
});

describe('a list that grows shorter while it is read', () => {
  it('has none of its rows passed over', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => index);
    const seen = new Set<number>();
    const leave = new Map([
      [2, 3],
      [4, 1],
    ]);
    const pages = pagesByNumber({ system: 'PMS', operation: 'list', size: 5 }, async (page, size) => {
      const shown = rows.slice((page - 1) * size, page * size);
      const total = rows.length;
      // rows that were shown change and leave the list
      rows.splice(0, leave.get(page) ?? 0);
      leave.delete(page);

      return { rows: shown, total };
    });
    for await (const page of pages) for (const row of page.rows) seen.add(row);

    expect(seen.size).toBe(25);
  });
});
