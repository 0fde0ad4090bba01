import { createHash } from 'node:crypto';
import { InnkeeperError } from '@innkeeper/core';
import { graphqlProtocol, graphqlStream } from '../../shared/graphql-stream.ts';
import type { Heard, Letter } from '../../shared/live-source.ts';
import type { Raw } from '../../shared/loose.ts';
import { firstText, objectOf } from '../../shared/loose.ts';
import type { OpenSocket } from '../../shared/socket.ts';
import type { OperaClient } from './client.ts';

/** OPERA's stream of business events, and who may listen: one for each chain and application key. */
export interface OperaStreaming {
  /** The address of the stream: `wss://…/subscriptions`. */
  readonly url: string;
  readonly chainCode: string;
  readonly openSocket: OpenSocket;
}

const query = `subscription ($input: NewEventInput!) {
  newEvent(input: $input) { metadata { offset uniqueEventId } moduleName eventName primaryKey hotelId }
}`;

const modules: Readonly<Record<string, string>> = {
  PROFILE: 'profile',
  ENROLLMENT: 'profile',
  RESERVATION: 'reservation',
  STAYRECORDS: 'reservation',
  CASHIERING: 'reservation',
};

/** What an event asks for: it holds differences, not records. Nothing where it is about neither a guest nor a stay. */
export function letterOf(event: Raw | undefined): readonly Letter[] {
  const name = firstText(event, 'moduleName')?.toUpperCase() ?? '';
  const entity = Object.hasOwn(modules, name) ? modules[name] : undefined;
  const about = firstText(event, 'primaryKey');
  const property = firstText(event, 'hotelId');

  return entity === undefined || about === undefined
    ? []
    : [{ entity, about, ...(property !== undefined && { property }) }];
}

/**
 * Business events as they happen, from the offset that was kept; from the latest one that nobody has taken where there is
 * none. An event may come twice.
 */
export async function* listenToOpera(
  client: OperaClient,
  { url, chainCode, openSocket }: OperaStreaming,
  { from, signal }: { readonly from?: string; readonly signal: AbortSignal },
): AsyncGenerator<Heard> {
  const { system } = client;
  const { authorization = '', 'x-app-key': appKey = '' } = await client.signature();
  const key = createHash('sha256').update(appKey).digest('hex');
  const socket = openSocket(`${addressOf(url, system)}?key=${key}`, {
    protocols: [graphqlProtocol],
    headers: {},
  });
  const place = from === undefined ? { offsetType: 'highest' } : { offset: from };
  const stream = graphqlStream(
    socket,
    {
      greeting: { Authorization: authorization, 'x-app-key': appKey },
      query,
      variables: { input: { chainCode, ...place, delta: true } },
    },
    { system, signal },
  );
  for await (const streamed of stream) {
    if (streamed.type === 'ready') {
      yield {};
      continue;
    }
    const event = objectOf(streamed.data.newEvent);
    const at = firstText(event?.metadata, 'offset');
    yield { letters: letterOf(event), ...(at !== undefined && { at }) };
  }
}

/** Tokens go over this line: it is one that nobody else can read. */
function addressOf(url: string, system: string): string {
  const isSafe = /^wss:\/\//.test(url) || /^ws:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
  if (isSafe && !url.includes('?')) return url;
  throw new InnkeeperError('setting/invalid', {
    name: system,
    field: 'streaming.url',
    problem: 'is not wss',
  });
}
