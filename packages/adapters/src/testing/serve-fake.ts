import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RateRule } from '../shared/rate-governor.ts';
import type { Faults } from './faults.ts';
import { chanceOf, fakeFault, withRowFaults } from './faults.ts';

/** A request as a fake sees it. */
export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Headers by their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body: read as JSON or as a form, else its text. */
  readonly body: unknown;
  /** 1 for the first request of the server. */
  readonly number: number;
}

/** What a fake answers. */
export interface FakeAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An API of another system, over rows in memory. */
export type FakeApi = (call: FakeCall) => FakeAnswer;

/** How a fake behaves. */
export interface ServeFakeOptions {
  /** What goes wrong, by chance but the same each time. */
  readonly faults?: Faults;
  /** What the maker of the system allows; more is answered with 429, and counted. */
  readonly limits?: readonly RateRule[];
  /** Answers a call in some other way than it should: returns whether it did. */
  readonly trouble?: (call: FakeCall, response: ServerResponse) => boolean;
}

/** A fake that is listening. */
export interface FakeServer {
  readonly baseUrl: string;
  /** The calls, newest last; the last 10,000 of them. */
  readonly calls: readonly FakeCall[];
  /** How many requests came, and the most of them in any stretch of each limit. */
  seen(): { readonly requests: number; readonly most: readonly number[] };
  close(): Promise<void>;
}

/** Serves an API on this machine, with what goes wrong between two systems. */
export async function serveFake(api: FakeApi, options: ServeFakeOptions = {}): Promise<FakeServer> {
  const { faults, limits = [], trouble } = options;
  const calls: FakeCall[] = [];
  const times: number[] = [];
  const most = limits.map(() => 0);
  const chance = chanceOf(faults?.seed ?? 1);
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests += 1;
    const isOver = count(times, limits, most);
    const call = await callOf(request, requests);
    calls.push(call);
    if (calls.length > 10_000) calls.shift();
    if (trouble?.(call, response)) return;
    if (isOver) return void response.writeHead(429, { 'retry-after': '1' }).end();
    const send = (): FakeAnswer => withRowFaults(api(call), faults, chance);
    if (faults && fakeFault(faults, { chance, response, send })) return;
    answer(response, send());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    baseUrl: `http://127.0.0.1:${port}`,
    calls,
    seen: () => ({ requests, most }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Writes an answer as it should be. */
export function answer(response: ServerResponse, { status, body, headers }: FakeAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** Whether a request is one too many. */
function count(times: number[], limits: readonly RateRule[], most: number[]): boolean {
  const now = performance.now();
  times.push(now);
  const longest = Math.max(0, ...limits.map(({ within }) => within));
  while ((times[0] ?? now) < now - longest) times.shift();
  const counts = limits.map(({ within }) => times.filter((time) => time > now - within).length);
  for (const [index, number] of counts.entries()) most[index] = Math.max(most[index] ?? 0, number);

  return limits.some(({ requests }, index) => (counts[index] ?? 0) > requests);
}

async function callOf(request: IncomingMessage, number: number): Promise<FakeCall> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );

  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: await bodyOf(request, headers['content-type'] ?? ''),
    number,
  };
}

async function bodyOf(request: IncomingMessage, type: string): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (type.includes('form')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}
