import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GuestId, ProfileRecord } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, owner, sourceOf } from '../../house/small-world.ts';
import { createMemoryStore } from '../../stores/memory/index.ts';
import { readSmsCallback, smsGateway } from './index.ts';

const calls: { readonly headers: Record<string, unknown>; readonly body: unknown }[] = [];
let answer: { readonly status: number; readonly body: string } = { status: 200, body: '{"id":"g-1"}' };
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  calls.push({ headers: request.headers, body: JSON.parse(body) });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const message = { id: 'msg_1', to: '+8613957102103', text: '您的房间已备好' } as const;
const gateway = () =>
  smsGateway({
    url,
    from: 'RIVER',
    headers: () => ({ authorization: 'Bearer hidden' }),
    refusalIn: (said) => {
      const { Code } = (said ?? {}) as { readonly Code?: string };

      return Code === undefined || Code === 'OK' ? undefined : Code;
    },
  });

describe('an SMS gateway', () => {
  it('is handed the message under its id, and tells what it calls it', async () => {
    expect(await gateway().send(message)).toEqual({ id: 'msg_1', gatewayId: 'g-1' });
    expect(calls.at(-1)).toMatchObject({
      headers: { 'idempotency-key': 'msg_1', authorization: 'Bearer hidden' },
      body: { id: 'msg_1', to: message.to, from: 'RIVER', text: message.text },
    });
  });

  it.each([
    [{ status: 400, body: '' }, 'channel/refused'],
    [{ status: 200, body: '{"Code":"isv.BLACKLIST"}' }, 'channel/refused'],
    [{ status: 503, body: 'later' }, 'channel/unreachable'],
    [{ status: 429, body: '' }, 'channel/unreachable'],
  ])('tells what is refused for good from what may go later', async (said, code) => {
    answer = said;
    await expect(gateway().send(message)).rejects.toMatchObject({ code });
    answer = { status: 200, body: '{"id":"g-1"}' };
  });

  it('sends to nothing but a number, and says no secret where it fails', async () => {
    await expect(gateway().send({ ...message, to: '139 5710' })).rejects.toMatchObject({
      code: 'channel/refused',
    });
    const failed = await smsGateway({
      url: 'http://127.0.0.1:1/',
      headers: () => ({ authorization: 'hidden' }),
    })
      .send(message)
      .catch((error: unknown) => String(error));
    expect(failed).not.toMatch(/hidden|13957102103/);
  });

  it('is not looked for inside the network, and cannot fill the memory with its answer', async () => {
    const inside = smsGateway({ url: 'https://192.168.1.1/', headers: () => ({}) });
    answer = { status: 200, body: `{"id":"g-2","more":"${'x'.repeat(200_000)}"}` };
    const taken = await gateway().send(message);
    answer = { status: 200, body: '{"id":"g-1"}' };

    expect(taken).toEqual({ id: 'msg_1' });
    await expect(inside.send(message)).rejects.toMatchObject({
      code: 'channel/refused',
      facts: { reason: 'inside' },
    });
  });
});

describe('what a gateway posts back', () => {
  it.each([
    [{ MessageSid: 'g-1', MessageStatus: 'delivered' }, [{ type: 'delivered', gatewayId: 'g-1' }]],
    [
      [{ msgid: 7, report_status: 'UNDELIV', err_code: '12' }],
      [{ type: 'failed', gatewayId: '7', reason: '12' }],
    ],
    [{ biz_id: 'b', status: 'sent' }, [{ type: 'pending', gatewayId: 'b' }]],
    [{ From: '+491', Body: 'STOP', SmsStatus: 'received' }, [{ type: 'reply', from: '+491', text: 'STOP' }]],
    [{ mobile: '13957102103', content: '退订' }, [{ type: 'reply', from: '13957102103', text: '退订' }]],
    [{ anything: 1 }, []],
    ['nonsense', []],
  ])('is a report, a reply or nothing', (payload, expected) => {
    expect(readSmsCallback(payload)).toEqual(expected);
  });
});

describe('a reply', () => {
  const source = (id: string) => ({ system: 'pms', kind: 'profile', id }) as const;
  const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', source(id)));
  const profile = (id: string, given: string, number: string): ProfileRecord => ({
    kind: 'profile',
    source: source(id),
    type: { value: 'person' },
    active: true,
    names: [{ type: 'primary', given, family: id }],
    birthDate: { year: 1980 + id.length, month: id.length, day: 2 },
    contactPoints: [{ type: 'phone', raw: number, number }],
    consents: [{ channel: 'sms', purpose: 'marketing', state: 'granted', at: '2026-01-01T00:00:00Z' }],
  });
  const asked = { channel: 'sms', purpose: 'marketing' } as const;

  async function houseWith(...profiles: readonly ProfileRecord[]) {
    const { house, api } = openHouse(createMemoryStore());
    await house.importFrom(owner, sourceOf(profiles));

    return api;
  }

  it('stands in the timeline of whom it answers and changes no consent', async () => {
    const api = await houseWith(profile('hu', 'Lan', '+8613957102103'));
    expect(await api.takeReply({ channel: 'sms', from: '+86 139 5710 2103', text: '1' })).toMatchObject({
      guestId: guestOf('hu'),
      said: 'other',
      consents: [],
    });
    expect(await api.listContacts({ guestId: guestOf('hu') })).toMatchObject([
      { medium: 'sms', direction: 'in', text: '1' },
    ]);
    expect(await api.consentOf({ guestId: guestOf('hu'), ...asked })).toMatchObject({ mayContact: true });
  });

  it('STOP and 退订 end messages to that address for everybody who has it; START takes that back', async () => {
    const number = '+8613957102103';
    const api = await houseWith(profile('hu', 'Lan', number), profile('zhou', 'Min', number));
    await api.addContact({ guestId: guestOf('zhou'), medium: 'sms', direction: 'out', text: 'your table' });
    const taken = await api.takeReply({ channel: 'sms', from: number, text: '退订' });

    expect(taken).toMatchObject({ guestId: guestOf('zhou'), said: 'out' });
    for (const id of ['hu', 'zhou'])
      expect(await api.consentOf({ guestId: guestOf(id), ...asked, address: number })).toMatchObject({
        state: 'denied',
        mayContact: false,
      });
    await api.takeReply({ channel: 'sms', from: number, text: 'START' });
    expect(await api.consentOf({ guestId: guestOf('hu'), ...asked, address: number })).toMatchObject({
      mayContact: true,
    });
  });

  it('of somebody whom nobody knows is nobody’s', async () => {
    const api = await houseWith(profile('hu', 'Lan', '+8613957102103'));
    expect(await api.takeReply({ channel: 'sms', from: '+491700000000', text: 'STOP' })).toEqual({
      consents: [],
      said: 'out',
    });
  });
});
