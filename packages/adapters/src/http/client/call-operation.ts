import type { CallOptions, OperationLine, OperationName } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError, operations } from '@innkeeper/core';
import { parseJson } from '../../shared/parse-json.ts';
import { readCapped } from '../../shared/read-capped.ts';
import { backOffOf, retryAfterOf } from '../../shared/retry-after.ts';
import { errorOf, typeOf } from './error-of.ts';
import type { Line } from './line.ts';
import { sendOnce } from './line.ts';

/** What became of one attempt. */
type Attempt =
  | { readonly state: 'done'; readonly value: unknown; readonly status: number }
  | { readonly state: 'refused-token'; readonly error: InnkeeperError }
  | {
      readonly state: 'again' | 'over';
      readonly error: InnkeeperError;
      readonly after?: number;
      readonly status?: number;
    };

/** One call on its way. */
interface Journey {
  readonly name: OperationName;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** How long it waits where guests are being counted. */
  readonly patience?: number | undefined;
}

/**
 * Calls one operation. What may pass is tried again within bounds, a write under the same key each time, so that it
 * happens once however often its answer is lost.
 */
export async function callOperation(
  line: Line,
  name: OperationName,
  input: unknown,
  { signal, idempotencyKey, patience }: CallOptions = {},
): Promise<unknown> {
  const { effect, census }: OperationLine = operations[name];
  const key = effect === 'write' ? (idempotencyKey ?? crypto.randomUUID()) : undefined;
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, application/problem+json',
    ...(key !== undefined && { 'idempotency-key': key }),
  };

  return travel(line, {
    name,
    body: JSON.stringify(input ?? {}),
    headers,
    patience: census && patience,
    ...(signal && { signal }),
  });
}

async function travel(line: Line, journey: Journey): Promise<unknown> {
  const { limits, world } = line;
  const start = world.now();
  let refused = false;
  for (let number = 1; ; number += 1) {
    const gone = world.now() - start;
    const attempt = await attemptOnce(line, journey, { refused, gone });
    if (attempt.state === 'done') {
      tell(line, journey, { number, start, status: attempt.status });

      return attempt.value;
    }
    const wait = waitOf(attempt, number, world.random());
    const isLast =
      number >= limits.attempts ||
      world.now() + wait > start + Math.min(limits.patience, countingPatience(journey, attempt));
    if (attempt.state === 'over' || isLast || (attempt.state === 'refused-token' && refused)) {
      tell(line, journey, {
        number,
        start,
        status: 'status' in attempt ? attempt.status : 401,
        code: attempt.error.code,
      });
      throw attempt.error;
    }
    refused = attempt.state === 'refused-token';
    await unlessAborted(world.sleep(wait, journey.signal), journey.signal);
  }
}

function waitOf(attempt: Attempt, number: number, random: number): number {
  if (attempt.state === 'refused-token') return 0;

  return ('after' in attempt ? attempt.after : undefined) ?? backOffOf(number, random);
}

/** Whoever waits only so long for guests to be counted is told how far that is. */
function countingPatience({ patience }: Journey, attempt: Attempt): number {
  const isCounting = 'error' in attempt && attempt.error.code === 'census/counting';

  return (isCounting ? patience : undefined) ?? Number.POSITIVE_INFINITY;
}

async function attemptOnce(
  line: Line,
  { name, body, headers, signal, patience }: Journey,
  { refused, gone }: { readonly refused: boolean; readonly gone: number },
): Promise<Attempt> {
  if (signal?.aborted) throw new InnkeeperError('aborted');
  const limit = Math.max(1, Math.min(line.limits.timeout, line.limits.patience - gone));
  const wait = patience !== undefined && Math.max(0, Math.ceil((patience - gone) / 1000));
  const deadline = AbortSignal.timeout(limit);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const response = await sendOnce(line, {
      path: operations[name].path,
      method: operations[name].method,
      headers: wait === false ? headers : { ...headers, prefer: `wait=${wait}` },
      body,
      signal: either,
      refused,
    });

    return response.ok ? await answerOf(line, response) : await refusalOf(line, response);
  } catch (error) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    if (deadline.aborted)
      return {
        state: 'again',
        error: new InnkeeperError('http/timed-out', { operation: name, limit: limit / 1000 }),
      };
    if (isInnkeeperError(error)) throw error;

    return {
      state: 'again',
      error: new InnkeeperError('http/unreachable', { reason: 'the connection failed' }),
    };
  }
}

async function answerOf({ limits }: Line, response: Response): Promise<Attempt> {
  const { status } = response;
  const strange = new InnkeeperError('http/unreadable', { expected: 'an answer of the house' });
  if (typeOf(response) !== 'application/json') {
    await response.body?.cancel().catch(() => undefined);

    return { state: 'over', error: strange, status };
  }
  const read = await readCapped(response, limits.bytes);
  if ('problem' in read && read.problem === 'too-large')
    return {
      state: 'over',
      error: new InnkeeperError('http/answer-too-large', { limit: limits.bytes }),
      status,
    };
  if ('problem' in read) throw new Error('cut');
  try {
    return { state: 'done', value: parseJson(read.text, { longIntegers: 'number' }), status };
  } catch {
    return { state: 'again', error: strange, status }; // what does not parse was cut on its way
  }
}

const passing: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

async function refusalOf({ world }: Line, response: Response): Promise<Attempt> {
  const { status, headers } = response;
  const error = await errorOf(response);
  if (status === 401) return { state: 'refused-token', error };
  if (!passing.has(status)) return { state: 'over', error, status };
  const after = retryAfterOf(headers.get('retry-after'), world.now());

  return { state: 'again', error, status, ...(after !== undefined && { after }) };
}

function tell(
  { options, world }: Line,
  { name }: Journey,
  {
    number,
    start,
    status = 0,
    code,
  }: { readonly number: number; readonly start: number; readonly status?: number; readonly code?: string },
): void {
  const milliseconds = world.now() - start;
  options.onCall?.({
    operation: name,
    status,
    attempts: number,
    milliseconds,
    ...(code !== undefined && { code }),
  });
}

async function unlessAborted(waiting: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  try {
    await waiting;
  } catch (error) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    throw error;
  }
}
