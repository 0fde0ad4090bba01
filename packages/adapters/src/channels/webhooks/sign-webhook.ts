import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { InnkeeperError } from '@innkeeper/core';

/** A webhook as it is signed and sent. */
export interface SignedWebhook {
  /** Names what is told: the same one twice is one thing. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of a webhook in the form of Standard Webhooks (https://www.standardwebhooks.com): an HMAC of id, time and
 * body. With several secrets there is a signature for each, so that a secret can be changed without a gap.
 * @param secrets each `whsec_` and base64
 * @throws `setting/invalid` where one of them is no secret
 */
export function signWebhook(
  { id, timestamp, body }: SignedWebhook,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => signatureOf({ id, timestamp, body }, secret)).join(' '),
  };
}

/** What a receiver checks a webhook by. */
export interface WebhookCheck {
  readonly headers: { get(name: string): string | null };
  readonly body: string;
  readonly secrets: readonly string[];
  /** Seconds since 1970. */
  readonly now: number;
  /** How many seconds old or ahead it may be. @defaultValue 300 */
  readonly tolerance?: number;
}

/** Whether a webhook comes from who holds a secret, unchanged and not long ago. */
export function isSignedWebhook({ headers, body, secrets, now, tolerance = 300 }: WebhookCheck): boolean {
  const [id, time, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    headers.get(`webhook-${name}`),
  );
  const timestamp = Number(time);
  if (!id || !signatures || !Number.isInteger(timestamp) || Math.abs(now - timestamp) > tolerance)
    return false;
  const sent = signatures.split(' ').map((signature) => Buffer.from(signature));

  return secrets.some((secret) => {
    const own = Buffer.from(signatureOf({ id, timestamp, body }, secret));

    return sent.some((signature) => signature.length === own.length && timingSafeEqual(signature, own));
  });
}

function signatureOf({ id, timestamp, body }: SignedWebhook, secret: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Fewer than 24 bytes are no secret, and what is no base64 would sign with no key at all. */
function keyOf(secret: string): Buffer {
  const text = secret.replace(/^whsec_/, '');
  const key = Buffer.from(text, 'base64');
  if (key.length < 24 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    throw new InnkeeperError('setting/invalid', {
      name: 'webhook',
      field: 'secrets',
      problem: 'is no whsec_ secret of at least 24 bytes',
    });

  return key;
}
