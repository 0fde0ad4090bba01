import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createHost } from '@innkeeper/adapters/host';
import { couples } from '../match-review/couples.test-data.ts';
import type { DemonstrationHouse } from '../testing/open-house.test-data.ts';
import { openHouse } from '../testing/open-house.test-data.ts';
import { tellOfDing } from '../testing/tell-of-ding.test-data.ts';
import type { Files } from './build-page.test-data.ts';

/** A page of somebody else. */
export interface ForeignPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages of somebody else, with the house behind them, on a port of this machine. */
export interface ServedPages {
  readonly hotel: DemonstrationHouse;
  readonly url: string;
  /** Puts a page at a path. @returns its address */
  page(path: string, page: ForeignPage): string;
  /** Puts the files of a build below a path: `/ours/` has `/ours/page.js`. */
  files(path: string, files: Files): void;
  /** Answers instead of the house, or lets it answer. */
  between: ((request: Request, ask: () => Promise<Response>) => Promise<Response>) | undefined;
  /** Cuts every line to the browser. */
  cut(): void;
  close(): Promise<void>;
}

/** Enough for pages that ask as fast as they can. */
const noRate = { perSecond: 1e9, burst: 1e9 };

/** Serves the demonstration hotel and whatever pages a test puts there; a token is the name of a role, or `expired`. */
export async function servePages(origins: readonly string[] = []): Promise<ServedPages> {
  const hotel = await openHouse(couples, 1);
  await tellOfDing(hotel.as('owner'), hotel.ding);
  const host = createHost(hotel.house, {
    basePath: '/innkeeper',
    origins,
    verify: (role) => (role === 'expired' ? undefined : { id: `${role}-1`, roles: role.split('+') }),
    limits: { rate: noRate, watchers: 1e6 },
  });
  const kept = new Map<string, { readonly body: string; readonly headers: Record<string, string> }>();
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const ask = (): Promise<Response> => host(request);
    if (pathname.startsWith('/innkeeper/')) return (served.between ?? ((_, go) => go()))(request, ask);
    const found = kept.get(pathname);

    return found
      ? new Response(found.body, { headers: found.headers })
      : new Response(undefined, { status: pathname === '/favicon.ico' ? 204 : 404 });
  };
  const server = createServer(getRequestListener(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: ServedPages = {
    hotel,
    url,
    between: undefined,
    page: (path, { html, headers = {} }) => {
      kept.set(path, { body: html, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

      return url + path;
    },
    files: (path, files) => {
      for (const [name, body] of files)
        kept.set(path + name, { body, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    },
    cut: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  return served;
}
