import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Actor, Innkeeper, InnkeeperApi } from '@innkeeper/core';
import type { ClientOptions } from './client/index.ts';
import { createClient } from './client/index.ts';
import type { HostOptions } from './host/index.ts';
import { createHost } from './host/index.ts';

/** A house served on a port of this machine. */
export interface Served {
  readonly url: string;
  readonly server: Server;
  /** A client whose token stands for this actor. */
  as(actor: Actor, options?: Partial<ClientOptions>): InnkeeperApi;
  close(): Promise<void>;
}

/** The token of an actor, in tests: the actor himself, so that any role can call. */
export const tokenOf = (actor: Actor): string => Buffer.from(JSON.stringify(actor)).toString('base64url');

/** Whose token it is; what is no token is nobody's. */
export const actorOf = (token: string): Actor | undefined => {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Actor;
  } catch {
    return undefined;
  }
};

/** Enough for tests that call as fast as they can. */
export const noRate = { perSecond: 1e9, burst: 1e9 };

/** Serves a house over real HTTP. */
export async function serveHouse(innkeeper: Innkeeper, options: Partial<HostOptions> = {}): Promise<Served> {
  const host = createHost(innkeeper, {
    verify: actorOf,
    ...options,
    limits: { rate: noRate, ...options.limits },
  });
  const server = createServer(getRequestListener(host));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${options.basePath ?? ''}`;

  return {
    url,
    server,
    as: (actor, more) => createClient({ baseUrl: url, getToken: () => tokenOf(actor), ...more }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
