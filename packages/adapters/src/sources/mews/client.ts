import { InnkeeperError } from '@innkeeper/core';
import type { ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import type { Credential } from '../../shared/credentials.ts';
import { bodyTokens } from '../../shared/credentials.ts';

/** What Mews knows an integration and its connection by. Brought by a function at each attempt, so that nothing keeps it. */
export interface MewsSecrets {
  readonly clientToken: string;
  readonly accessToken: string;
}

/** How Mews is reached: the address is that of the platform, `https://api.mews.com`. */
export interface MewsConnection extends ApiConnection {
  readonly secrets: () => MewsSecrets | Promise<MewsSecrets>;
  /** Name and version of the integration, as Mews knows it. @defaultValue 'Innkeeper' */
  readonly integration?: string;
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
  readonly system: string;
  readonly now: () => number;
  /** The JSON of an answer. @throws `source/…`, `aborted` */
  ask(question: MewsQuestion): Promise<unknown>;
}

/** Answered by asking for less, not by asking again. */
const tooHeavy: ReadonlySet<number> = new Set([408]);

/** A client for one access token: Mews allows it 200 requests in any 30 seconds. @throws `setting/invalid` */
export function mewsClient(connection: MewsConnection): MewsClient {
  const client = apiClient(connection, {
    system: 'mews',
    rate: [{ requests: 200, within: 30_000 }],
    credential: () => mewsCredential(connection),
    handled: tooHeavy,
  });
  const { system, now } = client;

  return {
    system,
    now,
    ask: async ({ operation, body, signal }) => {
      const answer = await client.ask({ operation, path: `/api/connector/v1/${operation}`, body, signal });
      if (answer === undefined)
        throw new InnkeeperError('source/refused', { system, status: 404, operation });

      return answer;
    },
  };
}

function mewsCredential({ secrets, integration = 'Innkeeper' }: MewsConnection): Credential {
  const tokens = bodyTokens(async () => {
    const { clientToken, accessToken } = await secrets();

    return { ClientToken: clientToken, AccessToken: accessToken, Client: integration };
  });

  // the tokens may have been exchanged meanwhile: they are brought anew, once
  return { ...tokens, refuse: () => undefined };
}
