import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import ky from 'ky';
import { baseUrlOf } from '../../shared/base-url.ts';
import type { World } from '../../shared/world.ts';
import { worldWith } from '../../shared/world.ts';
import type { ClientLimits, ClientOptions } from './options.ts';

/** The connection of a client to its house. */
export interface Line {
  readonly options: ClientOptions;
  readonly limits: Required<ClientLimits>;
  readonly world: World;
  readonly base: string;
}

/** What is sent, once. */
export interface Sending {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly refused: boolean;
}

/** Prepares the connection; nothing is sent yet. @throws `setting/invalid` */
export function openLine(options: ClientOptions): Line {
  const page = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  const isOfPage =
    page !== undefined && !URL.canParse(options.baseUrl) && URL.canParse(options.baseUrl, page);
  const url = isOfPage
    ? new URL(options.baseUrl, page)
    : baseUrlOf(options.baseUrl, { system: 'client', allowHttp: options.allowHttp ?? false });

  return {
    options,
    base: url.href.replace(/\/$/, ''),
    world: worldWith({ fetch: (...call) => globalThis.fetch(...call), ...options.world }),
    limits: {
      timeout: 20_000,
      patience: 60_000,
      attempts: 4,
      bytes: 16 * 1024 * 1024,
      silence: 45_000,
      ...options.limits,
    },
  };
}

/** Sends once: with a token in its header, without cookies, following nobody elsewhere, keeping nothing. */
export async function sendOnce({ options, world, base }: Line, sending: Sending): Promise<Response> {
  const { path, method, headers, body, signal, refused } = sending;
  const token = await tokenOf(options, refused);

  return ky(base + path, {
    method,
    headers: { ...headers, authorization: `Bearer ${token}` },
    signal,
    fetch: world.fetch,
    ...(body !== undefined && { body }),
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
  });
}

async function tokenOf({ getToken }: ClientOptions, refused: boolean): Promise<string> {
  try {
    return await getToken({ refused });
  } catch (error) {
    if (isInnkeeperError(error)) throw error;
    throw new InnkeeperError('actor/unverified', {}, error);
  }
}
