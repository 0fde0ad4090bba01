import { InnkeeperError } from '@innkeeper/core';
import type { Raw } from './loose.ts';
import { firstText, objectOf } from './loose.ts';
import { parseJson } from './parse-json.ts';
import type { Listening, Socket } from './socket.ts';
import { messagesOf } from './socket.ts';

/** The sub-protocol: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */
export const graphqlProtocol = 'graphql-transport-ws';

/** What is subscribed to. */
export interface Subscription {
  /** What the other side is told before anything: who asks. */
  readonly greeting: Readonly<Record<string, unknown>>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What comes: that the other side listens, or a piece of data. */
export type Streamed = { readonly type: 'ready' } | { readonly type: 'data'; readonly data: Raw };

const id = 'events';

/**
 * One subscription of GraphQL over a WebSocket, until either side ends it.
 * @throws `source/refused` when the other side will not, `source/unreachable`, `source/unreadable`
 */
export async function* graphqlStream(
  socket: Socket,
  { greeting, query, variables }: Subscription,
  listening: Listening,
): AsyncGenerator<Streamed> {
  const { system } = listening;
  const send = (message: object): void => socket.send(JSON.stringify(message));
  const refused = (): InnkeeperError =>
    new InnkeeperError('source/refused', { system, status: 400, operation: 'subscribe' });
  socket.addEventListener('open', () => send({ type: 'connection_init', payload: greeting }));
  for await (const text of messagesOf(socket, listening)) {
    const message = objectOf(parseJson(text, { system }));
    const payload = objectOf(message?.payload);
    switch (firstText(message, 'type')) {
      case 'connection_ack':
        send({ id, type: 'subscribe', payload: { query, variables } });
        yield { type: 'ready' };
        break;
      case 'ping':
        send({ type: 'pong' });
        break;
      case 'next':
        if (payload?.errors !== undefined) throw refused();
        yield { type: 'data', data: objectOf(payload?.data) ?? {} };
        break;
      case 'error':
        throw refused();
      case 'complete':
        return;
    }
  }
}
