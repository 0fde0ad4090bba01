import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Raw } from '../shared/loose.ts';
import { objectOf } from '../shared/loose.ts';
import { mewsAnswer } from './mews-answers.ts';
import type { MewsShelf } from './mews-shelf.ts';

/** What a request was, for whoever makes trouble. */
export interface MewsCall {
  readonly operation: string;
  readonly method: string;
  readonly body: Raw;
  /** 1 for the first request of the server. */
  readonly number: number;
}

/** Answers a call in some other way than it should: returns whether it did. */
export type MewsTrouble = (call: MewsCall, response: ServerResponse) => boolean;

/** How a Mews behaves. */
export interface ServeMewsOptions {
  /** The tokens it knows. */
  readonly tokens?: { readonly clientToken: string; readonly accessToken: string };
  readonly trouble?: MewsTrouble;
}

/** A Mews on this machine, over what was written of a hotel. */
export interface MewsServer {
  readonly baseUrl: string;
  readonly calls: readonly MewsCall[];
  close(): Promise<void>;
}

const known = { clientToken: 'client-token', accessToken: 'access-token' };

/** Serves a shelf as Mews's Connector API would: tokens in the body, pages by cursor, spans with their limits. */
export async function serveMews(shelf: MewsShelf, options: ServeMewsOptions = {}): Promise<MewsServer> {
  const calls: MewsCall[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = request.url ?? '';
    const operation = path.startsWith('/api/connector/v1/') ? path.slice('/api/connector/v1/'.length) : path;
    const call = { operation, method: request.method ?? '', body: body ?? {}, number: calls.length + 1 };
    calls.push(call);
    if (options.trouble?.(call, response)) return;
    const { status, body: shown } = answerTo(call, { shelf, body, tokens: options.tokens ?? known });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(shown));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return { baseUrl: `http://127.0.0.1:${port}`, calls, close: () => closed(server) };
}

interface Answering {
  readonly shelf: MewsShelf;
  readonly body: Raw | undefined;
  readonly tokens: NonNullable<ServeMewsOptions['tokens']>;
}

function answerTo({ method, operation }: MewsCall, { shelf, body, tokens }: Answering) {
  if (method !== 'POST') return { status: 404, body: { Message: 'Not found' } };
  if (!body) return { status: 400, body: { Message: 'Invalid JSON' } };
  const isKnown = body.ClientToken === tokens.clientToken && body.AccessToken === tokens.accessToken;
  if (!isKnown || typeof body.Client !== 'string')
    return { status: 401, body: { Message: 'Invalid AccessToken' } };

  return mewsAnswer(shelf, operation, body);
}

async function bodyOf(request: IncomingMessage): Promise<Raw | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return objectOf(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return undefined;
  }
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
