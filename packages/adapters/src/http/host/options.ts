import type { Actor, OperationName } from '@innkeeper/core';
import type { CallRate } from './token-buckets.ts';

/** What a host is made with, besides the house. */
export interface HostOptions {
  /**
   * Says whose token this is, or nothing when it is not valid (any more). The embedder's own: a session of the PMS, a
   * signed token. It must not read the body of the request.
   */
  readonly verify: (token: string, request: Request) => Actor | undefined | Promise<Actor | undefined>;
  /** The pages that may call from elsewhere: `https://pms.example`. Pages of the host itself always may. @defaultValue none */
  readonly origins?: readonly string[];
  /** What the paths begin with, where the framework leaves it on: `/innkeeper`. @defaultValue '' */
  readonly basePath?: string;
  readonly limits?: HostLimits;
  /** Whether every write must bring an `Idempotency-Key`. @defaultValue 'optional' */
  readonly idempotency?: 'optional' | 'required';
  /** Told of every call when it is over: ids and figures, never what was asked or answered. */
  readonly onRequest?: (line: RequestLine) => void;
  /** Told of what should not have happened. The error comes as it was thrown; whoever keeps it looks into it first. */
  readonly onUnexpected?: (error: unknown, line: RequestLine) => void;
  /** Milliseconds since 1970, for rates and durations. @defaultValue Date.now */
  readonly now?: () => number;
}

/** How much a host takes and gives. */
export interface HostLimits {
  /** Bytes of what is asked, unpacked. @defaultValue 8 MiB */
  readonly bodyBytes?: number;
  /** Bytes of an answer. @defaultValue 16 MiB */
  readonly answerBytes?: number;
  /** How often one actor may call. @defaultValue 50 a second, 200 at once */
  readonly rate?: CallRate;
  /**
   * Milliseconds for which a question about everybody waits while guests are being counted, at most; a caller who says
   * `Prefer: wait=2` waits two seconds. Then it is refused with `census/counting`. @defaultValue 15,000
   */
  readonly counting?: number;
  /** Screens that one actor may have watching at once. @defaultValue 20 */
  readonly watchers?: number;
  /** Milliseconds between signs of life to a screen that watches. @defaultValue 15,000 */
  readonly heartbeat?: number;
  /** Milliseconds after which a watching screen has to come again, with a token that is still good. @defaultValue 900,000 */
  readonly longestWatch?: number;
}

/** One call, as a log may keep it. */
export interface RequestLine {
  /** Names the call; the caller gets it as `X-Request-Id`. */
  readonly id: string;
  readonly method: string;
  /** The path as the table has it; `*` where there is nothing. Never what was really asked for. */
  readonly route: string;
  readonly operation?: OperationName | 'watch';
  readonly actor?: string;
  readonly status: number;
  /** The code of the error, where there was one. */
  readonly code?: string;
  readonly milliseconds: number;
}
