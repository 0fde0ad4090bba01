import { baseUrlOf } from './base-url.ts';
import type { Credential } from './credentials.ts';
import { guardedFetch } from './guarded-fetch.ts';
import type { Exchanged, HttpAnswer, HttpLimits, HttpSource } from './http-source.ts';
import { httpSource } from './http-source.ts';
import type { RateRule } from './rate-governor.ts';
import { windowGovernor } from './rate-governor.ts';
import { retryBudget } from './retry-budget.ts';
import type { World } from './world.ts';
import { worldWith } from './world.ts';

/** How a system is reached, whichever it is. */
export interface ApiConnection {
  /** The address of its API. */
  readonly baseUrl: string;
  /** The name of this system among the sources of the house; the system's own where absent. */
  readonly system?: string;
  /** How far requests may go. */
  readonly limits?: HttpLimits;
  /** How many requests this credential may send; what the maker of the system states, where absent. */
  readonly rate?: readonly RateRule[];
  /** Whether plain HTTP is fine beyond this machine. @defaultValue false */
  readonly allowHttp?: boolean;
  /**
   * Whether the system stands in the hotel's own network. Else no address of it is connected to, whatever name it hides
   * behind; this machine is fine where it is called `localhost` or by its address. @defaultValue false
   */
  readonly allowPrivate?: boolean;
  /** Hears of every exchange, for metrics: no address, no header, no content. */
  readonly onExchange?: (exchanged: Exchanged) => void;
  /** Parts of the world to use instead: for tests, proxies, certificates. */
  readonly world?: Partial<World>;
}

/** What a client is made of, besides the connection. */
export interface ApiParts {
  readonly system: string;
  /** What the maker of the system states. */
  readonly rate: readonly RateRule[];
  readonly credential: (http: HttpSource, world: World) => Credential;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Failures that callers deal with themselves. */
  readonly handled?: ReadonlySet<number>;
}

/** One question. */
export interface ApiQuestion {
  /** What the system calls it. */
  readonly operation: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** What is sent as JSON; the question is then a POST. It only reads all the same. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly method?: 'GET' | 'POST' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Asks one system. All that use one credential share one client, and with it the token and the rate. */
export interface ApiClient {
  readonly system: string;
  readonly now: () => number;
  readonly sleep: World['sleep'];
  /** The JSON of an answer, or `undefined` where there is nothing (204, 404). @throws `source/…`, `aborted` */
  ask(question: ApiQuestion): Promise<unknown>;
  /** The same with its status and headers. */
  answer(question: ApiQuestion): Promise<HttpAnswer>;
  /** The headers that a request would be signed with, for a line that is no request. */
  signature(): Promise<Readonly<Record<string, string>>>;
}

/** A client for one credential. @throws `setting/invalid` */
export function apiClient(connection: ApiConnection, parts: ApiParts): ApiClient {
  const { allowHttp = false, allowPrivate = false, limits = {}, rate = parts.rate, onExchange } = connection;
  const system = connection.system ?? parts.system;
  const own = connection.world;
  const world = worldWith({ ...(own?.fetch ? {} : guardedFetch({ allowPrivate })), ...own });
  const http = httpSource({
    ...limits,
    system,
    world,
    baseUrl: baseUrlOf(connection.baseUrl, { system, allowHttp }),
    governor: windowGovernor(rate, world),
    budget: retryBudget(),
    ...(onExchange && { onExchange }),
  });
  const credential = parts.credential(http, world);
  const answer = (question: ApiQuestion): Promise<HttpAnswer> =>
    http.answer(requestOf(question, { parts, credential, now: world.now }));

  return {
    system,
    now: world.now,
    sleep: world.sleep,
    answer,
    signature: async () =>
      (await credential.sign({ method: 'GET', path: '', now: world.now() })).headers ?? {},
    ask: async (question) => (await answer(question)).value,
  };
}

/** Another address of the same system, under a governor of its own: where tokens come from. */
export function siblingOf(
  { baseUrl, allowHttp = false, limits = {}, onExchange, ...own }: ApiConnection,
  { system, world }: { readonly system: string; readonly world: World },
): HttpSource {
  const name = own.system ?? system;

  return httpSource({
    ...limits,
    system: name,
    world,
    baseUrl: baseUrlOf(baseUrl, { system: name, allowHttp }),
    governor: windowGovernor([{ requests: 1, within: 1000 }], world),
    ...(onExchange && { onExchange }),
  });
}

interface Asking {
  readonly parts: ApiParts;
  readonly credential: Credential;
  readonly now: () => number;
}

/** The credential signs every attempt anew: its time, its token and the body must fit together. */
function requestOf(
  question: ApiQuestion,
  { parts, credential, now }: Asking,
): Parameters<HttpSource['answer']>[0] {
  const { operation, path, query = {}, body, signal } = question;
  const method = question.method ?? (body ? 'POST' : 'GET');
  const hasBody = method === 'POST';
  let text: string | undefined;
  const headers = async (): Promise<Record<string, string>> => {
    const plain = hasBody ? JSON.stringify(body ?? {}) : undefined;
    const signed = await credential.sign({
      method: hasBody ? 'POST' : 'GET',
      path,
      now: now(),
      ...(plain !== undefined && { body: plain }),
    });
    text = hasBody && signed.fields ? JSON.stringify({ ...signed.fields, ...body }) : plain;

    return {
      accept: 'application/json',
      ...(hasBody && { 'content-type': 'application/json' }),
      ...parts.headers,
      ...question.headers,
      ...signed.headers,
    };
  };

  return {
    operation,
    path,
    method,
    query: searchOf(query),
    headers,
    ...(hasBody && { body: async () => text ?? '{}' }),
    ...(parts.handled && { handled: parts.handled }),
    ...(credential.refuse && { onUnauthorised: () => credential.refuse?.() }),
    ...(signal && { signal }),
  };
}

/** The query as text; lists are told one by one. */
export function searchOf(query: NonNullable<ApiQuestion['query']>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }

  return search;
}
