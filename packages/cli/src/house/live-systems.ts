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

/** Opens a system from what its settings say, in the words of its own options. */
type Opener = (settings: LiveSettings) => Promise<LiveSource>;

/** Every system that can be kept in step with, loaded when it is asked for. */
export const liveSystems: Readonly<Record<string, Opener>> = {
  opera: async ({ options, secretOf, hasSecret }) => {
    const { operaLive } = await import('@innkeeper/adapters/opera');
    const optional = (name: 'scope' | 'enterpriseId' | 'username' | 'password') =>
      hasSecret(name) ? { [name]: secretOf(name) } : {};
    const secrets = () => ({
      appKey: secretOf('appKey'),
      clientId: secretOf('clientId'),
      clientSecret: secretOf('clientSecret'),
      ...optional('scope'),
      ...optional('enterpriseId'),
      ...optional('username'),
      ...optional('password'),
    });

    return operaLive({ ...as<typeof operaLive>(options), secrets });
  },
  mews: async (settings) => {
    const { mewsLive } = await import('@innkeeper/adapters/mews');
    const { options, secretOf } = settings;
    const secrets = () => ({ clientToken: secretOf('clientToken'), accessToken: secretOf('accessToken') });

    return mewsLive({ ...as<typeof mewsLive>(options), ...wordOf(settings), secrets });
  },
  cloudbeds: async (settings) => {
    const { cloudbedsLive } = await import('@innkeeper/adapters/cloudbeds');
    const secrets = () => ({ apiKey: settings.secretOf('apiKey') });

    return cloudbedsLive({ ...as<typeof cloudbedsLive>(settings.options), ...wordOf(settings), secrets });
  },
  apaleo: async (settings) => {
    const { apaleoLive } = await import('@innkeeper/adapters/apaleo');

    return apaleoLive({
      ...as<typeof apaleoLive>(settings.options),
      ...wordOf(settings),
      secrets: clientOf(settings),
    });
  },
  square: async ({ options, secretOf, hasSecret }) => {
    const { squareLive } = await import('@innkeeper/adapters/square');
    const secrets = () => ({
      accessToken: secretOf('accessToken'),
      ...(hasSecret('signatureKey') && { signatureKey: secretOf('signatureKey') }),
    });

    return squareLive({ ...as<typeof squareLive>(options), secrets });
  },
  toast: async (settings) => {
    const { toastLive } = await import('@innkeeper/adapters/toast');
    const { secretOf, hasSecret } = settings;
    const client = clientOf(settings);
    const secrets = () => ({
      ...client(),
      ...(hasSecret('webhookSecret') && { webhookSecret: secretOf('webhookSecret') }),
    });

    return toastLive({ ...as<typeof toastLive>(settings.options), secrets });
  },
  rms: async (settings) => {
    const { rmsLive } = await import('@innkeeper/adapters/rms');
    const { secretOf } = settings;
    const secrets = () => ({
      agentId: Number(secretOf('agentId')),
      agentPassword: secretOf('agentPassword'),
      clientId: Number(secretOf('clientId')),
      clientPassword: secretOf('clientPassword'),
    });

    return rmsLive({ ...as<typeof rmsLive>(settings.options), ...wordOf(settings), secrets });
  },
  shiji: async ({ options, secretOf }) => {
    const { shijiLive } = await import('@innkeeper/adapters/shiji');

    return shijiLive({ ...as<typeof shijiLive>(options), token: () => secretOf('token') });
  },
  simphony: async (settings) => {
    const { simphonyLive } = await import('@innkeeper/adapters/simphony');
    const token = () => settings.secretOf('token');

    return simphonyLive({ ...as<typeof simphonyLive>(settings.options), ...wordOf(settings), token });
  },
  tastyigniter: async ({ options, secretOf }) => {
    const { tastyigniterLive } = await import('@innkeeper/adapters/tastyigniter');

    return tastyigniterLive({ ...as<typeof tastyigniterLive>(options), token: () => secretOf('token') });
  },
  lightspeed: async ({ options, secretOf }) => {
    const { lightspeedLive } = await import('@innkeeper/adapters/lightspeed');

    return lightspeedLive({
      ...as<typeof lightspeedLive>(options),
      webhookToken: () => secretOf('webhookToken'),
    });
  },
  htng: async ({ options, secretOf }) => {
    const { htngLive } = await import('@innkeeper/adapters/htng');

    return htngLive({ ...as<typeof htngLive>(options), webhookToken: () => secretOf('webhookToken') });
  },
  opentravel: async ({ options, secretOf }) => {
    const { openTravelLive } = await import('@innkeeper/adapters/opentravel');

    return openTravelLive({
      ...as<typeof openTravelLive>(options),
      webhookToken: () => secretOf('webhookToken'),
    });
  },
};

/** The options as they stand in the file: each source checks the address, the systems check the rest. */
function as<Open extends (options: never) => LiveSource>(
  options: LiveSettings['options'],
): Parameters<Open>[0] {
  return options as unknown as Parameters<Open>[0];
}

function wordOf({ secretOf, hasSecret }: LiveSettings): { readonly webhookToken?: () => string } {
  return hasSecret('webhookToken') ? { webhookToken: () => secretOf('webhookToken') } : {};
}

function clientOf({ secretOf }: LiveSettings) {
  return () => ({ clientId: secretOf('clientId'), clientSecret: secretOf('clientSecret') });
}
