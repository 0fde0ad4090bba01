import { InnkeeperError } from '@innkeeper/core';
import { fetchOutside, isLedInside } from './guarded-fetch.ts';
import { retryAfterOf } from './retry-after.ts';

/** A change that the house asks another system to make. */
export interface WriteBack {
  readonly method: 'POST' | 'PUT';
  /** Below the base address of the system. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How changes reach another system. Secrets are asked for anew at every call and kept nowhere. */
export interface WriteBackOptions {
  /** `opera`, `mews`: for errors. */
  readonly system: string;
  readonly baseUrl: string;
  readonly headers?: () => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** What each body begins with: the tokens of Mews. */
  readonly credentials?: () => Promise<Readonly<Record<string, unknown>>> | Readonly<Record<string, unknown>>;
  /** Whether it stands in the hotel's own network; else no address there is connected to. @defaultValue false */
  readonly allowPrivate?: boolean;
  readonly fetch?: typeof globalThis.fetch;
  /** In milliseconds. @defaultValue 30000 */
  readonly timeout?: number;
}

/**
 * Sends one change. It is not tried again by itself, since some systems make of the same change twice two.
 * @throws `source/refused` and `source/inside` for good, `source/unreachable` and `source/throttled` where it may succeed later
 */
export async function writeBack({ method, path, body }: WriteBack, options: WriteBackOptions): Promise<void> {
  const { system, baseUrl, headers, credentials, allowPrivate, timeout = 30_000 } = options;
  const { fetch = fetchOutside(allowPrivate) } = options;
  const answer = await fetch(`${baseUrl.replace(/\/+$/, '')}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(await headers?.()) },
    body: JSON.stringify({ ...(await credentials?.()), ...body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  }).catch((error: unknown) => {
    if (isLedInside(error)) throw new InnkeeperError('source/inside', { system });
    const reason = error instanceof Error ? error.name : 'error';

    throw new InnkeeperError('source/unreachable', { system, reason });
  });
  await answer.body?.cancel();
  if (answer.ok) return;
  const { status } = answer;
  if (status === 429) {
    const after = retryAfterOf(answer.headers.get('retry-after'), Date.now()) ?? 0;

    throw new InnkeeperError('source/throttled', { system, limit: Math.ceil(after / 1000) });
  }
  if (status >= 500) throw new InnkeeperError('source/unreachable', { system, reason: String(status) });

  throw new InnkeeperError('source/refused', { system, status, operation: path.replace(/\d{3,}/g, '…') });
}
