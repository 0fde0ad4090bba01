import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient, siblingOf } from '../../shared/api-client.ts';
import type { ClientSecrets } from '../../shared/credentials.ts';
import { askedToken, clientCredentialsRequest, tokenHeader } from '../../shared/credentials.ts';

/** How apaleo is reached. */
export interface ApaleoConnection extends ApiConnection {
  readonly secrets: () => ClientSecrets | Promise<ClientSecrets>;
  /** Where tokens come from. @defaultValue 'https://identity.apaleo.com' */
  readonly identityUrl?: string;
}

/** A client for one pair of client id and secret. apaleo states no limit in what was read; ten requests a second. @throws `setting/invalid` */
export function apaleoClient(connection: ApaleoConnection): ApiClient {
  const { identityUrl = 'https://identity.apaleo.com', secrets } = connection;

  return apiClient(connection, {
    system: 'apaleo',
    rate: [{ requests: 10, within: 1000 }],
    credential: (_, world) => {
      const identity = siblingOf({ ...connection, baseUrl: identityUrl }, { system: 'apaleo', world });
      const request = () => clientCredentialsRequest('/connect/token', secrets);

      return tokenHeader(askedToken(identity, { system: 'apaleo', now: world.now, request }));
    },
  });
}
