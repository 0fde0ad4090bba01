import type { Channel, OutgoingMessage, SentMessage } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { fetchOutside, isLedInside } from '../../shared/guarded-fetch.ts';
import { readCapped } from '../../shared/read-capped.ts';
import { retryAfterOf } from '../../shared/retry-after.ts';
import { whyUnreachable } from '../../shared/why-unreachable.ts';

/** How one gateway is spoken to; the shape of its calls is the gateway's own. */
export interface SmsGatewayOptions {
  readonly url: string;
  /** What it carries. @defaultValue 'sms' */
  readonly name?: 'sms' | 'fax' | 'messenger';
  /** How the body is written. @defaultValue 'application/json' */
  readonly contentType?: string;
  /** Headers of each call, asked for anew: secrets stay with whoever keeps them. */
  readonly headers: () => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** The body of a call; JSON of `id`, `to`, `from`, `text` unless said. */
  readonly bodyOf?: (message: OutgoingMessage, from: string | undefined) => string;
  /** What the gateway calls the message, in its answer; `id`, `messageId`, `message_id`, `sid` unless said. */
  readonly idIn?: (answer: unknown) => string | undefined;
  /** Whether an answer that came with success says that it was not taken; gateways of China do. */
  readonly refusalIn?: (answer: unknown) => string | undefined;
  readonly from?: string;
  /** Whether it stands in the hotel's own network; else no address there is connected to. @defaultValue false */
  readonly allowPrivate?: boolean;
  readonly fetch?: typeof globalThis.fetch;
  /** In milliseconds. @defaultValue 15000 */
  readonly timeout?: number;
}

/** SMS, fax or a messenger by the HTTP interface of a gateway. */
export function smsGateway(options: SmsGatewayOptions): Channel {
  return {
    name: options.name ?? 'sms',
    send: (message, { signal } = {}) => sendSms(message, options, signal),
  };
}

async function sendSms(
  message: OutgoingMessage,
  options: SmsGatewayOptions,
  signal: AbortSignal | undefined,
): Promise<SentMessage> {
  const { url, headers, bodyOf = plainBody, idIn = plainId, refusalIn, from, timeout = 15_000 } = options;
  const { name = 'sms', contentType = 'application/json' } = options;
  const refused = (reason: string) => failure('channel/refused', name, reason);
  const later = (reason: string) => failure('channel/unreachable', name, reason);
  if (signal?.aborted) throw new InnkeeperError('aborted');
  if (name !== 'messenger' && !/^\+[1-9]\d{6,14}$/.test(message.to)) throw refused('number');
  const { fetch = fetchOutside(options.allowPrivate) } = options;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': contentType, 'idempotency-key': message.id, ...(await headers()) },
    body: bodyOf(message, from),
    redirect: 'error',
    signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]),
  }).catch((error: unknown) => {
    if (isLedInside(error)) throw refused('inside');
    throw later(whyUnreachable(error));
  });
  const said = await readCapped(answer, 100_000);
  const text = 'text' in said ? said.text : '';
  if (answer.status === 429 || answer.status >= 500) {
    const after = retryAfterOf(answer.headers.get('retry-after'), Date.now());
    throw later(
      after === undefined ? String(answer.status) : `${answer.status}, ${Math.ceil(after / 1000)} s`,
    );
  }
  if (!answer.ok) throw refused(String(answer.status));
  const told = jsonOf(text);
  const why = refusalIn?.(told);
  if (why !== undefined) throw refused(why);
  const gatewayId = idIn(told);

  return { id: message.id, ...(gatewayId !== undefined && { gatewayId }) };
}

function plainBody({ id, to, text }: OutgoingMessage, from: string | undefined): string {
  return JSON.stringify({ id, to, ...(from !== undefined && { from }), text });
}

function plainId(answer: unknown): string | undefined {
  const said = (typeof answer === 'object' && answer !== null ? answer : {}) as Readonly<
    Record<string, unknown>
  >;
  const id = ['id', 'messageId', 'message_id', 'sid']
    .map((name) => said[name])
    .find((value) => value !== undefined);

  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(
  code: 'channel/refused' | 'channel/unreachable',
  channel: string,
  reason: string,
): InnkeeperError {
  return new InnkeeperError(code, { channel, reason });
}
