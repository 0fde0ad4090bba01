import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createHost } from '@innkeeper/adapters/host';
import type { Innkeeper } from '@innkeeper/core';
import type { Shelf } from '../book/shelf.ts';
import { securityHeaders } from './headers.ts';
import { pmsRoutes } from './pms-routes.ts';
import { createSessions } from './sessions.ts';
import { staticFile } from './static-files.ts';
import { createHouseTeller } from './tell-house.ts';

/** What the front desk is served from. */
export interface FrontDeskOptions {
  readonly house: Innkeeper;
  readonly shelf: Shelf;
  readonly scripts: ReadonlyMap<string, Uint8Array>;
  /** The port to try first. @defaultValue 4711 */
  readonly port?: number;
}

/** The front desk as it runs. */
export interface FrontDesk {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page, the system's own routes and, below `/innkeeper`, the house. Only this machine is answered. */
export async function serveFrontDesk({
  house,
  shelf,
  scripts,
  port = 4711,
}: FrontDeskOptions): Promise<FrontDesk> {
  const sessions = createSessions();
  const host = createHost(house, { basePath: '/innkeeper', verify: (token) => sessions.actorOf(token) });
  const server = createServer();
  const bound = await listen(server, port);
  const framing = framingAt(bound);
  const { tell, settled } = createHouseTeller(house);
  const pms = pmsRoutes({ shelf, sessions, tell, framedBy: framing['/hosted.html'].framedBy });
  const files = { scripts, framing };
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/innkeeper/')) return host(request);
    if (pathname.startsWith('/pms/')) return pms(request);
    const file = request.method === 'GET' ? await staticFile(pathname, files) : undefined;

    return file ?? new Response('Not found', { status: 404, headers: securityHeaders() });
  };
  server.on('request', getRequestListener(answer));

  return {
    url: `http://localhost:${bound}/`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await settled();
    },
  };
}

/** The dialog and the page in its frame are two origins, as a system and a hosted page are. */
function framingAt(port: number) {
  return {
    '/dialog.html': { frames: [`http://127.0.0.1:${port}`] },
    '/hosted.html': { framedBy: [`http://localhost:${port}`] },
  };
}

/** Listens on the wanted port, or on a free one where that is taken. */
async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  const tryPort = (wanted: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  try {
    return await tryPort(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;

    return tryPort(0);
  }
}
