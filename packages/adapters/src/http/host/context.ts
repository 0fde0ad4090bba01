import type { Actor, Innkeeper } from '@innkeeper/core';
import type { Context } from 'hono';
import type { HostLimits, HostOptions, RequestLine } from './options.ts';
import type { TokenBuckets } from './token-buckets.ts';

/** What is known of a call while it is answered. */
export interface CallEnv {
  readonly Variables: {
    route?: string;
    operation?: RequestLine['operation'];
    actor?: Actor;
    /** The error that was told, and the one behind it. */
    failure?: { readonly code: string; readonly cause?: unknown };
  };
}

/** A call of the host. */
export type Call = Context<CallEnv>;

/** A host at work. */
export interface Desk {
  readonly innkeeper: Innkeeper;
  readonly options: HostOptions;
  readonly limits: Required<HostLimits>;
  readonly buckets: TokenBuckets;
  readonly now: () => number;
}

/** The limits with their defaults. */
export function limitsOf(limits: HostLimits = {}): Required<HostLimits> {
  return {
    bodyBytes: 8 * 1024 * 1024,
    answerBytes: 16 * 1024 * 1024,
    rate: {},
    counting: 15_000,
    watchers: 20,
    heartbeat: 15_000,
    longestWatch: 15 * 60_000,
    ...limits,
  };
}
