import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@innkeeper/adapters/memory';
import type { Store } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake-world.test-data.ts';
import { fakeWorld } from './fake-world.test-data.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'innkeeper-outward-'));
const store = createMemoryStore();
const openStore = async (): Promise<Store> => ({ ...store, close: async () => undefined });
const env = { SMS_AUTH: 'Bearer gateway-secret', SMS_WORD: 'callback-word', OLD_HOOK: 'short' };
const secrets = () => [
  ...Object.values(env).slice(0, 2),
  readFileSync(join(folder, 'pms.secret'), 'utf8').trim(),
];

interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
const received: Received[] = [];
const answers = { '/hook': [] as number[], '/sms': [] as number[] };
let server: Server | undefined;
let url = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url as keyof typeof answers;
    let body = '';
    request.on('data', (part) => {
      body += String(part);
    });
    request.on('end', () => {
      const status = answers[path]?.shift() ?? 200;
      if (status === 200) received.push({ path, headers: request.headers, body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: 0, data: { sid: `g-${received.length}` } }));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(
    join(folder, 'guests.csv'),
    'id,name,phone,ok\n1,Hu Lan,+8613957102103,yes\n2,Zhou Min,+8613957102104,no\n',
  );
  writeFileSync(
    join(folder, 'map.json'),
    JSON.stringify({
      system: 'pms',
      id: 'id',
      columns: { name: 'fullName', phone: 'phone.mobile', ok: 'consent.sms' },
      codes: { ok: { yes: 'granted', no: 'denied' } },
    }),
  );
  await ran(['import', 'guests.csv', '--map', 'map.json']);
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ran(args: readonly string[], parts: Partial<FakeWorld> = {}) {
  const world = fakeWorld(folder, { openStore, env, ...parts });
  const exit = await run(args, world);

  return { exit, answers: world.answers(), asides: world.asides() };
}

const told = () => received.filter(({ path }) => path === '/hook');

describe('innkeeper webhooks', () => {
  it('adds a receiver with a secret that nobody else can read, and tells what happens, signed', async () => {
    const added = await ran([
      'webhooks',
      'add',
      'pms',
      `${url}/hook`,
      '--secret-file',
      'pms.secret',
      '--from-start',
    ]);
    const sent = await ran(['webhooks', 'send', '--json']);
    const [first] = told();
    const secret = readFileSync(join(folder, 'pms.secret'), 'utf8').trim();
    const {
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': signature,
    } = first?.headers ?? {};
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');

    expect(added).toMatchObject({ exit: 0, answers: expect.stringContaining('A new secret is in') });
    expect(statSync(join(folder, 'pms.secret')).mode & 0o077).toBe(0);
    expect(JSON.parse(sent.answers)).toMatchObject({ receivers: [{ name: 'pms', told: 2, cursor: 2 }] });
    expect(signature).toBe(
      `v1,${createHmac('sha256', key).update(`${id}.${time}.${first?.body}`).digest('base64')}`,
    );
    expect(first?.body).not.toContain('Lan');
    for (const hidden of secrets()) expect(added.answers + added.asides + sent.answers).not.toContain(hidden);
  });

  it('tells nothing twice, and all of it again under the same ids after a replay', async () => {
    const before = told().map(({ headers }) => headers['webhook-id']);
    const again = await ran(['webhooks', 'send']);
    const replay = await ran(['webhooks', 'replay', 'pms', '--from', '1']);
    await ran(['webhooks', 'send', 'pms']);
    const after = told().map(({ headers }) => headers['webhook-id']);

    expect(again).toMatchObject({ exit: 0, answers: 'pms: 0 events told, up to 2\n' });
    expect(replay.answers).toContain('from event 1 on');
    expect(after).toEqual([...before, ...before]);
  });

  it('stops at an event that is not taken, says which and why, and goes on there', async () => {
    await ran(['webhooks', 'replay', 'pms', '--since', '2026-11-01']);
    answers['/hook'].push(200, 410);
    const failed = await ran(['webhooks', 'send']);
    const list = await ran(['webhooks', 'list', '--lang', 'zh-CN']);
    const status = await ran(['sync', 'status']);
    const later = await ran(['webhooks', 'send', '--json']);

    expect(failed).toMatchObject({
      exit: 1,
      answers: expect.stringMatching(/^pms: event 2 was not taken: .*410/),
    });
    expect(list).toMatchObject({ exit: 1, answers: expect.stringContaining('已通知到第 1 件，还有 1 件') });
    expect(status.answers.trim()).toBe('No system was read yet.');
    expect(JSON.parse(later.answers)).toMatchObject({ receivers: [{ told: 1, cursor: 2 }] });
  });

  it('tells a receiver of its kinds alone, from when it was added, and no more when it is removed', async () => {
    await ran([
      'webhooks',
      'add',
      'crm',
      `${url}/hook`,
      '--secret-file',
      'pms.secret',
      '--types',
      'guests-merged',
    ]);
    await ran(['wish', '1', 'high floor']);
    const sent = await ran(['webhooks', 'send', 'crm', '--json']);
    const removed = await ran(['webhooks', 'remove', 'crm']);

    expect(JSON.parse(sent.answers)).toMatchObject({ receivers: [{ name: 'crm', told: 0 }] });
    expect(removed.exit).toBe(0);
    expect((await ran(['webhooks', 'list', '--json'])).answers).not.toContain('crm');
  });

  it.each([
    [['webhooks', 'add', 'x', 'https://x.example'], 2, '--secret-file'],
    [['webhooks', 'add', 'x', 'http://x.example', '--secret-env', 'A'], 1, 'is no https address'],
    [
      ['webhooks', 'add', 'x', 'https://x.example', '--secret-env', 'a b'],
      1,
      'is not the name of a variable',
    ],
    [
      ['webhooks', 'add', 'x', 'https://x.example', '--secret-env', 'A', '--types', 'guest-born'],
      2,
      'guest-born',
    ],
    [['webhooks', 'remove', 'nobody'], 3, 'Nothing called "nobody" is set'],
    [['webhooks', 'replay', 'pms'], 2, '--since'],
    [['webhooks', 'send', '--every', '0'], 2, '--every'],
  ])('says what is wrong with %j', async (args, exit, said) => {
    expect(await ran(args)).toMatchObject({ exit, asides: expect.stringContaining(said) });
  });

  it('signs with no secret that is none', async () => {
    await ran(['webhooks', 'add', 'old', `${url}/hook`, '--secret-env', 'OLD_HOOK', '--from-start']);
    const sent = await ran(['webhooks', 'send', 'old']);
    await ran(['webhooks', 'remove', 'old']);

    expect(sent).toMatchObject({ exit: 1, answers: expect.stringContaining('is no whsec_ secret') });
  });
});

describe('innkeeper channels and messages', () => {
  it('sets a gateway up in its own words, and shows where secrets are, never what they are', async () => {
    writeFileSync(join(folder, 'call.txt'), 'To={to}&Body={text}&Ref={id}');
    const set = await ran([
      ...['channels', 'set', 'sms', '--url', `${url}/sms`, '--format', 'form', '--body', 'call.txt'],
      ...['--header-env', 'authorization=SMS_AUTH', '--id-at', 'data.sid', '--taken-when', 'code=0'],
      ...['--token-env', 'SMS_WORD'],
    ]);
    const list = await ran(['channels', '--json']);

    expect(set).toMatchObject({ exit: 0, answers: expect.stringContaining('sms is set up') });
    expect(list.answers).toContain('"authorization": "SMS_AUTH"');
    for (const hidden of secrets()) expect(set.answers + list.answers).not.toContain(hidden);
  });

  it('writes to whom it may, says who was passed over and why, and to nobody twice under one key', async () => {
    const words = ['--text', '秋天 & more', '--purpose', 'marketing', '--key', 'autumn'];
    const lan = await ran(['messages', 'write', 'Hu Lan', ...words]);
    const again = await ran(['messages', 'write', 'Hu Lan', ...words, '--json']);
    const min = await ran(['messages', 'write', 'Zhou Min', ...words]);

    expect(lan).toMatchObject({ exit: 0, answers: expect.stringMatching(/1 message waits/) });
    expect(JSON.parse(again.answers)).toMatchObject({ messages: [{ state: 'waiting', isKnown: true }] });
    expect(min).toMatchObject({ exit: 1, answers: expect.stringContaining('sms: no consent') });
  });

  it('sends what waits, tries again later what no gateway took, and takes reports and replies', async () => {
    answers['/sms'].push(503);
    const busy = await ran(['messages', 'send', '--json']);
    const soon = await ran(['messages', 'send', '--json']);
    const hand = new AbortController();
    const world = fakeWorld(folder, {
      openStore,
      env,
      signal: hand.signal,
      now: () => new Date('2026-11-21T09:30:00Z'),
    } as never);
    const end = run(['messages', 'send', '--listen', '0', '--every', '1000'], world);
    while (!/1 sent/.test(world.asides())) await new Promise((resolve) => setTimeout(resolve, 5));
    const base = /http:\S+(?=\/in\/NAME)/.exec(world.asides())?.[0];
    const post = (token: string, body: object) =>
      fetch(`${base}/in/sms?token=${token}`, { method: 'POST', body: new URLSearchParams({ ...body }) }).then(
        ({ status }) => status,
      );
    const sid = `g-${received.length}`;
    const statuses = [
      await post('guess', { MessageSid: sid, MessageStatus: 'delivered' }),
      await post('callback-word', { MessageSid: sid, MessageStatus: 'delivered' }),
      await post('callback-word', { From: '+8613957102103', Body: '退订' }),
    ];
    hand.abort();
    const sms = received.filter(({ path }) => path === '/sms');

    expect(JSON.parse(busy.answers)).toMatchObject({ sent: 0, later: 1 });
    expect(JSON.parse(soon.answers)).toMatchObject({ sent: 0, later: 0, resting: 1 });
    expect(sms.map(({ body }) => new URLSearchParams(body).get('Body'))).toEqual(['秋天 & more']);
    expect(sms[0]?.headers).toMatchObject({
      authorization: 'Bearer gateway-secret',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(statuses).toEqual([401, 200, 200]);
    expect(await end).toBe(0);
    expect((await ran(['messages'])).answers).toContain('Nothing waits');
    const write = ['messages', 'write', 'Hu Lan', '--text', 'x', '--purpose', 'marketing'];
    const evening = { now: () => new Date('2026-11-21T20:00:00Z') };
    expect(await ran(write, evening as never)).toMatchObject({
      exit: 1,
      answers: expect.stringContaining('sms: no consent'),
    });
  });

  it('takes a report from a file, and tries a channel', async () => {
    writeFileSync(join(folder, 'report.json'), JSON.stringify({ messageId: 'nobody', status: 'delivered' }));
    const tried = await ran(['channels', 'try', 'sms', '+8613957102103', '--lang', 'zh-CN']);
    const taken = await ran(['messages', 'take', 'sms', 'report.json']);

    expect(tried.exit).toBe(0);
    expect(new URLSearchParams(received.at(-1)?.body).get('Body')).toBe('这是本店发给自己的试验信息。');
    expect(taken).toMatchObject({ exit: 1, answers: '0 reports, 0 replies, 1 that nobody here knows.\n' });
  });

  it.each([
    [['channels', 'set', 'pigeon'], 2, 'sms, email, messenger, fax'],
    [['channels', 'set', 'email', '--from', 'desk@river.example'], 2, '--server-env'],
    [['channels', 'set', 'sms', '--url', 'ftp://x'], 1, 'is no https address'],
    [['channels', 'set', 'sms', '--url', 'https://x', '--header-env', 'plain'], 2, 'NAME=VALUE'],
    [['channels', 'remove', 'fax'], 3, 'Nothing called "fax" is set'],
    [['channels', 'try', 'email', 'a@b.example'], 3, 'Nothing called "email" is set'],
    [['messages', 'write', 'Hu Lan'], 2, '--text'],
    [['messages', 'write', '--text', 'x'], 2, '--segment'],
    [['messages', '--state', 'lost'], 2, '--state'],
    [['messages', 'take', 'sms', 'nowhere.json'], 1, 'file/not-found'],
  ])('says what is wrong with %j', async (args, exit, said) => {
    expect(await ran(args)).toMatchObject({ exit, asides: expect.stringContaining(said) });
  });
});

describe('innkeeper contacts', () => {
  const lines = [
    { medium: 'call', phone: '+8613957102103', eventId: 'c-1' },
    { medium: 'call', phone: '+8613957102199', eventId: 'c-2', text: 'Is there a pool?' },
    { medium: 'web', email: 'new@river.example', kind: 'complaint', about: 'booking', eventId: 'w-1' },
    { medium: 'call' },
  ];

  it('makes of each call and form a touch or a prospect, of the same event one, and says what was no contact', async () => {
    writeFileSync(join(folder, 'calls.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    const first = await ran(['contacts', 'calls.jsonl']);
    const again = await ran(['contacts', 'calls.jsonl', '--json']);
    const [known] = (JSON.parse(again.answers) as { readonly taken: readonly object[] }).taken;

    expect(first).toMatchObject({
      exit: 1,
      answers: expect.stringContaining('1 touches of guests, 2 prospects, 0 told before, 1 refused'),
    });
    expect(first.answers).toMatch(/line 4: .*phone/);
    expect(known).toMatchObject({ line: 1, isKnown: true });
    expect(await ran(['contacts', 'nowhere.json'])).toMatchObject({ exit: 1 });
  });
});
