import type { World } from '../../shared/world.ts';

/** How a client finds its house and proves who asks. */
export interface ClientOptions {
  /** Where the host is mounted: `https://pms.example/innkeeper`, in a page also `/innkeeper`. */
  readonly baseUrl: string;
  /** Brings the token of whoever sits at the screen; asked before every call. `refused`: the last one was not accepted. */
  readonly getToken: (asked: { readonly refused: boolean }) => string | Promise<string>;
  readonly limits?: ClientLimits;
  /** Whether plain HTTP is fine beyond this machine: a hotel's own network. @defaultValue false */
  readonly allowHttp?: boolean;
  /** Told of every call when it is over: ids and figures, never what was asked or answered. */
  readonly onCall?: (line: CallLine) => void;
  /** Parts of the world that a test brings itself. */
  readonly world?: Partial<World>;
}

/** How far a call may go. */
export interface ClientLimits {
  /** Milliseconds of one attempt, its answer included. @defaultValue 20,000 */
  readonly timeout?: number;
  /** Milliseconds of a call with all its attempts. @defaultValue 60,000 */
  readonly patience?: number;
  /** Attempts of one call. @defaultValue 4 */
  readonly attempts?: number;
  /** Bytes of one answer, unpacked. @defaultValue 16 MiB */
  readonly bytes?: number;
  /** Milliseconds without a sign of life after which a watcher connects anew. @defaultValue 45,000 */
  readonly silence?: number;
}

/** One call, as a log may keep it. */
export interface CallLine {
  readonly operation: string;
  /** 0 where no answer came. */
  readonly status: number;
  readonly code?: string;
  readonly attempts: number;
  readonly milliseconds: number;
}
