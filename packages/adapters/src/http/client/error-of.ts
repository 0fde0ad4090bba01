import type { ErrorCode, ErrorFacts } from '@innkeeper/core';
import { errorTable, InnkeeperError } from '@innkeeper/core';
import { parseJson } from '../../shared/parse-json.ts';
import { readCapped } from '../../shared/read-capped.ts';

/** The most bytes of a problem that are read. */
const problemBytes = 64 * 1024;

/** The error that an answer tells of; what is no answer of a house is told as such. */
export async function errorOf(response: Response): Promise<InnkeeperError> {
  const read = await readCapped(response, problemBytes);
  const isProblem = typeOf(response) === 'application/problem+json';
  const problem = 'text' in read && isProblem ? parsed(read.text) : undefined;
  if (problem) return new InnkeeperError(problem.code, problem.params);
  const isPassing = response.status === 429 || response.status >= 502;

  return isPassing
    ? new InnkeeperError('http/unreachable', { reason: `status ${response.status}` })
    : new InnkeeperError('http/unreadable', { expected: 'an answer of the house' });
}

/** The media type of an answer, without its parameters. */
export function typeOf({ headers }: Response): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parsed(text: string): { readonly code: ErrorCode; readonly params: ErrorFacts } | undefined {
  try {
    const { code, params } = parseJson(text) as { readonly code?: unknown; readonly params?: unknown };
    if (typeof code !== 'string' || !Object.hasOwn(errorTable, code)) return undefined;

    return { code: code as ErrorCode, params: (params ?? {}) as ErrorFacts };
  } catch {
    return undefined;
  }
}
