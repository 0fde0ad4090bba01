import type { Incoming, KeptLetter, LetterOutcome } from '@innkeeper/core';
import { inParallel } from '../shared/in-parallel.ts';
import type { LiveSource } from '../shared/live-source.ts';
import { codeOf } from './code-of.ts';
import type { Round } from './round.ts';
import { unlessStopped } from './round.ts';

/** How many letters are looked at together. */
const handful = 100;
/** How many may fail, and none be read, before the system is taken to be down. */
const mostFailed = 10;

/** What became of the letters of a round. */
export interface LettersRead {
  readonly done: number;
  readonly failed: number;
}

type Reread = NonNullable<LiveSource['reread']>;

interface Tried {
  readonly letter: KeptLetter;
  readonly items?: readonly Incoming[];
  readonly error?: unknown;
}

/**
 * Asks again for everything that letters are about, and keeps each answer as soon as the house has its hands free: a process
 * that dies a moment later need not ask again. A letter that fails while others do not is tried a few times more in later
 * rounds and then laid aside; when all fail, the system is down and the letters wait.
 */
export async function readLetters(round: Round, reread: Reread): Promise<LettersRead> {
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
    const read = await readHandful(round, letters, reread);
    done += read.done;
    failed += read.failed;
    after = letters.at(-1)?.id;
  }
}

async function readHandful(
  round: Round,
  letters: readonly KeptLetter[],
  reread: Reread,
): Promise<LettersRead> {
  const { signal, atOnce = 4 } = round.options;
  const tried: Tried[] = [];
  let [done, failed, isOver] = [0, 0, false];
  let keeping: Promise<void> | undefined;
  const isOneRead = (): boolean => done > 0 || tried.some(({ error }) => error === undefined);
  const keepTried = async (): Promise<void> => {
    while (tried.length > 0) {
      const these = tried.splice(0);
      const bad = these.filter(({ error }) => error !== undefined).length;
      await round.keep(these.flatMap(({ items = [] }) => items));
      await round.api.keepSync({ outcomes: these.map(outcomeOf) });
      done += these.length - bad;
      failed += bad;
    }
    keeping = undefined;
  };
  try {
    await inParallel(letters, atOnce, async (letter) => {
      if (isOver) return;
      const one = await tryOne(letter, reread, signal);
      unlessStopped(signal);
      tried.push(one);
      if (!isOneRead() && tried.length >= mostFailed) throw one.error;
      // who failed is not written down before somebody was read: then it is the letter, and not the system
      if (keeping || !isOneRead()) return;
      keeping = keepTried();
      await keeping;
    });
    if (!isOneRead() && tried.length > 1) throw tried[0]?.error;
    await keepTried();
  } finally {
    isOver = true;
    await keeping;
  }

  return { done, failed };
}

async function tryOne(letter: KeptLetter, reread: Reread, signal: AbortSignal | undefined): Promise<Tried> {
  const { entity, property, about } = letter;
  try {
    const items = await reread({ entity, about, ...(property !== undefined && { property }) }, signal);

    return { letter, items };
  } catch (error) {
    return { letter, error };
  }
}

function outcomeOf({ letter: { id, telling }, error }: Tried): LetterOutcome {
  return error === undefined ? { id, telling } : { id, telling, code: codeOf(error) };
}
