import { createClient } from '@innkeeper/adapters/client';
import type { InnkeeperApi } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { InnkeeperElement } from '../shared/innkeeper-element.ts';
import { until } from '../testing/mount.test-data.ts';
import type { Filled } from './fill.test-data.ts';
import { filledHouse, kindsOf, outsideOf } from './fill.test-data.ts';
import type { Alive } from './mount-often.test-data.ts';
import { countTimers, quickHouse } from './mount-often.test-data.ts';
import { type Seen, seenOf } from './seen.test-data.ts';

/** How an element may stand, and what a person may have opened in it. */
export const stances = [
  'bare',
  'loading',
  'ready',
  'empty',
  'failed',
  'forbidden',
  'stale',
  'blank',
  'keys',
  'open',
  'why',
  'popover',
] as const;

/** One of {@link stances}. */
export type Stance = (typeof stances)[number];

/** What a test can do in a page: shows any element in any stance. */
export interface Specimens {
  readonly tags: readonly string[];
  /** Makes the API of the elements from that of the house. */
  api: (api: InnkeeperApi) => InnkeeperApi;
  /** Puts an element into a stance, in place of what was there. @returns whether it knows such a stance */
  show(tag: string, stance: Stance, facts?: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** Like `show`, below what is there already. */
  add(tag: string, stance: Stance, facts?: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** Puts an element on the page for as long as this says, and gives it another API once it is off. */
  put(tag: string, stay: () => unknown): Promise<void>;
  /** What a person sees of the element shown last. */
  seen(): Promise<Seen>;
  /** The element shown last. */
  readonly shown: InnkeeperElement;
  /** Shows an element with each of these texts in every field. */
  fill(tag: string, texts: readonly string[]): Promise<Filled>;
  /** What axe finds in the element shown last, or of that only what is a matter of colours and sizes. */
  violations(only?: 'all' | 'by sight'): Promise<readonly string[]>;
  /** What stands out at the side of it. */
  outside(): readonly string[];
  /** Puts an element on the page and takes it off so many times, to stay as long as each of {@link stays} in turn. */
  mount(tag: string, times: number): Promise<Alive>;
  clear(): void;
}

/** What pages hand to the elements; each takes what it knows. */
const place = {
  guestId: '',
  property: 'RIVER',
  day: '2026-11-21',
  knownBy: 'find/document',
  freeRooms: ['1501', '2102', '2210'],
  figure: 'spend-per-head',
};

declare global {
  var specimens: Specimens;
  /** What a page says of itself: the guest of the story. */
  var given: { readonly ding: string };
}

type Known = InnkeeperElement & { mode?: string };

/** Lets tests show the elements of this page. */
export function openSpecimens(tags: readonly string[]): void {
  let shown: Known;
  const stage = (): HTMLElement => document.querySelector('main') as HTMLElement;
  const make = async (
    tag: string,
    stance: Stance,
    facts: Readonly<Record<string, unknown>> = {},
  ): Promise<Switched | undefined> => {
    shown = document.createElement(tag) as Known;
    const knows = (name: string): boolean =>
      (shown.constructor as typeof InnkeeperElement).elementProperties.has(name);
    if (!isKnown(stance, knows)) return;
    const api = await apiFor(stance);
    const all: Record<string, unknown> = { ...place, ...facts, guestId: facts['guestId'] ?? given.ding, api };
    if (stance === 'bare') delete all['api'];
    if (stance === 'empty' || stance === 'bare') delete all['guestId'];
    if (stance !== 'popover') all['mode'] = 'list';
    for (const [name, value] of Object.entries(all)) if (knows(name)) Object.assign(shown, { [name]: value });

    return api;
  };
  const add: Specimens['add'] = async (tag, stance, facts) => {
    const api = await make(tag, stance, facts);
    if (!api) return false;
    stage().append(shown);
    await open(shown, stance, api);

    return true;
  };
  globalThis.specimens = {
    tags,
    api: (api) => api,
    get shown() {
      return shown;
    },
    add,
    show: (tag, stance, facts) => {
      stage().replaceChildren();

      return add(tag, stance, facts);
    },
    put: async (tag, stay) => {
      const api = await make(tag, 'ready');
      stage().append(shown);
      const end = stay();
      if (end) await end;
      shown.remove();
      Object.assign(shown, { api: { ...api } });
    },
    seen: async () => {
      // What is out of sight is laid out one frame later.
      for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);

      return seenOf(shown);
    },
    fill: (tag, texts) => fill(tag, texts),
    // Fetched when it is asked: axe itself does not load on a page that extends Object.prototype.
    violations: async (only) =>
      (await import('../testing/violations.test-data.ts')).violationsOf(shown, only),
    outside: () => outsideOf(shown),
    mount: (tag, times) => mountOften(tag, times),
    clear: () => {
      stage().replaceChildren();
      shown = undefined as unknown as Known;
    },
  };
}

let watched: { readonly timers: () => number; readonly quick: ReturnType<typeof quickHouse> } | undefined;

/** How long an element stays on a page: no time at all, until it is drawn, while its answer comes. */
const stays: readonly (() => unknown)[] = [
  () => undefined,
  () => specimens.shown.updateComplete,
  () => new Promise((resolve) => setTimeout(resolve)),
  () => new Promise(requestAnimationFrame),
];

async function mountOften(tag: string, times: number): Promise<Alive> {
  const { specimens } = globalThis;
  watched ??= { timers: countTimers(), quick: quickHouse(houseAs('receptionist+owner')) };
  const { timers, quick } = watched;
  specimens.api = () => quick.api;
  for (let time = 0; time < times; time += 1) {
    const stay = stays[time % (stays.length + 1)];
    await (stay ? specimens.put(tag, stay) : specimens.show(tag, 'ready'));
    specimens.clear();
  }
  specimens.api = (api) => api;
  await new Promise(requestAnimationFrame);

  return { timers: timers(), streams: quick.streams() };
}

async function fill(tag: string, texts: readonly string[]): Promise<Filled> {
  const { specimens } = globalThis;
  let text = 'Words';
  let [shown, strangers, outside] = [0, new Set<string>(), new Set<string>()];
  const harmless = new Set<string>();
  const fills = filledHouse(houseAs('receptionist+owner'), () => text);
  specimens.api = () => fills;
  for (const stance of ['ready', 'open'] as const) {
    await specimens.show(tag, stance);
    for (const kind of kindsOf(specimens.shown)) harmless.add(kind);
  }
  for (text of texts) {
    await specimens.show(tag, 'ready');
    await unfold(specimens.shown);
    const seen = specimens.shown.shadowRoot?.textContent ?? '';
    if (seen.includes(text.trim().slice(0, 20))) shown += 1;
    for (const kind of kindsOf(specimens.shown)) if (!harmless.has(kind)) strangers.add(kind);
    for (const part of outsideOf(specimens.shown)) outside.add(part);
  }
  specimens.api = (api) => api;

  return { shown, strangers: [...strangers], outside: [...outside].slice(0, 5) };
}

function isKnown(stance: Stance, knows: (name: string) => boolean): boolean {
  if (stance === 'popover') return knows('mode');

  // A rule is about everybody: the guest is only explained.
  return stance !== 'empty' || (knows('guestId') && !knows('rule'));
}

/** The house of this page, as a role sees it. */
function houseAs(role: string): InnkeeperApi {
  return createClient({ baseUrl: `${location.origin}/innkeeper`, getToken: () => role });
}

interface Switched extends InnkeeperApi {
  fail?: InnkeeperError | undefined;
}

async function apiFor(stance: Stance): Promise<Switched> {
  const house = globalThis.specimens.api(houseAs(stance === 'forbidden' ? 'nobody' : 'receptionist+owner'));
  const api = {} as Switched & Record<string, unknown>;
  if (stance === 'failed') api.fail = new InnkeeperError('store/unavailable', { reason: 'test' });
  for (const [name, call] of Object.entries(house) as [string, (...args: unknown[]) => unknown][])
    api[name] = (...args: unknown[]) => {
      if (name === 'watch') return call(...args);
      if (stance === 'loading') return new Promise(() => {});

      return api.fail ? Promise.reject(api.fail) : call(...args);
    };

  return api;
}

async function open(element: Known, stance: Stance, api: Switched): Promise<void> {
  const root = (): ShadowRoot => element.shadowRoot as ShadowRoot;
  const standing: Partial<Record<Stance, string>> = {
    bare: 'empty',
    empty: 'empty',
    loading: 'loading',
    failed: 'failed',
    forbidden: 'forbidden',
    popover: 'ready',
  };
  await until(
    () => element.matches(`:state(${standing[stance] ?? 'ready'})`),
    `${element.localName} ${stance}`,
  );
  await until(() => stance === 'loading' || root().querySelector('.frame[aria-busy=false]'), 'its words');
  await element.updateComplete;
  if (stance === 'stale') {
    api.fail = new InnkeeperError('store/unavailable', { reason: 'test' });
    press(element, 'r');
    await until(() => element.matches(':state(stale)'), `${element.localName} stale`);
  }
  if (stance === 'blank') element.blank();
  if (stance === 'keys') press(element, '?');
  if (stance === 'open') await openAll(element);
  if (stance === 'why') root().querySelector<HTMLElement>('.mark')?.click();
  if (stance === 'popover') {
    element.focus();
    await type(element, 'ding');
  }
  await element.updateComplete;
}

/** Opens whatever is folded. */
async function unfold(element: InnkeeperElement): Promise<void> {
  const root = element.shadowRoot as ShadowRoot;
  for (const button of root.querySelectorAll<HTMLElement>('button[aria-expanded=false]')) {
    button.click();
    await element.updateComplete;
  }
  for (const details of root.querySelectorAll('details')) details.open = true;
  await until(() => !root.querySelector('[aria-busy=true]'), 'what was opened');
}

/** Opens whatever can be opened, and writes into the first field. */
async function openAll(element: Known): Promise<void> {
  await unfold(element);
  await type(
    element,
    element.localName === 'ik-guest-finder' ? 'ding' : 'soft pillow, no feathers, frobnicate',
  );
}

async function type(element: Known, text: string): Promise<void> {
  const field = element.shadowRoot?.querySelector('input');
  if (!field) return;
  const before = element.shadowRoot?.textContent;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true, composed: true }));
  // Only a wish and a search are understood while they are typed.
  if (field.closest('.wish-form, .field'))
    await until(() => element.shadowRoot?.textContent !== before, 'what was understood');
  await until(() => !element.shadowRoot?.querySelector('[aria-busy=true]'), 'the answer');
}

function press(element: Known, key: string): void {
  const frame = element.shadowRoot?.querySelector('.frame');
  frame?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}
