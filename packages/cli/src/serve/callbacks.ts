import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InnkeeperApi, OutwardSettings } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { text } from '../desk.ts';
import { callbackTokenOf } from '../house/channels.ts';
import type { Listening } from './listen.ts';
import { listen } from './listen.ts';

const gateways = ['sms', 'fax', 'messenger'] as const;
const mostBytes = 1_000_000;

/** Takes what gateways post, at `POST /in/sms`: only from who knows the token of the channel. */
export async function listenForCallbacks(
  desk: Desk,
  api: InnkeeperApi,
  { outward, port }: { readonly outward: OutwardSettings; readonly port: number },
): Promise<Listening> {
  const { takeCallbacks } = await import('@innkeeper/adapters/messages');
  const tokens = new Map(gateways.map((name) => [name, callbackTokenOf(desk, name, outward[name])]));
  const answer = async (request: IncomingMessage): Promise<number> => {
    const url = new URL(request.url ?? '/', 'http://here');
    const name = gateways.find((one) => url.pathname === `/in/${one}`);
    const token = name && tokens.get(name);
    if (!name || token === undefined) return 404;
    if (request.method !== 'POST') return 405;
    const given =
      url.searchParams.get('token') ?? request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!isSame(given, token)) return 401;
    const body = await bodyOf(request);
    if (body === undefined) return 413;
    await takeCallbacks(api, name, body);

    return 200;
  };
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    void answer(request)
      .catch((error: unknown) => {
        desk.world.err(
          `${desk.say('messages/callback-failed', { code: isInnkeeperError(error) ? error.code : 'error' })}\n`,
        );

        return 500;
      })
      .then((status) => response.writeHead(status).end());
  };
  const open = await listen(take, { port, host: text(desk.options.host) ?? '127.0.0.1' });
  const names = gateways.filter((name) => tokens.get(name) !== undefined);
  desk.tell(desk.say('messages/listening', { url: open.url, names: names.join(', ') }));

  return open;
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }

  return Buffer.concat(parts).toString('utf8');
}

/** Compared by their hashes, so that neither the length nor a part of it is learnt by trying. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((token) => createHash('sha256').update(token).digest());

  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
