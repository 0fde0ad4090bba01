import type { Incoming, KeptLetter, LetterOutcome } from '@innkeeper/core';
import { inParallel } from '../shared/in-parallel.ts';
import type { LiveSource } from '../shared/live-source.ts';
import { codeOf } from './code-of.ts';
import type { Round } from './round.ts';
import { unlessStopped } from './round.ts';

/** How many letters are dealt with at once. */
const handful = 100;

/** What became of the letters of a round. */
export interface LettersRead {
  readonly done: number;
  readonly failed: number;
}

interface Tried {
  readonly letter: KeptLetter;
  readonly items?: readonly Incoming[];
  readonly error?: unknown;
}

/**
 * Asks again for everything that letters are about. A letter that fails while others do not is tried a few times more in later rounds and then laid aside;
 * when all of a handful fail, the system is down and the letters wait.
 */
export async function readLetters(
  round: Round,
  reread: NonNullable<LiveSource['reread']>,
): Promise<LettersRead> {
  const { api, system, options } = round;
  let [done, failed] = [0, 0];
  for (let after: string | undefined; ; ) {
    unlessStopped(options.signal);
    const { letters } = await api.readSync({
      system,
      letters: handful,
      ...(after !== undefined && { after }),
    });
    if (letters.length === 0) return { done, failed };
    const tried = await tryAll(round, letters, reread);
    const read = tried.filter(({ error }) => error === undefined);
    if (read.length === 0 && tried.length > 1) throw tried[0]?.error;
    await round.keep(read.flatMap(({ items = [] }) => items));
    await api.keepSync({ outcomes: tried.map(outcomeOf) });
    done += read.length;
    failed += tried.length - read.length;
    after = letters.at(-1)?.id;
  }
}

async function tryAll(
  { options }: Round,
  letters: readonly KeptLetter[],
  reread: NonNullable<LiveSource['reread']>,
): Promise<readonly Tried[]> {
  const { signal, atOnce = 4 } = options;
  const tried = await inParallel(letters, atOnce, async (letter): Promise<Tried> => {
    const { entity, property, about } = letter;
    try {
      const items = await reread({ entity, about, ...(property !== undefined && { property }) }, signal);

      return { letter, items };
    } catch (error) {
      return { letter, error };
    }
  });
  unlessStopped(signal);

  return tried;
}

function outcomeOf({ letter: { id, telling }, error }: Tried): LetterOutcome {
  return error === undefined ? { id, telling } : { id, telling, code: codeOf(error) };
}
