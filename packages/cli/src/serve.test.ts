import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@innkeeper/adapters/client';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake-world.test-data.ts';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-serve-'));
const store = createMemoryStore();
const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Serving {
  readonly world: FakeWorld;
  readonly url: string;
  readonly token: string;
  /** Presses Ctrl-C. @returns how the command ended */
  stop(): Promise<number>;
}

/** Starts the command as it is typed and waits until it says that it answers. */
async function serving(...args: readonly string[]): Promise<Serving> {
  const hand = new AbortController();
  const world = fakeWorld(folder, { openStore, signal: hand.signal });
  const end = run(['serve', '--port', '0', '--json', ...args], world);
  let ended: number | undefined;
  void end.then((exit) => {
    ended = exit;
  });
  while (world.answers() === '' && ended === undefined) await setTimeout(5);
  if (ended !== undefined) throw new Error(world.asides());
  const { url, token = '' } = JSON.parse(world.answers()) as {
    readonly url: string;
    readonly token?: string;
  };

  return {
    world,
    url,
    token,
    stop: () => {
      hand.abort();

      return end;
    },
  };
}

async function ended(...args: readonly string[]) {
  const world = fakeWorld(folder, { openStore });
  const exit = await run(['serve', ...args], world);

  return { exit, said: world.asides() };
}

const ask = (url: string, token: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}/guests/find`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: '{"text":"nobody at all"}',
  });

describe('a house that is served by the command', () => {
  it('answers a client over HTTP, with the one token that it has said, until Ctrl-C', async () => {
    const open = await serving();
    const api = createClient({ baseUrl: open.url, getToken: () => open.token });
    const names = [{ type: 'primary', family: 'Ding', given: 'Jianguo' }] as const;
    const { guestId } = await api.addGuest({ statement: { names } });
    expect((await api.findGuests({ text: 'jianguo d' })).hits).toMatchObject([{ guestId }]);
    expect((await ask(open.url, `${open.token}x`)).status).toBe(401);
    expect(await open.stop()).toBe(0);
    await expect(ask(open.url, open.token)).rejects.toThrow();

    const again = await serving();
    expect(again.token).not.toBe(open.token);
    expect((await ask(again.url, open.token)).status).toBe(401);
    await again.stop();
  });

  it('gives no cookie, keeps nothing in caches, and answers no page that is not on the list', async () => {
    const open = await serving('--origin', 'https://pms.example', 'https://other.example');
    const answer = await ask(open.url, open.token, { origin: 'https://pms.example' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://pms.example');
    expect((await ask(open.url, open.token, { origin: 'https://evil.example' })).status).toBe(403);
    await open.stop();
  });

  it('knows whose token is whose from a file, and hears when one is struck out or the file is gone', async () => {
    const file = join(folder, 'tokens.json');
    const [anna, ben] = ['anna-anna-anna-anna-anna', 'ben-ben-ben-ben-ben-ben-ben'];
    const clerk = { token: anna, id: 'desk-1', roles: ['receptionist'] };
    const cook = { token: ben, id: 'kitchen-1', roles: ['kitchen'], properties: ['RIVER'] };
    writeFileSync(file, JSON.stringify([clerk, cook]));
    const open = await serving('--tokens', 'tokens.json');
    expect(JSON.parse(open.world.answers())).toMatchObject({ file: 'tokens.json', tokens: 2 });
    expect(open.world.answers()).not.toContain(anna);
    expect([(await ask(open.url, anna)).status, (await ask(open.url, ben)).status]).toEqual([200, 403]);

    writeFileSync(file, JSON.stringify([cook]));
    expect((await ask(open.url, anna)).status).toBe(401);
    writeFileSync(file, '[{ "token": "ben-');
    expect((await ask(open.url, ben)).status).toBe(403);
    expect(open.world.asides()).toContain('tokens.json does not fit any more (is no JSON)');
    rmSync(file);
    expect((await ask(open.url, ben)).status).toBe(401);
    await open.stop();
  });

  it('logs ids and figures, and neither what was asked nor by which token', async () => {
    const open = await serving('--log');
    await ask(open.url, open.token);
    const line = JSON.parse(open.world.asides());
    expect(line).toMatchObject({ route: '/guests/find', operation: 'findGuests', status: 200 });
    expect(open.world.asides()).not.toMatch(/nobody/);
    expect(open.world.asides()).not.toContain(open.token);
    await open.stop();
  });
});

describe('a house that cannot be served', () => {
  it('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await ended('--port', String(port))).toEqual({
      exit: 1,
      said: expect.stringContaining(`Another program listens on port ${port} already.`),
    });
    other.close();
  });

  it.each([
    [['--port', 'http'], '--port takes a whole number'],
    [['--port', '65536'], '--port takes a whole number'],
    [['--origin', '*'], '--origin takes addresses'],
    [['--origin', 'https://pms.example/page'], '--origin takes addresses'],
    [['--origin', 'null'], '--origin takes addresses'],
  ])('says how %s is meant', async (args, sentence) => {
    expect(await ended(...args)).toEqual({ exit: 2, said: expect.stringContaining(sentence) });
  });

  it.each([
    ['{}', 'is no list of tokens'],
    ['[]', 'is no list of tokens'],
    ['[{"token":"short-1","id":"a","roles":["owner"]}]', '[0].token'],
    ['[{"token":"long-enough-for-a-token-1","roles":["owner"]}]', '[0].id'],
    ['[{"token":"long-enough-for-a-token-1","id":"a","roles":["king"]}]', 'knows no role "king"'],
    ['[{"token":"long-enough-for-a-token-1","id":"a","roles":["owner"],"property":"X"}]', '[0].property'],
    ['[', 'is no JSON'],
  ])('says what is wrong with a file of tokens, and no token: %s', async (file, sentence) => {
    writeFileSync(join(folder, 'wrong.json'), file);
    const { exit, said } = await ended('--tokens', 'wrong.json');
    expect([exit, said]).toEqual([1, expect.stringContaining(sentence)]);
    expect(said).not.toMatch(/short-1|long-enough/);
    expect((await ended('--tokens', 'nowhere.json')).said).toContain('There is no file nowhere.json.');
  });
});
