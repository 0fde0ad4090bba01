import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Actor } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { Desk } from '../desk.ts';
import { readTokens } from './read-tokens.ts';

/** Whose token is whose. */
export interface Tokens {
  /** The one token there is, where it was made for this run. */
  readonly token?: string;
  /** The name of the file they come from. */
  readonly file?: string;
  count(): number;
  actorOf(token: string): Actor | undefined;
}

/** One token that nobody else has, for as long as the command runs. */
export function tokenForThisRun(actor: Actor): Tokens {
  const token = randomBytes(24).toString('base64url');
  const own = hashOf(token);

  return { token, count: () => 1, actorOf: (given) => (hashOf(given) === own ? actor : undefined) };
}

/**
 * The tokens of a file. It is looked at again when it changes, so that a token that is struck out is over at once, and all
 * are when the file is gone; while it does not fit, as in the middle of being written, those before it hold.
 * @throws `file/not-found`, `setting/invalid`
 */
export function tokensOfFile(desk: Desk, typed: string): Tokens {
  const path = resolve(desk.world.cwd, typed);
  const file = basename(path);
  let seen = '';
  let known: ReadonlyMap<string, Actor> = new Map();
  const read = (): void => {
    const mark = markOf(path);
    if (mark === seen) return;
    known = new Map(readTokens(path).map(({ token, actor }) => [hashOf(token), actor]));
    seen = mark;
  };
  const readAgain = (): void => {
    try {
      read();
    } catch (error) {
      const isGone = isInnkeeperError(error, 'file/not-found');
      const problem = isInnkeeperError(error) ? String(error.facts.problem ?? error.code) : 'internal';
      if (isGone) known = new Map();
      seen = markOf(path);
      desk.world.err(`${desk.say(isGone ? 'serve/tokens-gone' : 'serve/tokens-kept', { file, problem })}\n`);
    }
  };
  read();

  return {
    file,
    count: () => known.size,
    actorOf: (token) => {
      readAgain();

      return known.get(hashOf(token));
    },
  };
}

/** Says whether a file is still the one that was read. */
function markOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });

  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : 'gone';
}

/** Tokens are compared by their hashes, so that how long it takes says nothing about them. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
