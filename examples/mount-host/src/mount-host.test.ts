import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { KeptEvent } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiAt } from './ask.ts';
import { app as expressApp } from './in-express.ts';
import { app as fastifyApp } from './in-fastify.ts';
import { app as honoApp } from './in-hono.ts';
import * as route from './in-next.ts';
import { server as nodeServer } from './in-node.ts';

const servers: Server[] = [];

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What Next does with a route file: it calls the function named like the method. */
async function asNext(request: Request): Promise<Response> {
  const handler = route[request.method as 'GET' | 'POST' | 'OPTIONS'];

  return handler ? handler(request) : new Response(null, { status: 405 });
}

const mounts: Readonly<Record<string, () => Promise<string>>> = {
  'node:http': () => listening(nodeServer),
  Express: () => listening(createServer(expressApp as RequestListener)),
  Fastify: async () => {
    const url = await fastifyApp.listen({ port: 0, host: '127.0.0.1' });
    servers.push(fastifyApp.server);

    return url;
  },
  Hono: () => listening(createServer(getRequestListener(honoApp.fetch))),
  'a Next route': () => listening(createServer(getRequestListener(asNext))),
};

describe.each(Object.keys(mounts))('the house in %s', (name) => {
  let url = '';
  beforeAll(async () => {
    url = `${await mounts[name]?.()}/innkeeper`;
  });
  afterAll(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  it('takes a guest in, finds him, says what happens live, and refuses strangers', async () => {
    const api = apiAt(url, 'director');
    let first: Promise<IteratorResult<KeptEvent>> | undefined;
    const stop = new AbortController();
    await new Promise<void>((resolve) => {
      first = api
        .watch({ onPosition: () => resolve(), signal: stop.signal })
        [Symbol.asyncIterator]()
        .next();
    });
    const full = `Guest Of ${name}`;
    const { guestId } = await api.addGuest({ statement: { names: [{ type: 'primary', full }] } });
    await api.stateFact({ guestId, fact: { type: 'note', note: { text: 'tall' } } });
    expect((await first)?.done).toBe(false);
    stop.abort();
    expect((await api.findGuests({ text: full })).hits.map((hit) => hit.guestId)).toContain(guestId);
    await expect(apiAt(url, 'nobody').listImports({})).rejects.toMatchObject({ code: 'actor/unverified' });
    await expect(apiAt(url, 'anna').listImports({})).rejects.toMatchObject({ code: 'actor/not-allowed' });
    const health = await fetch(`${url}/health`);
    expect(await health.json()).toEqual({ status: 'ok' });
    const preflight = await fetch(`${url}/guests/find`, {
      method: 'OPTIONS',
      headers: { origin: 'https://pms.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://pms.example');
    expect((await fetch(`${url}/health`, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('refuses a body that is too large without reading it to its end', async () => {
    const answer = await fetch(`${url}/guests/find`, {
      method: 'POST',
      headers: { authorization: 'Bearer director', 'content-type': 'application/json' },
      body: ' '.repeat(9 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
  });
});
