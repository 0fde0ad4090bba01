import type { ImportCounts, ImportId, Incoming, InnkeeperApi, SyncMark } from '@innkeeper/core';
import { addCounts, InnkeeperError, noCounts } from '@innkeeper/core';
import type { SyncOptions } from './sync-options.ts';

/** One round of reading a system: what it writes to, and what it has written. */
export interface Round {
  readonly options: SyncOptions;
  readonly api: InnkeeperApi;
  readonly system: string;
  readonly now: () => number;
  /** Keeps records, and the mark of their list with the last of them; with those before, the mark where they began. */
  keep(items: readonly Incoming[], marks?: Marks): Promise<ImportCounts>;
  /** All that was kept. */
  counts(): ImportCounts;
  /** Ends the import of this round, where there is one. */
  end(): Promise<void>;
}

/** Where the reading of a list stood before some records, and where it stands after them. */
export interface Marks {
  readonly before: SyncMark;
  readonly after: SyncMark;
}

/** How many records are taken at first: a process that dies soon has kept something all the same. */
const few = 50;
/** The most records that the house takes at once. */
const most = 5000;
/** Milliseconds within which a handful is quick, so that the next may be larger; and after which it took long. */
const [quick, long] = [250, 1000];

/** A round. Its import begins with the first record that is kept: a round in which nothing happened leaves none. */
export function beginRound(options: SyncOptions): Round {
  const { house, actor, source, now = Date.now } = options;
  const api = house.as(actor);
  const { system } = source;
  let run: Promise<ImportId> | undefined;
  let counts = noCounts;
  let step = 0;
  let size = few;
  const { stepSize = 1000 } = options;
  const take = async (items: readonly Incoming[], mark: SyncMark | undefined): Promise<ImportCounts> => {
    run ??= importOf(api, system, now());
    step += 1;
    const began = now();
    const taken = await api.takeIn({ importId: await run, step, items, ...(mark && { mark }) });
    size = nextSize(size, now() - began);
    counts = addCounts(counts, taken.counts);

    return taken.counts;
  };

  return {
    options,
    api,
    system,
    now,
    keep: async (items, marks) => {
      let kept = noCounts;
      for (let first = 0; first === 0 || first < items.length; ) {
        const end = first + Math.min(size, stepSize, most);
        kept = addCounts(
          kept,
          await take(items.slice(first, end), end >= items.length ? marks?.after : marks?.before),
        );
        first = end;
      }

      return kept;
    },
    counts: () => counts,
    end: async () => {
      if (run) await api.finishImport({ importId: await run });
    },
  };
}

/** More where a handful was quick, fewer where it took long: what was read is kept about once a second. */
function nextSize(size: number, millis: number): number {
  if (millis < quick) return Math.min(most, size * 2);

  return millis > long ? Math.max(10, Math.floor(size / 2)) : size;
}

/** The hour of a moment, as imports are named by it. */
export function hourOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 13);
}

/** One import an hour and system, gone on with after a crash: so that what was brought can be taken back. */
async function importOf(api: InnkeeperApi, system: string, now: number): Promise<ImportId> {
  const run = await api.startImport({ name: system, key: `sync ${system} ${hourOf(now)}` });

  return run.id;
}

/** Ends what processes that died in an earlier hour have left open. */
export async function endLeftOpen({ api, system, now }: Round): Promise<void> {
  const open = (await api.listImports({})).filter(
    ({ name, state, startedAt }) =>
      name === system && state === 'running' && hourOf(Date.parse(startedAt)) < hourOf(now()),
  );
  for (const { id } of open) await api.finishImport({ importId: id });
}

/** @throws `aborted` when the round is to end */
export function unlessStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new InnkeeperError('aborted');
}
