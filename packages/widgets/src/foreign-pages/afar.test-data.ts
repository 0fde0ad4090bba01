import { createClient } from '@innkeeper/adapters/client';
import type { InnkeeperApi, KeptEvent } from '@innkeeper/core';

/** What a test can do in a page that asks a house on another origin. */
export interface Afar {
  readonly api: InnkeeperApi;
  /** What the page has heard of since it began to watch. */
  readonly heard: readonly KeptEvent[];
  /** Whether each token was asked for because the last one was refused. */
  readonly asked: readonly boolean[];
  /** Begins to hear of changes; resolves once the stream stands. */
  watch(): Promise<void>;
}

declare global {
  var afar: Afar;
}

const [heard, asked] = [[] as KeptEvent[], [] as boolean[]];
const house = new URLSearchParams(location.search).get('house') ?? '';
const api = createClient({
  baseUrl: `${house}/innkeeper`,
  getToken: ({ refused }) => {
    asked.push(refused);

    return refused || asked.length > 1 ? 'receptionist' : 'expired';
  },
  limits: { attempts: 2 },
});

/** Exported, so that no bundler leaves it out. */
export const here: Afar = {
  api,
  heard,
  asked,
  watch: () =>
    new Promise((resolve, reject) => {
      const listen = async (): Promise<void> => {
        for await (const event of api.watch({ onPosition: () => resolve() })) heard.push(event);
      };
      listen().catch(reject);
    }),
};
globalThis.afar = here;
