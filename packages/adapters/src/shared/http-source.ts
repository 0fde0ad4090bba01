import type { ErrorCode, ErrorFacts } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import ky from 'ky';
import { parseJson } from './parse-json.ts';
import type { RateGovernor } from './rate-governor.ts';
import { readCapped } from './read-capped.ts';
import { backOffOf, retryAfterOf } from './retry-after.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { World } from './world.ts';

/** How far requests to another system may go. */
export interface HttpLimits {
  /** Milliseconds for one attempt, its body included. @defaultValue 60,000 */
  readonly timeout?: number;
  /** Bytes of one answer, unpacked. @defaultValue 16 MiB */
  readonly bytes?: number;
  /** Attempts of one request. @defaultValue 6 */
  readonly attempts?: number;
  /** Milliseconds that one request may wait in all between its attempts. @defaultValue 180,000 */
  readonly patience?: number;
}

/** What a source is talked to with. */
export interface HttpOptions extends HttpLimits {
  readonly system: string;
  readonly baseUrl: URL;
  readonly world: World;
  readonly governor: RateGovernor;
  /** How many further attempts there may be over all requests; as many as each request may have, where absent. */
  readonly budget?: RetryBudget;
  /** Hears of every exchange, for metrics. */
  readonly onExchange?: (exchanged: Exchanged) => void;
}

/** What happened between this house and a system, without what was said. */
export interface Exchanged {
  readonly system: string;
  readonly operation: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Absent where nothing came back. */
  readonly status?: number;
  readonly millis: number;
  /** Why it has to be tried again, or failed. */
  readonly code?: ErrorCode;
}

/** An answer with what stands around it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly value: unknown;
}

/** One request. Reading or writing is what the caller says it is, not what its method looks like. */
export interface HttpRequest {
  /** What the system calls it, for errors: never the address, which may hold what must not be logged. */
  readonly operation: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'HEAD';
  readonly query?: URLSearchParams;
  /** Headers, brought anew for each attempt so that a fresh token can be in them. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>>;
  /** What is sent; a function brings it anew for each attempt, so that fresh tokens can be in it. */
  readonly body?: URLSearchParams | string | (() => Promise<string>);
  readonly signal?: AbortSignal;
  /** Failures that the caller deals with (he asks for less after a 408): these are not tried again. */
  readonly handled?: ReadonlySet<number>;
  /** Told when the system refuses the credential; the request is then tried once more. */
  readonly onUnauthorised?: () => void;
}

/** Sends requests that only read: every failure that may pass is tried again, within bounds. */
export interface HttpSource {
  /** The JSON of the answer, or `undefined` where there is nothing (404). @throws `source/…`, `aborted` */
  json(request: HttpRequest): Promise<unknown>;
  /** The same with its status and headers. */
  answer(request: HttpRequest): Promise<HttpAnswer>;
}

/** What became of one attempt. */
type Attempt =
  | { readonly state: 'done'; readonly answer: HttpAnswer }
  /** It may go better next time, after so many milliseconds where the system says how many. */
  | {
      readonly state: 'again';
      readonly error: InnkeeperError;
      readonly after?: number | undefined;
      readonly renewed?: true;
      readonly status?: number;
    }
  | { readonly state: 'over'; readonly error: InnkeeperError; readonly status?: number };

const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Talks to another system as a guest would: no faster than its credential may, waiting when asked to, never following
 * it elsewhere, never reading more than was agreed, and always coming to an end.
 */
export function httpSource(options: HttpOptions): HttpSource {
  return {
    json: async (request) => (await send(options, request)).value,
    answer: (request) => send(options, request),
  };
}

async function send(options: HttpOptions, request: HttpRequest): Promise<HttpAnswer> {
  const { attempts = 6, patience = 180_000, system, world, governor, budget } = options;
  budget?.begin();
  const giveUpAt = world.now() + patience;
  let renewals = request.onUnauthorised ? 1 : 0;
  for (let number = 1; ; number += 1) {
    const began = world.now();
    const attempt = await attemptOnce(options, request, renewals > 0);
    tell(options, request, { number, attempt, millis: world.now() - began });
    if (attempt.state === 'done') return attempt.answer;
    if (attempt.state === 'over' || number >= attempts) throw attempt.error;
    if (attempt.renewed) renewals -= 1;
    // who asks to wait is not asked too often; who fails is
    else if (attempt.status !== 429 && attempt.after === undefined && budget && !budget.spend())
      throw attempt.error;
    const wait = attempt.after ?? backOffOf(number, world.random());
    if (world.now() + wait > giveUpAt) {
      throw attempt.after === undefined
        ? attempt.error
        : failure('source/throttled', { system, limit: patience / 1000 });
    }
    if (attempt.after !== undefined || attempt.status === 429) governor.holdUntil(world.now() + wait);
    await unlessAborted(world.sleep(wait, request.signal), request.signal);
  }
}

interface Tried {
  readonly number: number;
  readonly attempt: Attempt;
  readonly millis: number;
}

function tell(
  { system, onExchange }: HttpOptions,
  { operation }: HttpRequest,
  { number, attempt, millis }: Tried,
): void {
  if (!onExchange) return;
  const isDone = attempt.state === 'done';
  const status = isDone ? attempt.answer.status : attempt.status;
  const code = isDone ? undefined : attempt.error.code;
  onExchange({
    system,
    operation,
    attempt: number,
    millis,
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
  });
}

async function attemptOnce(options: HttpOptions, request: HttpRequest, mayRenew: boolean): Promise<Attempt> {
  const { timeout = 60_000, governor, system, world } = options;
  await world.ready?.();
  // first what it needs, then its turn: a token that takes long must not let a heap of requests go out at once
  await unlessAborted(governor.unheld(request.signal), request.signal);
  const prepared = await prepare(request);
  const sent = await unlessAborted(governor.take(request.signal), request.signal);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeout);
  try {
    const signal = request.signal ? AbortSignal.any([request.signal, deadline.signal]) : deadline.signal;

    return await exchange(options, request, { ...prepared, signal, sent, mayRenew });
  } catch (error) {
    if (isInnkeeperError(error)) throw error;
    if (request.signal?.aborted) throw failure('aborted', {});
    const { operation } = request;
    if (deadline.signal.aborted) {
      return {
        state: 'again',
        error: failure('source/timed-out', { system, operation, limit: timeout / 1000 }),
      };
    }
    const reason = reasonOf(error);
    if (reason === 'redirect')
      return { state: 'over', error: failure('source/redirected', { system, operation }) };
    if (reason === 'ERR_ADDRESS_INSIDE')
      return { state: 'over', error: failure('source/inside', { system }) };
    if (isAboutTrust(reason))
      return { state: 'over', error: failure('source/untrusted', { system, reason }) };

    return { state: 'again', error: failure('source/unreachable', { system, reason }) };
  } finally {
    sent();
    clearTimeout(timer);
  }
}

interface Prepared {
  readonly headers: Record<string, string>;
  readonly body: URLSearchParams | string | undefined;
}

/** Headers are brought before the body: what signs both has seen both. */
async function prepare(request: HttpRequest): Promise<Prepared> {
  const headers = { ...(await request.headers?.()) };
  const body = typeof request.body === 'function' ? await request.body() : request.body;

  return { headers, body };
}

interface Exchange extends Prepared {
  /** Says that the request is on its way. */
  readonly sent: () => void;
  readonly signal: AbortSignal;
  readonly mayRenew: boolean;
}

/** Sends and reads, once. ky composes the request; waiting, deadlines and bounds are this house's own. */
async function exchange(
  { baseUrl, bytes = 16 * 1024 * 1024, system, world }: HttpOptions,
  { path, method = 'GET', query, operation, onUnauthorised, handled }: HttpRequest,
  { headers, body, signal, sent, mayRenew }: Exchange,
): Promise<Attempt> {
  const response = await ky(new URL(baseUrl.pathname.replace(/\/$/, '') + path, baseUrl), {
    method,
    headers,
    signal,
    fetch: (...request) => {
      const answer = world.fetch(...request);
      sent();

      return answer;
    },
    ...(query && { searchParams: query }),
    ...(body !== undefined && { body }),
    redirect: 'error',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  });
  const { status } = response;
  if (!response.ok) await response.body?.cancel().catch(() => undefined);
  const done = (value: unknown): Attempt => ({
    state: 'done',
    answer: { status, headers: response.headers, value },
  });
  if (status === 404 || status === 204) return done(undefined);
  if (status === 401 && mayRenew) {
    onUnauthorised?.();

    return {
      state: 'again',
      error: failure('source/refused', { system, status, operation }),
      after: 0,
      renewed: true,
      status,
    };
  }
  if (passing.has(status) && !handled?.has(status)) {
    const error =
      status === 429
        ? failure('source/throttled', { system, limit: 0 })
        : failure('source/unreachable', { system, reason: `status ${status}` });

    const after = retryAfterOf(response.headers.get('retry-after'), world.now());

    return { state: 'again', error, after, status };
  }
  if (!response.ok)
    return { state: 'over', error: failure('source/refused', { system, status, operation }), status };

  const read = await readCapped(response, bytes);
  if ('problem' in read && read.problem === 'too-large') {
    return { state: 'over', error: failure('source/too-large', { system, limit: bytes }) };
  }
  if ('problem' in read) throw new Error('cut');
  if (method === 'HEAD' || read.text === '') return done(undefined);

  return parsed(read.text, response, { system, done });
}

/** JSON that does not parse was cut on its way; a page of HTML is an answer of somebody else. */
function parsed(
  text: string,
  response: Response,
  { system, done }: { readonly system: string; readonly done: (value: unknown) => Attempt },
): Attempt {
  try {
    return done(parseJson(text, { system }));
  } catch (error) {
    if (!isInnkeeperError(error)) throw error;
    const isPage = /html/i.test(response.headers.get('content-type') ?? '') || /^\s*</.test(text);

    return { state: isPage ? 'over' : 'again', error };
  }
}

function failure(code: ErrorCode, facts: ErrorFacts): InnkeeperError {
  return new InnkeeperError(code, facts);
}

/** Why a request did not arrive, in a word: never an address, never a header. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const inner = cause instanceof Error ? cause : error instanceof Error ? error : undefined;
  if (inner && /redirect/i.test(inner.message)) return 'redirect';
  const code = inner && 'code' in inner ? inner.code : undefined;

  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : 'the connection broke off';
}

/** Whether a connection was given up because the other side could not prove who it is. */
function isAboutTrust(reason: string): boolean {
  return /CERT|SELF_SIGNED|SIGNATURE|ALTNAME|^ERR_TLS|^ERR_SSL/.test(reason);
}

async function unlessAborted<Value>(
  waiting: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  try {
    return await waiting;
  } catch (error) {
    if (signal?.aborted) throw failure('aborted', {});
    throw error;
  }
}
