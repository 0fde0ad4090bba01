import { InnkeeperError } from '@innkeeper/core';
import type { Heard } from '../../shared/live-source.ts';
import { firstText, objectOf, objectsOf } from '../../shared/loose.ts';
import { parseJson } from '../../shared/parse-json.ts';
import type { OpenSocket } from '../../shared/socket.ts';
import { messagesOf } from '../../shared/socket.ts';
import type { MewsConnection } from './client.ts';

/** Mews's line of events. */
export interface MewsEvents {
  /** The address of its WebSockets, which is not that of the platform: `wss://ws.mews.com`. */
  readonly url: string;
  readonly openSocket: OpenSocket;
}

/**
 * Reservations as they change. Mews keeps no place in what it tells: what happened while nobody listened is found by the next
 * round. Tokens go in a cookie, as Mews wants them.
 */
export async function* listenToMews(
  { secrets, system = 'mews' }: MewsConnection,
  { url, openSocket }: MewsEvents,
  { signal }: { readonly signal: AbortSignal },
): AsyncGenerator<Heard> {
  if (!/^wss:\/\/|^ws:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url))
    throw new InnkeeperError('setting/invalid', { name: system, field: 'events.url', problem: 'is not wss' });
  const { clientToken, accessToken } = await secrets();
  const socket = openSocket(`${url.replace(/\/$/, '')}/ws/connector`, {
    protocols: [],
    headers: { cookie: `ClientToken=${clientToken}; AccessToken=${accessToken}` },
  });
  yield {};
  for await (const text of messagesOf(socket, { system, signal })) {
    const events = objectsOf(objectOf(parseJson(text, { system }))?.Events);
    const letters = events.flatMap((event) => {
      const about = firstText(event, 'Id');

      return firstText(event, 'Type') === 'Reservation' && about !== undefined
        ? [{ entity: 'reservation', about }]
        : [];
    });
    if (letters.length > 0) yield { letters };
  }
}
