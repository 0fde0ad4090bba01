import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InnkeeperError } from '@innkeeper/core';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Ends every connection, those of watching screens too. */
  close(): Promise<void>;
}

/** Listens, at that port and no other: whoever calls has been told it. @throws `port/in-use` */
export async function listen(
  answer: RequestListener,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new InnkeeperError('port/in-use', { port }) : error),
    );
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
