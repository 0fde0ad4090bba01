import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptEvent } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import { fetchOutside, isLedInside } from '../../shared/guarded-fetch.ts';
import { retryAfterOf } from '../../shared/retry-after.ts';
import { whyUnreachable } from '../../shared/why-unreachable.ts';
import { signWebhook } from './sign-webhook.ts';

/** Where the events of a house come from: the part of its API that is used. */
export interface EventLog {
  listEvents(input: { readonly after?: number; readonly limit?: number }): Promise<readonly KeptEvent[]>;
}

/** Where it is kept how far a receiver has got: a file, a row. Setting it back tells everything after it again. */
export interface WebhookCursor {
  read(): Promise<number>;
  write(number: number): Promise<void>;
}

/** Who is told what, and how. */
export interface WebhookOptions {
  readonly events: EventLog;
  readonly cursor: WebhookCursor;
  /** `https:`; plain `http:` only to this very machine. */
  readonly url: string;
  /** Each `whsec_` and base64, the newest first. */
  readonly secrets: readonly string[];
  /** Makes ids that no other house makes. */
  readonly house: string;
  /** Only these kinds of events; the others are passed over. */
  readonly types?: readonly string[];
  /** How long to wait before each further attempt, in milliseconds. @defaultValue 5 s, 5 min, 30 min, 2 h, 5 h, 10 h */
  readonly waits?: readonly number[];
  /** How long an answer may take, in milliseconds. @defaultValue 15000 */
  readonly timeout?: number;
  /** Whether it stands in the hotel's own network; else no address there is connected to. @defaultValue false */
  readonly allowPrivate?: boolean;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  readonly signal?: AbortSignal;
}

/** How far the receiver has got. */
export interface WebhookRun {
  readonly told: number;
  readonly cursor: number;
}

const waitsByDefault = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000];
const page = 100;

/**
 * Tells a receiver what happened since it was last told, in order, each event at least once and always under the same
 * id; then it is over. An event that is not taken holds up those after it, is tried again, and is still the next one
 * when the attempts are used up. Events carry ids and no guest's data: who wants more asks the house.
 * @throws `channel/refused` where the receiver has gone (410), redirects or leads inside the network, `channel/unreachable`
 * after the last attempt
 */
export async function sendWebhooks(options: WebhookOptions): Promise<WebhookRun> {
  const { events, cursor, types, signal } = options;
  const url = addressOf(options.url);
  let at = await cursor.read();
  let told = 0;
  for (;;) {
    const found = await events.listEvents({ after: at, limit: page });
    for (const event of found) {
      if (signal?.aborted) throw new InnkeeperError('aborted');
      if (!types || types.includes(event.event.type)) {
        await tell(url, event, options);
        told += 1;
        await cursor.write(event.number);
      }
      at = event.number;
    }
    if (found.length > 0) await cursor.write(at);
    if (found.length < page) return { told, cursor: at };
  }
}

async function tell(url: URL, event: KeptEvent, options: WebhookOptions): Promise<void> {
  const { waits = waitsByDefault, wait = pause, signal } = options;
  for (let attempt = 0; ; attempt += 1) {
    const { reason, after } = await post(url, event, options);
    if (reason === undefined) return;
    const next = waits[attempt];
    if (next === undefined) throw new InnkeeperError('channel/unreachable', { channel: 'webhook', reason });
    await wait(Math.max(next, after ?? 0), signal);
    if (signal?.aborted) throw new InnkeeperError('aborted');
  }
}

interface Told {
  /** Why it was not taken. */
  readonly reason?: string;
  readonly after?: number | undefined;
}

async function post(url: URL, { number, at, event }: KeptEvent, options: WebhookOptions): Promise<Told> {
  const { house, secrets, allowPrivate, now = Date.now, timeout = 15_000, signal } = options;
  const { fetch = fetchOutside(allowPrivate) } = options;
  const { type, ...data } = event;
  const body = JSON.stringify({ type, timestamp: at, data: { number, ...data } });
  const signed = { id: `evt_${house}_${number}`, timestamp: Math.floor(now() / 1000), body };
  const signals = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signWebhook(signed, secrets) },
      body,
      redirect: 'manual',
      signal: AbortSignal.any(signals),
    });
    await answer.body?.cancel();
    if (answer.ok) return {};
    const { status } = answer;
    if (status === 410 || (status >= 300 && status < 400) || status === 0)
      throw new InnkeeperError('channel/refused', { channel: 'webhook', reason: String(status) });

    return { reason: String(status), after: retryAfterOf(answer.headers.get('retry-after'), now()) };
  } catch (error) {
    if (isInnkeeperError(error)) throw error;
    if (isLedInside(error))
      throw new InnkeeperError('channel/refused', { channel: 'webhook', reason: 'inside' });

    return { reason: whyUnreachable(error) };
  }
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || url.username || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere)))
    throw new InnkeeperError('setting/invalid', {
      name: 'webhook',
      field: 'url',
      problem: 'is no https address',
    });

  return url;
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}
