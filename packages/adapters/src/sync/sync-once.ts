import type { ErrorCode, SyncPosition } from '@innkeeper/core';
import { isInnkeeperError } from '@innkeeper/core';
import type { LiveList, LiveSource } from '../shared/live-source.ts';
import { codeOf, factsOf } from './code-of.ts';
import { keepTold } from './keep-told.ts';
import { readLetters } from './read-letters.ts';
import { aboutOf, readList } from './read-list.ts';
import type { Round } from './round.ts';
import { beginRound, endLeftOpen } from './round.ts';
import type { SyncAbout, SyncFailure, SyncOptions, SyncReport } from './sync-options.ts';

/** Sources that this process has read before. */
const begun = new WeakSet<LiveSource>();

/**
 * One round: first what the system has to tell, then what letters are about, then every list from where it stands. What
 * fails is left where it is and said; the rest goes on. Killed at any moment, the next round ends the same.
 * @throws what is not about the other system: the store, the gate
 */
export function syncOnce(options: SyncOptions): Promise<SyncReport> {
  return syncParts(options, { lists: options.source.lists, queue: true });
}

/** What letters are about, and nothing else: when a system told of something just now. */
export function syncLetters(options: SyncOptions): Promise<SyncReport> {
  return syncParts(options, { lists: [], queue: false });
}

async function syncParts(
  options: SyncOptions,
  { lists, queue }: { readonly lists: readonly LiveList[]; readonly queue: boolean },
): Promise<SyncReport> {
  const round = beginRound(options);
  const { source } = options;
  const failures: SyncFailure[] = [];
  const letters = { done: 0, failed: 0 };
  if (!begun.has(source)) await endLeftOpen(round);
  begun.add(source);
  const part = async (about: Omit<SyncAbout, 'system'>, work: () => Promise<void>): Promise<void> => {
    if (options.signal?.aborted) return;
    try {
      await work();
    } catch (error) {
      const code = codeOfSystem(error);
      if (code === 'aborted') return;
      const failure = { system: round.system, ...about, code, facts: factsOf(error) };
      failures.push(failure);
      options.onEvent?.({ type: 'failed', ...failure });
    }
  };
  if (queue) await part({}, () => readQueue(round, source));
  const { reread } = source;
  if (reread)
    await part({}, async () => {
      Object.assign(letters, await readLetters(round, reread));
      if (letters.done + letters.failed > 0)
        options.onEvent?.({ type: 'letters', system: round.system, ...letters });
    });
  const { positions } = await round.api.readSync({ system: round.system });
  for (const list of lists) {
    const known = positions.find((position) => isOf(position, list));
    await part(aboutOf(list), async () => {
      await orSayFailed(round, list, () => readList(round, list, known));
    });
  }
  await round.end();

  return { counts: round.counts(), letters, failures, stopped: options.signal?.aborted === true };
}

/** Each handful is kept before the next is asked for: to ask is, for some systems, to say that it was heard. */
async function readQueue(round: Round, source: LiveSource): Promise<void> {
  if (!source.poll) return;
  for await (const told of source.poll(round.options.signal)) await keepTold(round, told);
}

async function orSayFailed(round: Round, list: LiveList, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = codeOfSystem(error);
    if (code === 'aborted') throw error;
    const { positions } = await round.api.readSync({ system: round.system });
    const known = positions.find((position) => isOf(position, list));
    const { at: _, counts: __, ...before } = known ?? { at: '', counts: undefined, cursor: '' };
    const place = { system: round.system, ...aboutOf(list) };
    await round.api.keepSync({
      positions: [{ ...before, ...place, state: 'failed', code, facts: factsOf(error) }],
    });
    throw error;
  }
}

/** The code of what is the other system's; everything else is thrown on. */
function codeOfSystem(error: unknown): ErrorCode {
  const code = codeOf(error);
  if (code !== 'aborted' && !code.startsWith('source/') && !isInnkeeperError(error, 'setting/invalid'))
    throw error;

  return code;
}

function isOf(position: SyncPosition, { entity, property }: LiveList): boolean {
  return position.entity === entity && position.property === property;
}
