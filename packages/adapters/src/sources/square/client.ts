import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import { keyHeader } from '../../shared/credentials.ts';

/** What Square knows an integration by. Brought by a function at each use, so that nothing keeps it. */
export interface SquareSecrets {
  readonly accessToken: string;
  /** What Square signs its events with, where it sends any. */
  readonly signatureKey?: string;
}

/** How Square is reached. */
export interface SquareConnection extends ApiConnection {
  readonly secrets: () => SquareSecrets | Promise<SquareSecrets>;
}

/** The version of the API that this was written against. */
const version = '2025-08-20';

/** A client for one access token. Square states no limit; ten requests a second are what it is asked. @throws `setting/invalid` */
export function squareClient(connection: SquareConnection): ApiClient {
  return apiClient(connection, {
    system: 'square',
    rate: [{ requests: 10, within: 1000 }],
    headers: { 'square-version': version },
    credential: () =>
      keyHeader(async () => (await connection.secrets()).accessToken, 'authorization', 'Bearer '),
  });
}
