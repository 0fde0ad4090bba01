import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutgoingMessage } from '@innkeeper/core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openHouse } from './house.ts';
import { openSms, takePosted, writeToGuests } from './messages.ts';
import { take, tellPms } from './webhooks.ts';
import { tellMewsDiet, tellOpera } from './write-back.ts';

const secret = `whsec_${Buffer.from('a secret of twenty-four bytes').toString('base64')}`;
const folder = mkdtempSync(join(tmpdir(), 'innkeeper-tell-others-'));
const before = process.cwd();
const posted: { readonly path: string; readonly body: string }[] = [];
const statuses: number[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += String(part);
  posted.push({ path: request.url ?? '', body });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const answer =
    request.url === '/hooks'
      ? await take(new Request('http://pms.example/hooks', { method: 'POST', headers, body }), secret)
      : new Response(JSON.stringify({ sid: 'sms-1' }));
  statuses.push(answer.status);
  response.writeHead(answer.status).end(await answer.text());
});
let base = '';

beforeAll(async () => {
  process.chdir(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  process.chdir(before);
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is printed while something runs. */
async function printed(work: () => Promise<unknown>): Promise<readonly string[]> {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await work();
  const lines = print.mock.calls.map((words) => words.map((word) => JSON.stringify(word)).join(' '));
  print.mockRestore();

  return lines;
}

it('tells a receiver what happened, signed, and nothing twice', async () => {
  const { api } = await openHouse();
  const lines = await printed(() => tellPms(api, `${base}/hooks`, secret));
  const [first] = await api.listEvents({ limit: 1 });

  expect(lines[0]).toBe(`"${first?.event.type}" 1`);
  expect(new Set(statuses)).toEqual(new Set([204]));
  expect(await tellPms(api, `${base}/hooks`, secret)).toMatchObject({ told: 0, cursor: lines.length });
});

it('writes to a guest by SMS, and takes the report and the reply', async () => {
  const { api, guestId } = await openHouse();
  const sms = openSms(`${base}/sms`, () => 'token');
  const { messages, report } = await writeToGuests(api, [guestId], { sms });
  const callback = (fields: Record<string, string>) =>
    new Request('https://river.example/in/sms', { method: 'POST', body: new URLSearchParams(fields) });
  await takePosted(api, callback({ MessageSid: 'sms-1', MessageStatus: 'delivered' }));
  await takePosted(api, callback({ From: '+8613957102103', Body: '退订' }));
  const contacts = await api.listContacts({ guestId });
  const sent = JSON.parse(posted.at(-1)?.body ?? '{}') as { readonly messages: readonly OutgoingMessage[] };

  expect(messages).toMatchObject([{ state: 'waiting', channel: 'sms' }]);
  expect(report).toEqual({ sent: 1, later: 0, failed: 0, resting: 0 });
  expect(sent.messages).toMatchObject([{ to: '+8613957102103', text: 'Your umbrella is at the desk.' }]);
  expect(contacts.map(({ delivery, text }) => delivery?.state ?? text).sort()).toEqual(
    ['delivered', '退订'].sort(),
  );
  const address = '+8613957102103';
  expect(await api.consentOf({ guestId, channel: 'sms', purpose: 'marketing', address })).toMatchObject({
    mayContact: false,
  });
});

it('prints labels and envelopes', async () => {
  await import('./print.ts');

  for (const file of ['labels.pdf', 'envelopes.pdf'])
    expect(readFileSync(join(folder, file)).subarray(0, 5).toString()).toBe('%PDF-');
});

it('writes back what OPERA and Mews take', async () => {
  posted.length = 0;
  await tellOpera(base, async () => 'token');
  await tellMewsDiet(base, async () => ({ ClientToken: 'c', AccessToken: 'a' }));

  expect(posted.map(({ path }) => path)).toEqual([
    '/crm/v1/profiles/288106/merges',
    '/crm/v1/profiles/288106/preferences',
    '/api/connector/v1/customers/update',
  ]);
});

it('knows the days of the lunar calendar', async () => {
  const lines = await printed(() => import('./calendars.ts'));

  expect(lines).toEqual(['"2026-02-17" "2026-09-25"', '["2026-09-25"]']);
});
