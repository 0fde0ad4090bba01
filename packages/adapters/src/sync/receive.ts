import type { Actor, Innkeeper, InnkeeperError } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { LiveSource } from '../shared/live-source.ts';
import { readCapped } from '../shared/read-capped.ts';
import { keepTold } from './keep-told.ts';
import type { Round } from './round.ts';
import { beginRound, hourOf } from './round.ts';

/** Who may send what to the house. */
export interface ReceiverOptions {
  readonly house: Innkeeper;
  /** On whose behalf: needs the right `imports.run`. */
  readonly actor: Actor;
  /** The systems by the last part of the address that they send to. */
  readonly sources: Readonly<Record<string, LiveSource>>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
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
  const rounds = new Map<LiveSource, Hour>();

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
      const told = await source.receive({
        body: read.text,
        headers: Object.fromEntries(request.headers),
        url: request.url,
      });
      await keepTold(await roundOf(options, source, rounds), told);

      return new Response(undefined, { status: 200 });
    } catch (error) {
      if (!isInnkeeperError(error)) throw error;
      options.onRefused?.({ system: source.system, error });

      return new Response(undefined, { status: statusOf(error) });
    }
  };
}

interface Hour {
  readonly hour: string;
  readonly round: Round;
}

/** The messages of an hour are one import, which ends with the first of the next hour. */
async function roundOf(
  { house, actor, now = Date.now }: ReceiverOptions,
  source: LiveSource,
  rounds: Map<LiveSource, Hour>,
): Promise<Round> {
  const hour = hourOf(now());
  const known = rounds.get(source);
  if (known?.hour === hour) return known.round;
  const round = beginRound({ house, actor, source, now });
  rounds.set(source, { hour, round });
  await known?.round.end();

  return round;
}

/** What is not kept is to be sent again; what never can be is not. */
function statusOf({ code, retryable }: InnkeeperError): number {
  if (code === 'source/not-signed') return 401;

  return retryable ? 503 : 400;
}
