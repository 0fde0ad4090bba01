import { InnkeeperError } from '@innkeeper/core';

/** The part of a WebSocket that is used; `ws` and the one of the platform both fit. */
export interface Socket {
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
}

/** What a socket is opened with, besides its address. */
export interface SocketParts {
  readonly protocols: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Opens a WebSocket: `(url, { protocols, headers }) => new WebSocket(url, [...protocols], { headers, lookup: lookupOutside() })`
 * with `ws`.
 */
export type OpenSocket = (url: string, parts: SocketParts) => Socket;

/** What is listened to, and for how long. */
export interface Listening {
  readonly system: string;
  readonly signal: AbortSignal;
  /** Characters of one message. @defaultValue 1,000,000 */
  readonly longest?: number;
  /** Messages that may wait to be kept, after which the line is given up and taken up again later. @defaultValue 1000 */
  readonly mostWaiting?: number;
}

/**
 * The messages of a socket, in their order, until the signal or the other side ends it.
 * @throws `source/unreachable`, `source/too-large`
 */
export async function* messagesOf(
  socket: Socket,
  { system, signal, longest = 1_000_000, mostWaiting = 1000 }: Listening,
): AsyncGenerator<string> {
  const waiting: string[] = [];
  let problem: InnkeeperError | undefined;
  let isOver = false;
  let wake = (): void => undefined;
  const end = (error?: InnkeeperError): void => {
    problem ??= error;
    isOver = true;
    wake();
  };
  const unreachable = (reason: string) => new InnkeeperError('source/unreachable', { system, reason });
  const stop = (): void => {
    socket.close(1000);
    end();
  };
  socket.addEventListener('message', ({ data }) => {
    const text = String(data);
    if (text.length > longest) {
      end(new InnkeeperError('source/too-large', { system, limit: longest }));
      socket.close(1009);
    } else if (waiting.length >= mostWaiting) {
      end(unreachable('more messages than can be kept'));
      socket.close(1013);
    } else {
      waiting.push(text);
      wake();
    }
  });
  socket.addEventListener('close', ({ code }) =>
    end(code === 1000 ? undefined : unreachable(`close ${code}`)),
  );
  socket.addEventListener('error', () => end(unreachable('the connection broke off')));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    for (;;) {
      const next = waiting.shift();
      if (next !== undefined) yield next;
      else if (problem) throw problem;
      else if (isOver) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener('abort', stop);
    socket.close(1000);
  }
}
