import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup as ask } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { Agent } from 'undici';
import { isThisMachine } from './base-url.ts';
import { mayReach } from './inside.ts';

/** How a name becomes addresses; the resolver of the machine unless said. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Whom a guarded fetch may reach. */
export interface Guard {
  /** Whether addresses of the hotel's own network are fine. @defaultValue false */
  readonly allowPrivate?: boolean;
  readonly resolve?: Resolve;
}

/** A fetch, and what it has to bring along before the first request. */
export interface GuardedFetch {
  readonly fetch: typeof fetch;
  readonly ready: () => Promise<void>;
}

const insideCode = 'ERR_ADDRESS_INSIDE';

/** Whether a request was not sent since its address leads inside the network. */
export function isLedInside(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };

  return code === insideCode || (cause !== undefined && isLedInside(cause));
}

const shared = new Map<boolean, typeof fetch>();

/** The guarded fetch of everybody who needs no resolver of his own: with its connections kept open between requests. */
export function fetchOutside(allowPrivate = false): typeof fetch {
  const known = shared.get(allowPrivate) ?? guardedFetch({ allowPrivate }).fetch;
  shared.set(allowPrivate, known);

  return known;
}

/**
 * A fetch that connects to no address inside the network unless that is fine. A name is looked up once for a connection,
 * and the very addresses that were looked at are the ones connected to, so that a name that answers otherwise the next
 * time (DNS rebinding) gains nothing. All addresses of a name have to be fine.
 */
export function guardedFetch({ allowPrivate = false, resolve = ask as Resolve }: Guard = {}): GuardedFetch {
  let library: typeof import('undici') | undefined;
  let agent: Agent | undefined;
  const ready = async (): Promise<void> => {
    library ??= await import('undici');
    agent ??= new library.Agent({ connect: { lookup: lookupOf(allowPrivate, resolve) } });
  };

  return {
    ready,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      checkLiteral(new URL(request.url).hostname, allowPrivate);
      await ready();
      const body = request.body === null ? null : await request.arrayBuffer();
      const { method, headers, redirect, signal } = request;
      const answer = await library?.fetch(request.url, {
        method,
        headers: [...headers],
        redirect,
        signal,
        body,
        ...(agent && { dispatcher: agent }),
      });
      if (!answer) throw new Error('nothing came back');

      return new Response(answer.body as ReadableStream | null, {
        status: answer.status,
        headers: [...answer.headers],
      });
    },
  };
}

/** An address that is written down is never looked up: it is looked at here. */
function checkLiteral(hostname: string, allowPrivate: boolean): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  const reach = { isInsideFine: allowPrivate, isLoopbackFine: isThisMachine(hostname) };
  if (isIP(address) !== 0 && !mayReach(address, reach)) throw inside();
}

/**
 * The same for a line that somebody else opens: how `ws` looks a name up, so that it connects to no address inside the
 * network: `new WebSocket(url, [...protocols], { headers, lookup: lookupOutside() })`.
 */
export function lookupOutside(allowPrivate = false): LookupFunction {
  return lookupOf(allowPrivate, ask as Resolve);
}

function lookupOf(allowPrivate: boolean, resolve: Resolve): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const reach = { isInsideFine: allowPrivate, isLoopbackFine: isThisMachine(hostname) };
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => mayReach(address, reach)))
        return callback(inside(), '');

      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family);
    });
}

function inside(): NodeJS.ErrnoException {
  return Object.assign(new Error('the address leads inside the network'), { code: insideCode });
}
