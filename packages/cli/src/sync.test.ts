import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import { fakeApaleo, serveFake } from '@innkeeper/adapters/testing';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake-world.test-data.ts';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-sync-'));
const store = createMemoryStore();
const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
const fake = fakeApaleo({ guests: 3, reservations: 4 });
let server: Awaited<ReturnType<typeof serveFake>> | undefined;

beforeAll(async () => {
  server = await serveFake(fake.api);
  const { baseUrl } = server;
  const options = { baseUrl, identityUrl: baseUrl, propertyIds: [fake.propertyId] };
  const secrets = { clientId: 'APALEO_CLIENT', clientSecret: 'APALEO_SECRET', webhookToken: 'APALEO_WORD' };
  const write = (name: string, settings: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(settings));
  write('systems.json', { systems: [{ system: 'apaleo', name: 'munich', secrets, options }] });
  write('unknown.json', { systems: [{ system: 'fidelio', options }] });
  write('plain.json', { systems: [{ system: 'apaleo', secrets: { clientId: 'a secret' }, options }] });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const env = { APALEO_CLIENT: 'client', APALEO_SECRET: 'secret', APALEO_WORD: 'word' };

async function ran(args: readonly string[], parts: Partial<FakeWorld> = {}) {
  const world = fakeWorld(folder, { openStore, env, ...parts });
  const exit = await run(args, world);

  return { exit, answers: world.answers(), asides: world.asides() };
}

describe('innkeeper sync', () => {
  it('reads what the settings name, once, and the status says up to when', async () => {
    const before = await ran(['sync', 'status']);
    const first = await ran(['sync', '--once', '--json']);
    const again = await ran(['sync', '--once']);
    const status = await ran(['sync', 'status', '--json']);

    expect([before.exit, before.answers.trim()]).toEqual([0, 'No system was read yet.']);
    expect(JSON.parse(first.answers)).toMatchObject({
      systems: [{ name: 'munich', counts: { new: 12 }, failures: [] }],
    });
    expect(again).toMatchObject({ exit: 0, answers: expect.stringMatching(/^munich: \d+ read, 0 new/) });
    expect(JSON.parse(status.answers)).toMatchObject({
      state: 'well',
      lists: [
        { system: 'munich', entity: 'folios', property: 'MUC', state: 'resting' },
        { system: 'munich', entity: 'reservations', property: 'MUC', state: 'resting', counts: { new: 12 } },
      ],
    });
  });

  it('ends with 1 where a system does not let it in, names why and never the secret', async () => {
    const { exit, answers, asides } = await ran(['sync', '--once', '--log'], {
      env: { ...env, APALEO_SECRET: 'wrong-secret' },
    });
    const status = await ran(['sync', 'status', '--lang', 'zh-CN']);

    expect(exit).toBe(1);
    expect(answers).toMatch(/reservations MUC: munich answered 400 to getToken/);
    expect(status).toMatchObject({ exit: 1, answers: expect.stringContaining('失败') });
    expect(answers + asides + status.answers).not.toContain('wrong-secret');
    expect(asides.split('\n').filter((line) => line.includes('"status":400')).length).toBeGreaterThan(0);
  });

  it('takes messages until Ctrl-C, and answers for them', async () => {
    const hand = new AbortController();
    const world = fakeWorld(folder, { openStore, env, signal: hand.signal });
    const end = run(['sync', '--listen', '0', '--every', '3600'], world);
    while (!/\/in\/NAME/.test(world.asides())) await new Promise((resolve) => setTimeout(resolve, 5));
    const url = /http:\S+(?=\/in\/NAME)/.exec(world.asides())?.[0];
    const post = (token: string) =>
      fetch(`${url}/in/munich?token=${token}`, { method: 'POST', body: fake.event(1) }).then(
        ({ status }) => status,
      );
    const statuses = [await post('guess'), await post('word'), await post('word')];
    hand.abort();

    expect(statuses).toEqual([401, 200, 200]);
    expect(await end).toBe(0);
    expect((await ran(['sync', 'status', '--json'])).answers).toContain('"waiting": 1');
  });

  it.each([
    [['sync', 'nowhere.json'], 1, 'file/not-found'],
    [['sync', 'unknown.json'], 1, 'is none of apaleo, cloudbeds'],
    [['sync', 'plain.json'], 1, 'is not the name of a variable'],
    [['sync', '--every', 'often'], 2, '--every'],
    [['sync', '--listen', '99999'], 2, '--listen'],
  ])('says what is wrong with %j', async (args, exit, said) => {
    expect(await ran(args)).toMatchObject({ exit, asides: expect.stringContaining(said) });
  });
});
