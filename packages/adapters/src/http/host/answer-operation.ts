import type { CallOptions, OperationLine, OperationName } from '@innkeeper/core';
import { InnkeeperError, operations } from '@innkeeper/core';
import { admitCaller } from './admit-caller.ts';
import { answerPivot, flowingForm } from './answer-pivot.ts';
import type { Call, Desk } from './context.ts';
import { readInput } from './read-input.ts';

/** Answers one call of one operation: who, what, then the house itself. */
export async function answerOperation(desk: Desk, c: Call, name: OperationName): Promise<Response> {
  const { method, path, effect, census }: OperationLine = operations[name];
  c.set('route', path);
  c.set('operation', name);
  if (c.req.method !== method) throw new InnkeeperError('http/method', { allowed: method });
  const actor = await admitCaller(desk, c);
  const options: CallOptions = {
    signal: c.req.raw.signal,
    ...(effect === 'write' && { idempotencyKey: keyOf(desk, c, name) }),
    ...(census && { patience: patienceOf(desk, c) }),
  };
  const input = await readInput(c.req.raw, desk.limits.bodyBytes);
  const form = name === 'readPivot' ? flowingForm(c.req.header('accept')) : undefined;
  if (form) return answerPivot(desk.innkeeper, actor, { input, form, options });
  const ask = desk.innkeeper.as(actor)[name] as (input: unknown, options: CallOptions) => Promise<unknown>;

  return json(await ask(input, options), desk.limits.answerBytes);
}

function keyOf({ options }: Desk, c: Call, operation: OperationName): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined && options.idempotency !== 'required') return undefined;
  if (key !== undefined && /^[\x21-\x7e]{1,200}$/.test(key)) return key;

  throw new InnkeeperError('input/invalid', {
    operation,
    field: 'Idempotency-Key',
    problem: key === undefined ? 'is missing' : 'is not 1 to 200 printable ASCII characters',
  });
}

/** How long a caller waits for guests to be counted: as he prefers (RFC 7240, `wait`), within the limit. */
function patienceOf({ limits }: Desk, c: Call): number {
  const wait = /(?:^|[,;\s])wait=(\d{1,9})(?![\d])/i.exec(c.req.header('prefer') ?? '')?.[1];

  return Math.min(limits.counting, wait === undefined ? limits.counting : Number(wait) * 1000);
}

/** @throws `http/answer-too-large` */
function json(answer: unknown, limit: number): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  if (bytes.byteLength > limit) throw new InnkeeperError('http/answer-too-large', { limit });

  return new Response(bytes, { headers: { 'content-type': 'application/json' } });
}
