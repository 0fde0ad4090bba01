import type { Actor, Innkeeper } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import type { LiveSource } from '../shared/live-source.ts';
import { readCapped } from '../shared/read-capped.ts';
import { keepTold } from './keep-told.ts';
import { beginRound } from './round.ts';

/** Who may send what to the house. */
export interface ReceiverOptions {
  readonly house: Innkeeper;
  /** On whose behalf: needs the right `imports.run`. */
  readonly actor: Actor;
  /** The systems by the last part of the address that they send to. */
  readonly sources: Readonly<Record<string, LiveSource>>;
  /** Bytes of one message. @defaultValue 8 MiB */
  readonly maxBytes?: number;
  /** Hears of every message that was refused; no content. */
  readonly onRefused?: (refused: { readonly system: string; readonly error: InnkeeperError }) => void;
}

/**
 * Takes the messages of other systems: each is answered with 200 once it is kept, and with nothing that says why when it is not. The
 * same message twice changes nothing. A web standard `Request` in, a `Response` out, for any server.
 */
export function receiver(options: ReceiverOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const name = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');
    const source = Object.hasOwn(options.sources, name) ? options.sources[name] : undefined;
    if (!source?.receive) return new Response(undefined, { status: 404 });
    if (request.method !== 'POST')
      return new Response(undefined, { status: 405, headers: { allow: 'POST' } });
    const read = await readCapped(request, options.maxBytes ?? 8 * 1024 * 1024);
    if ('problem' in read)
      return new Response(undefined, { status: read.problem === 'too-large' ? 413 : 400 });
    try {
      await takeMessage(options, source, { request, body: read.text });

      return new Response(undefined, { status: 200 });
    } catch (error) {
      if (!isInnkeeperError(error)) throw error;
      options.onRefused?.({ system: source.system, error });

      return new Response(undefined, { status: statusOf(error) });
    }
  };
}

async function takeMessage(
  { house, actor }: ReceiverOptions,
  source: LiveSource,
  { request, body }: { readonly request: Request; readonly body: string },
): Promise<void> {
  if (!source.receive)
    throw new InnkeeperError('source/unreadable', { system: source.system, expected: 'asked for' });
  const headers = Object.fromEntries(request.headers);
  const told = await source.receive({ body, headers, url: request.url });
  await keepTold(beginRound({ house, actor, source }), told);
}

/** What is not kept is to be sent again; what never can be is not. */
function statusOf({ code, retryable }: InnkeeperError): number {
  if (code === 'source/not-signed') return 401;

  return retryable ? 503 : 400;
}
