import { InnkeeperError } from '@innkeeper/core';
import type { AccessToken, TokenKeeper } from '../../shared/access-token.ts';
import { tokenKeeper } from '../../shared/access-token.ts';
import { baseUrlOf } from '../../shared/base-url.ts';
import type { Exchanged, HttpAnswer, HttpLimits, HttpSource } from '../../shared/http-source.ts';
import { httpSource } from '../../shared/http-source.ts';
import { firstText, numberOf } from '../../shared/loose.ts';
import type { RateGovernor } from '../../shared/rate-governor.ts';
import { rateGovernor } from '../../shared/rate-governor.ts';
import type { World } from '../../shared/world.ts';
import { worldWith } from '../../shared/world.ts';

/** What OPERA Cloud knows an integration by. Brought by a function at each use, so that nothing keeps it. */
export interface OperaSecrets {
  /** The application key, `x-app-key`. */
  readonly appKey: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For environments with an enterprise id: the scope of the client credentials. */
  readonly scope?: string;
  readonly enterpriseId?: string;
  /** For environments that still ask for an integration user. */
  readonly username?: string;
  readonly password?: string;
}

/** How OPERA is reached. */
export interface OperaConnection {
  /** The gateway: `https://….hospitality-api….oraclecloud.com`. */
  readonly baseUrl: string;
  readonly secrets: () => OperaSecrets | Promise<OperaSecrets>;
  readonly system?: string;
  /** How far requests may go. */
  readonly limits?: HttpLimits;
  /** Requests a second for this credential. @defaultValue 20 */
  readonly requestsPerSecond?: number;
  /** Whether plain HTTP is fine beyond this machine. @defaultValue false */
  readonly allowHttp?: boolean;
  /** Hears of every exchange, for metrics: no address, no header, no content. */
  readonly onExchange?: (exchanged: Exchanged) => void;
  /** Parts of the world to use instead: for tests, proxies, certificates. */
  readonly world?: Partial<World>;
}

/** Asks OPERA questions. Sources of one credential share one client, and with it the token and the rate. */
export interface OperaClient {
  readonly now: () => number;
  /** The JSON of an answer, or `undefined` where there is nothing. @throws `source/…`, `aborted` */
  get(question: OperaQuestion): Promise<unknown>;
  /** The same with its status and headers; also for questions that are sent with a body. */
  answer(question: OperaQuestion): Promise<HttpAnswer>;
  readonly sleep: World['sleep'];
}

/** One question. */
export interface OperaQuestion {
  /** OPERA's own name of the operation. */
  readonly operation: string;
  readonly path: string;
  readonly hotelId: string;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly method?: 'GET' | 'HEAD';
  /** What is sent as JSON; the question is then a POST. It changes nothing all the same. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A client for one credential. @throws `setting/invalid` */
export function operaClient(connection: OperaConnection): OperaClient {
  const { system = 'opera', limits = {}, requestsPerSecond = 20, allowHttp = false } = connection;
  const world = worldWith(connection.world);
  const baseUrl = baseUrlOf(connection.baseUrl, { system, allowHttp });
  const governor: RateGovernor = rateGovernor({ perSecond: requestsPerSecond }, world);
  const http = httpSource({
    ...limits,
    system,
    baseUrl,
    world,
    governor,
    ...(connection.onExchange && { onExchange: connection.onExchange }),
  });
  const tokens = tokenKeeper(() => fetchToken(http, { connection, system, now: world.now }), world.now);

  const answer = (question: OperaQuestion): Promise<HttpAnswer> =>
    ask(http, { question, tokens, connection });

  return {
    now: world.now,
    sleep: world.sleep,
    answer,
    get: async (question) => (await answer(question)).value,
  };
}

interface Asking {
  readonly question: OperaQuestion;
  readonly tokens: TokenKeeper;
  readonly connection: OperaConnection;
}

async function ask(http: HttpSource, { question, tokens, connection }: Asking): Promise<HttpAnswer> {
  const { operation, path, hotelId, query = {}, signal, body, method } = question;
  let used = '';
  const headers = async (): Promise<Record<string, string>> => {
    used = await tokens.token();
    const { appKey } = await connection.secrets();

    return {
      authorization: `Bearer ${used}`,
      'x-app-key': appKey,
      'x-hotelid': hotelId,
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
    };
  };

  return http.answer({
    operation,
    path,
    ...(body ? { method: 'POST' as const, body: JSON.stringify(body) } : method && { method }),
    query: searchOf(query),
    headers,
    onUnauthorised: () => tokens.refuse(used),
    ...(signal && { signal }),
  });
}

/** Repeated names for lists, as OPERA wants them. */
function searchOf(query: NonNullable<OperaQuestion['query']>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }

  return search;
}

async function fetchToken(
  http: HttpSource,
  {
    connection,
    system,
    now,
  }: { readonly connection: OperaConnection; readonly system: string; readonly now: () => number },
): Promise<AccessToken> {
  const { appKey, clientId, clientSecret, scope, enterpriseId, username, password } =
    await connection.secrets();
  const asUser = username !== undefined && password !== undefined;
  const answer = await http.json({
    operation: 'getToken',
    path: '/oauth/v1/tokens',
    method: 'POST',
    headers: async () => ({
      authorization: `Basic ${base64(`${clientId}:${clientSecret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-app-key': appKey,
      ...(enterpriseId !== undefined && { enterpriseId }),
    }),
    body: new URLSearchParams({
      grant_type: asUser ? 'password' : 'client_credentials',
      ...(asUser ? { username, password } : {}),
      ...(scope !== undefined && { scope }),
    }),
  });
  const value = firstText(answer, 'access_token');
  if (value === undefined) throw new InnkeeperError('source/unreadable', { system, expected: 'a token' });
  const seconds = numberOf((answer as { readonly expires_in?: unknown }).expires_in) ?? 3600;

  return { value, expiresAt: now() + seconds * 1000 };
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
