import { renamed } from '@innkeeper/core';
import { afterEach, expect, it, vi } from 'vitest';
import type { BridgeMessage, BridgeRefusal } from './bridge-message.ts';
import type { Bridge } from './open-bridge.ts';
import { openBridge } from './open-bridge.ts';

const own = location.origin;
const guestId = renamed('guest', 'profile_0123456789abcdef');
const guest: BridgeMessage = {
  type: 'ShowGuest',
  value: { guestId, property: 'RIVER' },
};
const details = { firstName: '建国', lastName: '丁', email: 'ding@example.com', address: { city: '杭州' } };
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A page of its own in a frame, with its own copy of the bridge. */
interface Frame extends Window {
  readonly openBridge: typeof openBridge;
  readonly eval: (code: string) => (data: unknown, origin: string) => void;
}

async function aFrame(): Promise<Frame> {
  const frame = document.createElement('iframe');
  const module = new URL('./open-bridge.ts', import.meta.url).href;
  frame.srcdoc = `<script>import('${module}').then(({ openBridge }) => { window.openBridge = openBridge })</script>`;
  document.body.append(frame);
  closing.push(() => frame.remove());
  await expect.poll(() => 'openBridge' in (frame.contentWindow ?? {})).toBe(true);

  return frame.contentWindow as Frame;
}

interface End extends Bridge {
  readonly heard: readonly BridgeMessage[];
  readonly refused: readonly BridgeRefusal[];
}

/** One end of a bridge, with all it heard and all it refused. */
function anEnd(peer: Window, { open = openBridge, origins = [own] }: Partial<Opening> = {}): End {
  const [heard, refused] = [[] as BridgeMessage[], [] as BridgeRefusal[]];
  const bridge = open({
    peer,
    origins,
    onMessage: (message) => heard.push(message),
    onRefused: (reason) => refused.push(reason),
  });
  closing.push(() => bridge.close());

  return { ...bridge, heard, refused };
}

interface Opening {
  readonly open: typeof openBridge;
  readonly origins: readonly string[];
}

/** The hosted page's end, in the frame. */
function hostedIn({ openBridge: open, parent }: Frame): End {
  return anEnd(parent, { open });
}

/** Everything that arrives at a window, as it arrives. */
function tapped(target: Window): unknown[] {
  const seen: unknown[] = [];
  const listen = (event: MessageEvent): void => void seen.push(event.data);
  target.addEventListener('message', listen);
  closing.push(() => target.removeEventListener('message', listen));

  return seen;
}

/** Says something to the page from within the frame, as a script there would. */
function sayFrom(frame: Frame, data: unknown): void {
  frame.eval('(data, origin) => parent.postMessage(data, origin)')(data, own);
}

async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

it('carries what a system says to the hosted page and back, whoever was there first', async () => {
  const frame = await aFrame();
  const system = anEnd(frame);
  system.send(guest);
  const hosted = hostedIn(frame);
  hosted.send({ type: 'GuestDetails', value: details });
  await expect.poll(() => hosted.heard).toEqual([guest]);
  await expect.poll(() => system.heard).toEqual([{ type: 'GuestDetails', value: details }]);
  const language: BridgeMessage = { type: 'Language', value: { language: 'zh-Hans-CN' } };
  system.send(language);
  system.send({ type: 'Shutdown' });
  await expect.poll(() => hosted.heard.slice(1)).toEqual([language, { type: 'Shutdown' }]);
  expect([...system.refused, ...hosted.refused]).toEqual([]);
});

it('says nothing to, and takes nothing from, a window whose origin was not named', async () => {
  const frame = await aFrame();
  const seen = tapped(frame);
  const system = anEnd(frame, { origins: ['https://app.apaleo.com'] });
  system.send(guest);
  const hosted = hostedIn(frame);
  await quiet();
  expect(seen).toEqual([]);
  expect(system.heard).toEqual([]);
  expect(system.refused).toEqual(['origin']);
  expect(hosted.heard).toEqual([]);
});

it('takes nothing from a frame without an origin', async () => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = '<script>parent.postMessage({ type: "Hello", version: 1 }, "*")</script>';
  document.body.append(frame);
  closing.push(() => frame.remove());
  const system = anEnd(frame.contentWindow as Window);
  await expect.poll(() => system.refused).toEqual(['origin']);
});

it('takes nothing from another window of the right origin', async () => {
  const [frame, stranger] = [await aFrame(), await aFrame()];
  const system = anEnd(frame);
  sayFrom(stranger, { type: 'Shutdown', version: 1 });
  await expect.poll(() => system.refused).toEqual(['source']);
});

it.each([
  ['nothing', undefined, 'shape'],
  ['a text', '{"type":"Shutdown","version":1}', 'shape'],
  ['no version', { type: 'Shutdown' }, 'version'],
  ['a later version', { type: 'Shutdown', version: 2 }, 'version'],
  ['no page load', { type: 'Shutdown', version: 1, number: 1 }, 'shape'],
  ['an unknown type', { type: 'Erase', version: 1, from: 'a'.repeat(32), number: 1 }, 'shape'],
  [
    'a page load that nobody greeted from',
    { type: 'Shutdown', version: 1, from: 'a'.repeat(32), number: 1 },
    'session',
  ],
  [
    'a guest by no id',
    { ...guest, value: { guestId: '<b>' }, version: 1, from: 'a'.repeat(32), number: 1 },
    'shape',
  ],
  [
    'a language that is none',
    { type: 'Language', value: { language: 'zh"><b>' }, version: 1, from: 'a'.repeat(32), number: 1 },
    'shape',
  ],
  [
    'details that are no texts',
    {
      type: 'GuestDetails',
      value: { lastName: { html: '<b>' } },
      version: 1,
      from: 'a'.repeat(32),
      number: 1,
    },
    'shape',
  ],
])('refuses %s', async (_what, data, reason) => {
  const frame = await aFrame();
  const system = anEnd(frame);
  sayFrom(frame, data);
  await expect.poll(() => system.refused).toEqual([reason]);
  expect(system.heard).toEqual([]);
});

it('takes a message once, however often it is said', async () => {
  const frame = await aFrame();
  const atSystem = tapped(window);
  const system = anEnd(frame);
  const hosted = hostedIn(frame);
  hosted.send({ type: 'GuestDetails', value: details });
  await expect.poll(() => system.heard).toHaveLength(1);
  for (const data of [...atSystem]) sayFrom(frame, data);
  await expect.poll(() => system.refused.length).toBeGreaterThan(1);
  await quiet();
  expect(new Set(system.refused)).toEqual(new Set(['replay']));
  expect(system.heard).toHaveLength(1);
});

it('understands a frame that was loaded anew, and no longer what it said before', async () => {
  const frame = await aFrame();
  const atSystem = tapped(window);
  const system = anEnd(frame);
  const first = hostedIn(frame);
  first.send({ type: 'GuestDetails', value: details });
  await expect.poll(() => system.heard).toHaveLength(1);
  first.close();
  const old = [...atSystem];
  const second = hostedIn(frame);
  second.send({ type: 'GuestDetails', value: { lastName: 'Li' } });
  await expect.poll(() => system.heard).toHaveLength(2);
  for (const data of old) sayFrom(frame, data);
  await quiet();
  expect(new Set(system.refused)).toEqual(new Set(['replay']));
  expect(system.heard).toHaveLength(2);
});

it('leaves out fields that nobody asked for', async () => {
  const frame = await aFrame();
  const system = anEnd(frame);
  const hosted = hostedIn(frame);
  hosted.send({
    type: 'GuestDetails',
    value: { ...details, cardNumber: '4111111111111111' } as typeof details,
  });
  await expect.poll(() => system.heard).toEqual([{ type: 'GuestDetails', value: details }]);
});

it("speaks to Apaleo's guest dialog as it expects, and listens to nothing", async () => {
  const frame = await aFrame();
  const seen = tapped(window);
  const onMessage = vi.fn();
  const hosted = frame.openBridge({ peer: frame.parent, origins: [own], dialect: 'apaleo', onMessage });
  hosted.send({ type: 'GuestDetails', value: details });
  await expect.poll(() => seen).toEqual([{ type: 'GuestDetails', value: details }]);
  frame.postMessage({ type: 'GuestDetails', value: details, version: 1 }, own);
  await quiet();
  expect(onMessage).not.toHaveBeenCalled();
});

it.each(['*', 'https://*.example', 'https://app.example/', 'app.example', 'null', 'HTTPS://APP.EXAMPLE'])(
  'refuses %s for an origin',
  (origin) => {
    expect(() => openBridge({ peer: window, origins: [origin] })).toThrow('exact origin');
  },
);
