import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import { keyHeader } from '../../shared/credentials.ts';

/** What Cloudbeds knows an integration by. Brought by a function at each use, so that nothing keeps it. */
export interface CloudbedsSecrets {
  readonly apiKey: string;
}

/** How Cloudbeds is reached. */
export interface CloudbedsConnection extends ApiConnection {
  readonly secrets: () => CloudbedsSecrets | Promise<CloudbedsSecrets>;
}

/** A client for one key. Cloudbeds states 5 requests a second for a key of a property. @throws `setting/invalid` */
export function cloudbedsClient(connection: CloudbedsConnection): ApiClient {
  return apiClient(connection, {
    system: 'cloudbeds',
    rate: [{ requests: 5, within: 1000 }],
    credential: () => keyHeader(async () => (await connection.secrets()).apiKey, 'x-api-key'),
  });
}
