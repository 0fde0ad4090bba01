import { InnkeeperError } from '@innkeeper/core';
import { baseUrlOf } from '../../shared/base-url.ts';
import type { Exchanged, HttpLimits, HttpSource } from '../../shared/http-source.ts';
import { httpSource } from '../../shared/http-source.ts';
import { rateGovernor } from '../../shared/rate-governor.ts';
import type { World } from '../../shared/world.ts';
import { worldWith } from '../../shared/world.ts';

/** What Mews knows an integration and its connection by. Brought by a function at each attempt, so that nothing keeps it. */
export interface MewsSecrets {
  readonly clientToken: string;
  readonly accessToken: string;
}

/** How Mews is reached. */
export interface MewsConnection {
  /** The platform address: `https://api.mews.com`. */
  readonly baseUrl: string;
  readonly secrets: () => MewsSecrets | Promise<MewsSecrets>;
  /** Name and version of the integration, as Mews knows it. @defaultValue 'Innkeeper' */
  readonly integration?: string;
  readonly system?: string;
  /** How far requests may go. */
  readonly limits?: HttpLimits;
  /** Requests a second for this access token; Mews allows 200 in any 30 seconds. @defaultValue 6 */
  readonly requestsPerSecond?: number;
  /** Whether plain HTTP is fine beyond this machine. @defaultValue false */
  readonly allowHttp?: boolean;
  /** Hears of every exchange, for metrics: no address, no header, no content. */
  readonly onExchange?: (exchanged: Exchanged) => void;
  /** Parts of the world to use instead: for tests, proxies, certificates. */
  readonly world?: Partial<World>;
}

/**
 * The operations that are asked for. Every call of Mews is a POST, whether it reads or writes; these only read, so they
 * may be repeated, and no other can be called.
 */
export const readingOperations = [
  'enterprises/getAll',
  'services/getAll',
  'resources/getAll',
  'resourceCategories/getAll',
  'rates/getAll',
  'businessSegments/getAll',
  'ageCategories/getAll',
  'products/getAll',
  'accountingCategories/getAll',
  'loyaltyPrograms/getAll',
  'loyaltyTiers/getAll',
  'companies/getAll',
  'customers/getAll',
  'identityDocuments/getAll',
  'addresses/getAll',
  'accountNotes/getAll',
  'loyaltyMemberships/getAll',
  'reservations/getAll/2023-06-06',
  'companionships/getAll',
  'serviceOrderNotes/getAll',
  'orderItems/getAll',
  'payments/getAll',
] as const;

/** An operation that only reads. */
export type MewsOperation = (typeof readingOperations)[number];

/** One question. */
export interface MewsQuestion {
  readonly operation: MewsOperation;
  readonly body: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal | undefined;
}

/** Asks Mews questions. Sources of one access token share one client, and with it the rate. */
export interface MewsClient {
  readonly now: () => number;
  /** The JSON of an answer. @throws `source/…`, `aborted` */
  ask(question: MewsQuestion): Promise<unknown>;
}

/** Answered by asking for less, not by asking again. */
const tooHeavy: ReadonlySet<number> = new Set([408]);

/** A client for one access token. @throws `setting/invalid` */
export function mewsClient(connection: MewsConnection): MewsClient {
  const { system = 'mews', limits = {}, requestsPerSecond = 6, allowHttp = false } = connection;
  const world = worldWith(connection.world);
  const baseUrl = baseUrlOf(connection.baseUrl, { system, allowHttp });
  const governor = rateGovernor({ perSecond: requestsPerSecond }, world);
  const http = httpSource({
    ...limits,
    system,
    baseUrl,
    world,
    governor,
    ...(connection.onExchange && { onExchange: connection.onExchange }),
  });

  return { now: world.now, ask: (question) => ask(http, question, connection) };
}

async function ask(
  http: HttpSource,
  { operation, body, signal }: MewsQuestion,
  { secrets, integration = 'Innkeeper', system = 'mews' }: MewsConnection,
): Promise<unknown> {
  const answer = await http.json({
    operation,
    path: `/api/connector/v1/${operation}`,
    method: 'POST',
    headers: async () => ({ accept: 'application/json', 'content-type': 'application/json' }),
    body: async () => {
      const { clientToken, accessToken } = await secrets();

      return JSON.stringify({
        ClientToken: clientToken,
        AccessToken: accessToken,
        Client: integration,
        ...body,
      });
    },
    handled: tooHeavy,
    // the tokens may have been exchanged meanwhile: they are brought anew, once
    onUnauthorised: () => undefined,
    ...(signal && { signal }),
  });
  if (answer === undefined) throw new InnkeeperError('source/refused', { system, status: 404, operation });

  return answer;
}
