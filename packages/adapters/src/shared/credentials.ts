import { InnkeeperError } from '@innkeeper/core';
import type { AccessToken, TokenKeeper } from './access-token.ts';
import { tokenKeeper } from './access-token.ts';
import type { HttpRequest, HttpSource } from './http-source.ts';
import { firstText, numberOf, objectOf } from './loose.ts';
import { hmacOf, md5Of, type Signing } from './signatures.ts';

/** A secret, or how to get it: a function is asked at each use, so that nothing keeps it. */
export type Secret<Value = string> = () => Value | Promise<Value>;

/** What a request is, for whoever signs it. */
export interface Unsigned {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a credential adds to a request. */
export interface Signed {
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields that go into the body, beside what is asked. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A way to say who asks. */
export interface Credential {
  /** Asked for each attempt. */
  sign(request: Unsigned): Promise<Signed>;
  /** Told that the system refused what was last signed: whatever is kept is brought anew. */
  refuse?(): void;
}

/** A key in a header: `x-api-key`, or a bearer token that never runs out. */
export function keyHeader(secret: Secret, name = 'authorization', prefix = ''): Credential {
  return { sign: async () => ({ headers: { [name]: prefix + (await secret()) } }) };
}

/** Tokens in the body of each request, as Mews wants them. */
export function bodyTokens(secrets: Secret<Readonly<Record<string, string>>>): Credential {
  return { sign: async () => ({ fields: await secrets() }) };
}

/** A hash of the request under a shared secret, in a header. */
export function hmacHeader(
  secret: Secret,
  {
    header,
    of,
    ...signing
  }: Omit<Signing, 'secret'> & { readonly header: string; readonly of: (request: Unsigned) => string },
): Credential {
  return {
    sign: async (request) => ({
      headers: { [header]: hmacOf(of(request), { ...signing, secret: await secret() }) },
    }),
  };
}

/** `sign = md5(appId + secret + timestamp)` in the body, as gateways of Chinese hotel software want it. */
export function md5Fields(
  secrets: Secret<{ readonly appId: string; readonly appSecret: string }>,
): Credential {
  return {
    sign: async ({ now }) => {
      const { appId, appSecret } = await secrets();
      const timestamp = String(now);

      return { fields: { appId, timestamp, sign: md5Of(appId, appSecret, timestamp) } };
    },
  };
}

/** How a token is put into a header. */
export interface TokenHeader {
  /** @defaultValue 'authorization' */
  readonly header?: string;
  /** @defaultValue 'Bearer ' */
  readonly prefix?: string;
}

/** A token that is fetched when it is needed and shared by all requests until it runs out. */
export function tokenHeader(
  tokens: TokenKeeper,
  { header = 'authorization', prefix = 'Bearer ' }: TokenHeader = {},
): Credential {
  let used = '';

  return {
    sign: async () => {
      used = await tokens.token();

      return { headers: { [header]: prefix + used } };
    },
    refuse: () => tokens.refuse(used),
  };
}

/** What is asked for a token, and how its answer is read. */
export interface TokenQuestion {
  readonly system: string;
  readonly now: () => number;
  readonly request: () => Promise<HttpRequest>;
  /** The names under which the token stands in the answer. @defaultValue `access_token` */
  readonly names?: readonly string[];
  /** Until when it may be used, from the answer; `expires_in` seconds, else an hour, unless said. */
  readonly expiresAt?: (answer: unknown) => number | undefined;
}

/** Keeps a token by asking for one. @throws `source/unreadable` where an answer holds none */
export function askedToken(http: HttpSource, question: TokenQuestion): TokenKeeper {
  const { system, now, request, names = ['access_token'], expiresAt } = question;
  const fetchToken = async (): Promise<AccessToken> => {
    const answer = await http.json(await request());
    const inner = objectOf(objectOf(answer)?.token) ?? answer;
    const value = firstText(inner, ...names);
    if (value === undefined) throw new InnkeeperError('source/unreadable', { system, expected: 'a token' });
    const seconds = numberOf(objectOf(inner)?.expires_in ?? objectOf(inner)?.expiresIn) ?? 3600;

    return { value, expiresAt: expiresAt?.(answer) ?? now() + seconds * 1000 };
  };

  return tokenKeeper(fetchToken, now);
}

/** What a client of OAuth 2 is known by. */
export interface ClientSecrets {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
}

/** The request for a token of OAuth 2 by client credentials (RFC 6749, 4.4): the secret stands in the header only. */
export async function clientCredentialsRequest(
  path: string,
  secrets: Secret<ClientSecrets>,
): Promise<HttpRequest> {
  const { clientId, clientSecret, scope } = await secrets();

  return {
    operation: 'getToken',
    path,
    method: 'POST',
    headers: async () => ({
      authorization: basicAuthorization(clientId, clientSecret),
      'content-type': 'application/x-www-form-urlencoded',
    }),
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope !== undefined && { scope }) }),
  };
}

/** A name and a password for a header (RFC 7617), in UTF-8. */
export function basicAuthorization(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;
}
