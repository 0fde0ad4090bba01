import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProfileRecord } from '@innkeeper/core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, owner, sourceOf } from '../../house/small-world.ts';
import { createMemoryStore } from '../../stores/memory/index.ts';
import type { WebhookOptions } from './index.ts';
import { isSignedWebhook, sendWebhooks, signWebhook } from './index.ts';

const secret = `whsec_${Buffer.from('a secret for tests, 32 bytes long').toString('base64')}`;
const older = `whsec_${Buffer.from('the secret before, 32 bytes long.').toString('base64')}`;

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A receiver that answers as it is told, and takes with 204 where it is not. */
const received: Received[] = [];
let answers: readonly { readonly status: number; readonly headers?: Record<string, string> }[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const [{ status, headers } = { status: 204, headers: {} }, ...rest] = answers;
  answers = rest;
  received.push({ headers: request.headers as Record<string, string>, body });
  response.writeHead(status, headers).end();
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received.length = 0;
  answers = [];
});

async function houseWithEvents(count = 3) {
  const { house, api } = openHouse(createMemoryStore());
  for (let at = 0; at < count; at += 1) {
    const profile: ProfileRecord = {
      kind: 'profile',
      source: { system: 'pms', kind: 'profile', id: `p${at}` },
      type: { value: 'person' },
      active: true,
      names: [{ type: 'primary', given: 'Secret', family: 'Name' }],
    };
    await house.importFrom(owner, sourceOf([profile]), { key: `import ${at}` });
  }
  let at = 0;
  const waited: number[] = [];
  const send = (more: Partial<WebhookOptions> = {}) =>
    sendWebhooks({
      events: api,
      cursor: {
        read: async () => at,
        write: async (number) => {
          at = number;
        },
      },
      url,
      secrets: [secret, older],
      house: 'river',
      wait: async (ms) => waited.push(ms),
      ...more,
    });

  return {
    send,
    waited,
    setCursor: (number: number) => {
      at = number;
    },
  };
}

describe('webhooks', () => {
  it('tell each event once, in order, signed so that any receiver of Standard Webhooks takes it', async () => {
    const { send } = await houseWithEvents();
    expect(await send()).toEqual({ told: 3, cursor: 3 });

    for (const [index, { headers, body }] of received.entries()) {
      for (const key of [secret, older])
        expect(new Webhook(key).verify(body, headers)).toMatchObject({
          type: 'records-taken-in',
          data: { number: index + 1 },
        });
      expect(headers['webhook-id']).toBe(`evt_river_${index + 1}`);
    }
    expect(JSON.stringify(received)).not.toContain('Secret');
    expect(await send()).toEqual({ told: 0, cursor: 3 });
  });

  it('are told again from where the cursor is set back to, under the same ids', async () => {
    const { send, setCursor } = await houseWithEvents();
    await send();
    const first = received.map(({ headers, body }) => [headers['webhook-id'], body]);
    received.length = 0;
    setCursor(1);
    await send();

    expect(received.map(({ headers, body }) => [headers['webhook-id'], body])).toEqual(first.slice(1));
  });

  it('wait longer each time, or as long as they are asked to, and go on where they were', async () => {
    const { send, waited } = await houseWithEvents();
    answers = [{ status: 204 }, { status: 503 }, { status: 429, headers: { 'retry-after': '900' } }];
    await send();

    expect(waited).toEqual([5_000, 900_000]);
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(
      [1, 2, 2, 2, 3].map((number) => `evt_river_${number}`),
    );
  });

  it('give up after the last attempt and lose nothing', async () => {
    const { send } = await houseWithEvents();
    answers = [{ status: 204 }, ...Array.from({ length: 3 }, () => ({ status: 500 }))];
    await expect(send({ waits: [1, 1] })).rejects.toMatchObject({ code: 'channel/unreachable' });
    received.length = 0;

    expect(await send()).toEqual({ told: 2, cursor: 3 });
    expect(received[0]?.headers['webhook-id']).toBe('evt_river_2');
  });

  it.each([410, 302])('end where the receiver has gone or leads elsewhere: %i', async (status) => {
    const { send } = await houseWithEvents();
    answers = [{ status, headers: { location: 'http://169.254.169.254/' } }];
    await expect(send()).rejects.toMatchObject({ code: 'channel/refused' });
    expect(received).toHaveLength(1);
  });

  it('go to no address without encryption, except this machine', async () => {
    const { send } = await houseWithEvents(0);
    for (const address of [
      'http://example.com/',
      'ftp://localhost/',
      'https://user@example.com/',
      'nonsense',
    ])
      await expect(send({ url: address })).rejects.toMatchObject({ code: 'setting/invalid' });
  });

  it('go to no address inside the network, unless it is said that the receiver stands there', async () => {
    const { send, waited } = await houseWithEvents(1);
    for (const address of ['https://169.254.169.254/latest', 'https://10.0.0.1/', 'https://[fd00::1]/'])
      await expect(send({ url: address })).rejects.toMatchObject({
        code: 'channel/refused',
        facts: { reason: 'inside' },
      });
    await expect(
      send({ url: 'https://10.0.0.1/', allowPrivate: true, timeout: 20, waits: [] }),
    ).rejects.toMatchObject({ code: 'channel/unreachable' });

    expect(waited).toEqual([]);
  });

  it('are known by who receives them, unless they are old, changed or of another', () => {
    const body = '{"type":"x"}';
    const headers = new Headers(signWebhook({ id: 'evt_1', timestamp: 1000, body }, [secret]));
    const check = { headers, body, secrets: [older, secret], now: 1010 };

    expect(isSignedWebhook(check)).toBe(true);
    expect(isSignedWebhook({ ...check, now: 1301 })).toBe(false);
    expect(isSignedWebhook({ ...check, body: '{}' })).toBe(false);
    expect(isSignedWebhook({ ...check, secrets: [older] })).toBe(false);
    expect(isSignedWebhook({ ...check, headers: new Headers() })).toBe(false);
  });
});
