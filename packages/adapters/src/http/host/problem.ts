import type { ErrorCode, ErrorFacts } from '@innkeeper/core';
import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import { statusOf } from '../status-of.ts';

/** What goes over the wire when a call is refused or fails: problem details as RFC 9457 has them. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** Ids, counts and field names of the error; never a guest's data. */
  readonly params: ErrorFacts;
}

/** The error as the caller may know it: what went wrong inside stays inside. */
export function publicError(error: unknown): InnkeeperError {
  if (!isInnkeeperError(error)) return new InnkeeperError('internal', { reason: 'unexpected' });
  if (statusOf(error) < 500 || error.code === 'census/counting') return error;
  const isPassing = error.retryable && error.code.startsWith('store/');

  return isPassing
    ? new InnkeeperError(error.code, { reason: 'see the log of the host' })
    : new InnkeeperError('internal', { reason: 'unexpected' });
}

/** The problem details of an error. */
export function problemOf(error: InnkeeperError): Problem {
  const { code, message, retryable, facts } = error;

  return {
    type: `urn:innkeeper:problem:${code}`,
    title: message,
    status: statusOf(error),
    code,
    retryable,
    params: facts,
  };
}

/** The answer that tells of an error. */
export function problemResponse(error: InnkeeperError): Response {
  const problem = problemOf(error);
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer');
  if (error.code === 'http/throttled') headers.set('retry-after', String(error.facts['seconds']));
  if (error.code === 'census/counting') headers.set('retry-after', '1');
  if (error.code === 'http/method') headers.set('allow', String(error.facts['allowed']));

  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
