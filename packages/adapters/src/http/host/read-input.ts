import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';
import { parseJson } from '../../shared/parse-json.ts';
import type { Message } from '../../shared/read-capped.ts';
import { readCapped } from '../../shared/read-capped.ts';

const json = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
const mostDepth = 64;

/**
 * The JSON of a call: of its type only, unpacked and counted as it comes, its depth known before anything is built,
 * without names that could touch a prototype.
 * @throws `http/media-type`, `http/body-too-large`, `http/body-unreadable`
 */
export async function readInput(request: Request, limit: number): Promise<unknown> {
  if (!json.test(request.headers.get('content-type') ?? ''))
    throw new InnkeeperError('http/media-type', { expected: 'application/json' });
  const read = await readCapped(unpacked(request), limit, { fatal: true });
  if ('text' in read) return parsed(read.text);
  if (read.problem === 'too-large') throw new InnkeeperError('http/body-too-large', { limit });

  throw unreadable(read.problem === 'not-utf-8' ? 'UTF-8' : 'complete');
}

function unpacked({ headers, body }: Request): Message {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  if (encoding === 'identity') return { headers, body };
  if (encoding !== 'gzip')
    throw new InnkeeperError('http/media-type', { expected: 'application/json, packed with gzip or not' });

  return { headers, body: body?.pipeThrough(new DecompressionStream('gzip')) ?? null };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text, { depth: mostDepth, longIntegers: 'number' });
  } catch (error) {
    if (!isInnkeeperError(error, 'source/unreadable')) throw error;
    throw unreadable(`JSON of at most ${mostDepth} levels`);
  }
}

function unreadable(expected: string): InnkeeperError {
  return new InnkeeperError('http/body-unreadable', { expected });
}
