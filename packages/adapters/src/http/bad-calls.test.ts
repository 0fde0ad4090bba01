import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Innkeeper, InnkeeperApi, OperationName } from '@innkeeper/core';
import { isInnkeeperError, operations } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, owner } from '../house/small-world.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import type { HostOptions, Problem } from './host/index.ts';
import { createHost } from './host/index.ts';
import type { Served } from './serve-house.test-data.ts';
import { actorOf, serveHouse, tokenOf } from './serve-house.test-data.ts';

const names = Object.keys(operations) as OperationName[];
const good = { authorization: `Bearer ${tokenOf(owner)}`, 'content-type': 'application/json' };
const page = 'https://pms.example';

let house: Innkeeper;
let api: InnkeeperApi;
let served: Served;

beforeAll(async () => {
  ({ house, api } = openHouse(createMemoryStore()));
  served = await serveHouse(house, { origins: [page] });
});
afterAll(() => served.close());

const hostWith = (options: Partial<HostOptions> = {}) => createHost(house, { verify: actorOf, ...options });

/** Sends to a host without a network between. */
async function send(
  path: string,
  init: RequestInit & { readonly duplex?: 'half' } = {},
  host = hostWith({ origins: [page] }),
): Promise<{ readonly status: number; readonly headers: Headers; readonly problem: Problem }> {
  const answer = await host(
    new Request(`http://house.test${path}`, { method: 'POST', headers: good, body: '{}', ...init }),
  );

  return {
    status: answer.status,
    headers: answer.headers,
    problem: (await answer.json().catch(() => ({}))) as Problem,
  };
}

describe('a call without a good token', () => {
  it.each([
    ['no token', {}],
    ['another scheme', { authorization: 'Basic b3duZXI6b3duZXI=' }],
    ['a token that is none', { authorization: 'Bearer expired' }],
    ['a cookie instead', { cookie: `token=${tokenOf(owner)}` }],
    ['an empty token', { authorization: 'Bearer ' }],
  ])('is refused in every route alike: %s', async (_what, headers) => {
    for (const path of [...names.map((name) => operations[name].path), '/events']) {
      const init = path === '/events' ? { method: 'GET', body: null } : {};
      const {
        status,
        problem,
        headers: answered,
      } = await send(path, {
        headers: { 'content-type': 'application/json', ...headers },
        ...init,
      });
      expect([status, problem.code]).toEqual([401, 'actor/unverified']);
      expect(answered.get('www-authenticate')).toBe('Bearer');
      expect(answered.get('set-cookie')).toBeNull();
    }
  });

  it('gets a fresh token once and goes on; without one it is over, with the same code', async () => {
    const asked: boolean[] = [];
    const client = served.as(owner, {
      getToken: ({ refused }) => {
        asked.push(refused);

        return refused ? tokenOf(owner) : 'expired';
      },
    });
    expect(await client.listImports({})).toEqual([]);
    expect(asked).toEqual([false, true]);
    asked.length = 0;
    const dead = served.as(owner, { getToken: ({ refused }) => (asked.push(refused), 'expired') });
    await expect(dead.listImports({})).rejects.toMatchObject({ code: 'actor/unverified' });
    expect(asked).toEqual([false, true]);
    await expect(dead.watch()[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'actor/unverified',
    });
  });
});

describe('a page of another origin', () => {
  it('is refused whatever it asks, unless it is on the list', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://pms.example.evil.example',
      'http://pms.example',
    ]) {
      for (const [path, method] of [
        ['/guests/find', 'POST'],
        ['/guests/find', 'OPTIONS'],
        ['/events', 'GET'],
        ['/health', 'GET'],
      ]) {
        const { status, problem, headers } = await send(path ?? '', {
          method: method ?? '',
          body: method === 'POST' ? '{}' : null,
          headers: { ...good, origin },
        });
        expect([status, problem.code]).toEqual([403, 'http/origin']);
        expect(headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    const own = await send('/imports/list', { headers: { ...good, origin: 'http://house.test' } });
    const listed = await send('/imports/list', { headers: { ...good, origin: page } });
    expect([own.status, listed.status]).toEqual([200, 200]);
    expect(listed.headers.get('access-control-allow-origin')).toBe(page);
    expect(listed.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may ask beforehand what it may send', async () => {
    const { status, headers } = await send('/guests/find', {
      method: 'OPTIONS',
      body: null,
      headers: {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect(headers.get('vary')).toContain('Origin');
  });
});

describe('every answer', () => {
  it('stays out of caches, frames and sniffers', async () => {
    for (const [path, init] of [
      ['/imports/list', {}],
      ['/nowhere', {}],
      ['/guests/read', { body: '{' }],
    ] as const) {
      const { headers } = await send(path, init);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('the method and the type', () => {
  it('are POST and JSON in every route, and nothing else', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      'application/json; charset=gbk',
      '',
    ];
    for (const name of names) {
      const { path } = operations[name];
      for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
        const { status, problem, headers } = await send(path, {
          method,
          body: method === 'GET' ? null : '{}',
        });
        expect([status, problem.code, headers.get('allow')]).toEqual([405, 'http/method', 'POST']);
      }
      for (const type of types) {
        const { status, problem } = await send(path, { headers: { ...good, 'content-type': type } });
        expect([status, problem.code]).toEqual([415, 'http/media-type']);
      }
    }
    expect(
      (
        await send('/imports/list', {
          headers: { ...good, 'content-type': 'Application/JSON; charset="UTF-8"' },
        })
      ).status,
    ).toBe(200);
    expect(await send('/events', {})).toMatchObject({ status: 405, problem: { code: 'http/method' } });
  });
});

describe('a body', () => {
  it('that is no JSON in UTF-8 is refused', async () => {
    const bodies = [
      '',
      '{',
      '{"guestId":}',
      "{'a':1}",
      new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
      'NaN',
      '{}{}',
    ];
    for (const body of bodies) {
      const { status, problem } = await send('/guests/read', { body });
      expect([status, problem.code]).toEqual([400, 'http/body-unreadable']);
    }
  });

  it('that is nested too deeply is refused before anything is built of it', async () => {
    for (const depth of [65, 100_000]) {
      const { status, problem } = await send('/guests/read', { body: '['.repeat(depth) + ']'.repeat(depth) });
      expect([status, problem.code]).toEqual([400, 'http/body-unreadable']);
    }
    expect(
      (await send('/guests/read', { body: `{"a":${'['.repeat(60)}${']'.repeat(60)}}` })).problem.code,
    ).toBe('input/invalid');
  });

  it('touches no prototype, and adds no field to what a statement may hold', async () => {
    for (const name of names) {
      for (const poison of [
        '{"__proto__":{"polluted":1}}',
        '{"constructor":{"prototype":{"polluted":1}}}',
        '{"a":{"\\u005f_proto__":{"polluted":1}}}',
      ])
        await send(operations[name].path, { body: poison });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const extra = {
      statement: {
        names: [{ type: 'primary', full: 'A' }],
        tenant: 'other',
        restricted: true,
        id: 'guest_1',
      },
    };
    expect(await send('/guests/add', { body: JSON.stringify(extra) })).toMatchObject({
      status: 400,
      problem: { code: 'input/invalid' },
    });
  });

  it('may come packed, and is measured unpacked', async () => {
    const packed = (bytes: Uint8Array<ArrayBuffer>) =>
      send('/imports/list', { body: bytes, headers: { ...good, 'content-encoding': 'gzip' } });
    expect((await packed(gzipSync('{}'))).status).toBe(200);
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
    expect(bomb.byteLength).toBeLessThan(200_000);
    expect(await packed(bomb)).toMatchObject({ status: 413, problem: { code: 'http/body-too-large' } });
    expect((await packed(Buffer.from('{}'))).problem.code).toBe('http/body-unreadable');
    expect(await send('/imports/list', { headers: { ...good, 'content-encoding': 'br' } })).toMatchObject({
      status: 415,
    });
  });

  it('of 100 MB fills no memory, whether it says its size or not', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    for (const said of [true, false]) {
      const before = process.memoryUsage().rss;
      const { status, sent } = await upload(`${served.url}/guests/find`, chunk, said);
      expect([said, status]).toEqual([said, 413]);
      expect(sent).toBeLessThan(100);
      expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    }
  });
});

/** Sends a hundred chunks as far as they are taken. */
function upload(
  url: string,
  chunk: Buffer,
  said: boolean,
): Promise<{ readonly status: number; readonly sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const headers = { ...good, ...(said && { 'content-length': String(100 * chunk.byteLength) }) };
    const request = httpRequest(url, { method: 'POST', headers }, (answer) => {
      answer.resume();
      request.destroy();
      resolve({ status: answer.statusCode ?? 0, sent });
    });
    request.on('error', reject);
    const more = (): void => {
      if (sent >= 100 || request.destroyed) return;
      sent += 1;
      if (request.write(chunk)) setImmediate(more);
      else request.once('drain', more);
    };
    more();
  });
}

describe('an answer', () => {
  it('that would be too large is not sent', async () => {
    for (let turn = 0; turn < 20; turn += 1) await api.writeSettings({ settings: { properties: [] } });
    const small = hostWith({ limits: { answerBytes: 1000 } });
    expect(await send('/audit/read', {}, small)).toMatchObject({
      status: 422,
      problem: { code: 'http/answer-too-large' },
    });
    await expect(served.as(owner, { limits: { bytes: 500 } }).readAudit({})).rejects.toMatchObject({
      code: 'http/answer-too-large',
    });
  });

  it('of what should not happen tells nothing of the inside', async () => {
    const seen: unknown[] = [];
    const broken = {
      ...house,
      as: () => {
        throw new Error('password=hunter2 in /var/lib');
      },
    };
    const host = createHost(broken as Innkeeper, {
      verify: actorOf,
      onUnexpected: (error) => seen.push(error),
    });
    const { status, problem } = await send('/imports/list', {}, host);
    expect([status, problem.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(problem)).not.toMatch(/hunter2|var/);
    expect(String(seen[0])).toContain('hunter2');
  });
});

describe('a cursor that was made up', () => {
  it('is refused or leads to nothing', async () => {
    const codes: string[] = [];
    for (const after of ['0; drop table', '../..', -1, 1.5, 1e300, '9007199254740993', null, {}]) {
      const body = JSON.stringify({ importId: 'import_00000000', after });
      codes.push((await send('/imports/quarantine', { body })).problem.code ?? 'answered');
      const audit = await send('/audit/read', { body: JSON.stringify({ after }) });
      expect(audit.problem.code).toBe('input/invalid');
    }
    expect(new Set(codes)).toEqual(new Set(['input/invalid']));
    expect(await api.readAudit({ after: 9_000_000_000_000_000 })).toEqual([]);
    for (const id of ['x', '-1', '1e3', '99999999999999999999']) {
      const answer = await fetch(`${served.url}/events`, { headers: { ...good, 'last-event-id': id } });
      expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([400, 'input/invalid']);
    }
  });
});

describe('too many calls', () => {
  it('of one actor are asked to wait, and nobody else is', async () => {
    let now = 0;
    const host = hostWith({ now: () => now, limits: { rate: { perSecond: 2, burst: 5 } } });
    const call = (id: string) =>
      send(
        '/imports/list',
        { headers: { ...good, authorization: `Bearer ${tokenOf({ id, roles: ['owner'] })}` } },
        host,
      );
    const statuses = [];
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await call('anna')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const refused = await call('anna');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.problem).toMatchObject({
      code: 'http/throttled',
      retryable: true,
      params: { seconds: 1 },
    });
    expect((await call('ben')).status).toBe(200);
    now += 500;
    expect([(await call('anna')).status, (await call('anna')).status]).toEqual([200, 429]);
  });

  it('make a client wait as long as it is asked to', async () => {
    let now = 0;
    const busy = await serveHouse(house, { now: () => now, limits: { rate: { perSecond: 4, burst: 1 } } });
    const waits: number[] = [];
    const sleep = async (millis: number): Promise<void> => {
      waits.push(millis);
      now += millis;
    };
    const client = busy.as(owner, { world: { sleep } });
    await client.listImports({});
    await client.listImports({});
    expect(waits).toEqual([1000]);
    await busy.close();
  });
});

describe('an idempotency key', () => {
  const add = (full: string, key?: string) =>
    send('/guests/add', {
      body: JSON.stringify({ statement: { names: [{ type: 'primary', full }] } }),
      headers: { ...good, ...(key !== undefined && { 'idempotency-key': key }) },
    });

  it('gives the first answer again, and is refused for anything else', async () => {
    expect(await add('One', 'k-1')).toEqual(expect.objectContaining({ status: 200 }));
    const [one, again, other] = [await add('One', 'k-1'), await add('One', 'k-1'), await add('Two', 'k-1')];
    expect(again.problem).toEqual(one.problem);
    expect(other).toMatchObject({
      status: 422,
      problem: { code: 'input/invalid', params: { field: 'idempotencyKey' } },
    });
    expect((await add('One', 'a key with spaces')).status).toBe(400);
    expect((await add('One', 'x'.repeat(201))).status).toBe(400);
  });

  it('can be asked of every write', async () => {
    const strict = hostWith({ idempotency: 'required' });
    for (const name of names) {
      const { problem } = await send(operations[name].path, {}, strict);
      const isAsked = problem.code === 'input/invalid' && problem.params['field'] === 'Idempotency-Key';
      expect([name, isAsked]).toEqual([name, operations[name].effect === 'write']);
    }
  });
});

describe('a caller who leaves', () => {
  it('ends the call, and the client says so', async () => {
    const stop = new AbortController();
    const slow = served.as(owner, { getToken: async () => (stop.abort(), tokenOf(owner)) });
    const failed = await slow.listImports({}, { signal: stop.signal }).catch((error: unknown) => error);
    expect(isInnkeeperError(failed, 'aborted')).toBe(true);
    const gone = hostWith();
    const request = new Request('http://house.test/imports/list', {
      method: 'POST',
      headers: good,
      body: '{}',
      signal: AbortSignal.abort(),
    });
    expect((await gone(request)).status).toBe(499);
  });
});
