import type { ApiConnection, LiveSource } from '@innkeeper/adapters/sync';

/** A secret by name, looked up in the environment at each use. */
export type SecretOf = (name: string) => string;

/** What the settings say of one system. */
export interface LiveSettings {
  /** Everything that is not secret: the address, the properties, the tables of the hotel. */
  readonly options: Readonly<Record<string, unknown>> & ApiConnection;
  readonly secretOf: SecretOf;
  /** Whether the settings name a secret of this kind. */
  readonly hasSecret: (name: string) => boolean;
}

/** Every system that can be kept in step with, loaded when it is asked for. */
export const liveSystems: Readonly<Record<string, (settings: LiveSettings) => Promise<LiveSource>>> = {
  apaleo: async ({ options, secretOf, hasSecret }) => {
    const { apaleoLive } = await import('@innkeeper/adapters/apaleo');

    return apaleoLive({
      ...(options as unknown as Parameters<typeof apaleoLive>[0]),
      secrets: () => ({ clientId: secretOf('clientId'), clientSecret: secretOf('clientSecret') }),
      ...(hasSecret('webhookToken') && { webhookToken: () => secretOf('webhookToken') }),
    });
  },
  cloudbeds: async ({ options, secretOf, hasSecret }) => {
    const { cloudbedsLive } = await import('@innkeeper/adapters/cloudbeds');

    return cloudbedsLive({
      ...(options as unknown as Parameters<typeof cloudbedsLive>[0]),
      secrets: () => ({ apiKey: secretOf('apiKey') }),
      ...(hasSecret('webhookToken') && { webhookToken: () => secretOf('webhookToken') }),
    });
  },
  square: async ({ options, secretOf, hasSecret }) => {
    const { squareLive } = await import('@innkeeper/adapters/square');

    return squareLive({
      ...(options as unknown as Parameters<typeof squareLive>[0]),
      secrets: () => ({
        accessToken: secretOf('accessToken'),
        ...(hasSecret('signatureKey') && { signatureKey: secretOf('signatureKey') }),
      }),
    });
  },
};
