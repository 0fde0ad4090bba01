import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import type { Credential } from '../../shared/credentials.ts';
import { askedToken, basicAuthorization, tokenHeader } from '../../shared/credentials.ts';
import type { HttpAnswer, HttpRequest, HttpSource } from '../../shared/http-source.ts';
import type { World } from '../../shared/world.ts';

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

/** How OPERA is reached: the address is that of the gateway, `https://….hospitality-api….oraclecloud.com`. */
export interface OperaConnection extends ApiConnection {
  readonly secrets: () => OperaSecrets | Promise<OperaSecrets>;
}

/** Asks OPERA questions. Sources of one credential share one client, and with it the token and the rate. */
export interface OperaClient extends Pick<ApiClient, 'system' | 'now' | 'sleep' | 'signature'> {
  /** The JSON of an answer, or `undefined` where there is nothing. @throws `source/…`, `aborted` */
  get(question: OperaQuestion): Promise<unknown>;
  /** The same with its status and headers; also for questions that are sent with a body. */
  answer(question: OperaQuestion): Promise<HttpAnswer>;
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

/** A client for one credential: 20 requests a second, of the 50 that a gateway lets through unhindered. @throws `setting/invalid` */
export function operaClient(connection: OperaConnection): OperaClient {
  const client = apiClient(connection, {
    system: 'opera',
    rate: [{ requests: 20, within: 1000 }],
    credential: (http, world) => operaCredential(http, world, connection),
  });
  const answer = ({ hotelId, ...question }: OperaQuestion): Promise<HttpAnswer> =>
    client.answer({ ...question, headers: { 'x-hotelid': hotelId } });
  const { system, now, sleep, signature } = client;

  return { system, now, sleep, signature, answer, get: async (question) => (await answer(question)).value };
}

/** A token and the key of the application, in headers. */
export function operaCredential(
  http: HttpSource,
  { now }: Pick<World, 'now'>,
  { secrets, system = 'opera' }: OperaConnection,
): Credential {
  const bearer = tokenHeader(askedToken(http, { system, now, request: () => tokenRequest(secrets) }));

  return {
    sign: async (request) => {
      const { headers } = await bearer.sign(request);

      return { headers: { ...headers, 'x-app-key': (await secrets()).appKey } };
    },
    refuse: () => bearer.refuse?.(),
  };
}

async function tokenRequest(secrets: OperaConnection['secrets']): Promise<HttpRequest> {
  const { appKey, clientId, clientSecret, scope, enterpriseId, username, password } = await secrets();
  const asUser = username !== undefined && password !== undefined;

  return {
    operation: 'getToken',
    path: '/oauth/v1/tokens',
    method: 'POST',
    headers: async () => ({
      authorization: basicAuthorization(clientId, clientSecret),
      'content-type': 'application/x-www-form-urlencoded',
      'x-app-key': appKey,
      ...(enterpriseId !== undefined && { enterpriseId }),
    }),
    body: new URLSearchParams({
      grant_type: asUser ? 'password' : 'client_credentials',
      ...(asUser ? { username, password } : {}),
      ...(scope !== undefined && { scope }),
    }),
  };
}
