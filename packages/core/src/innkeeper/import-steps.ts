import type { Source } from '../ports/source.ts';
import type { Incoming, Refusal, Where } from '../records/incoming.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { House } from './house.ts';
import type { ImportCounts } from './import-counts.ts';
import type { ImportRun } from './import-use-cases.ts';
import type { InnkeeperApi } from './operation-types.ts';

/** How a source is imported. */
export interface ImportOptions {
  /** What people call it: the file's name. @defaultValue the source's system */
  readonly name?: string;
  /**
   * What makes this import the same as an earlier one that broke off: a hash of the file, a day.
   * @defaultValue the name
   */
  readonly key?: string;
  /** Only says what would happen; keeps nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** Where an incremental source goes on. */
  readonly cursor?: string;
  /** Hears after every step what was read so far, and how much of the whole (0 to 1) where that is known. */
  readonly onProgress?: (counts: ImportCounts, progress: number | undefined) => void;
  /** Hears, in a dry run, what would be refused and why; after a real run it stands in the quarantine. */
  readonly onRefused?: (refusal: Refusal, where?: Where) => void;
  /** How many records go into one transaction. @defaultValue 2500 */
  readonly stepSize?: number;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  /** Absent after a dry run. */
  readonly run?: ImportRun;
  readonly counts: ImportCounts;
  /** Where an incremental source goes on next time. */
  readonly cursor?: string;
}

/** What an import works with. */
export interface ImportJob {
  readonly house: House;
  readonly api: InnkeeperApi;
  readonly source: Source;
  readonly options: ImportOptions;
}

/** One transaction's worth of records. */
export interface ImportStep {
  readonly items: readonly Incoming[];
  readonly cursor?: string;
  readonly progress?: number;
}

/** The pages of a source, gathered or cut into steps of one size. */
export async function* stepsOf({
  source,
  options,
}: Pick<ImportJob, 'source' | 'options'>): AsyncGenerator<ImportStep> {
  const { stepSize = 2500, signal, cursor } = options;
  let waiting: Incoming[] = [];
  let last: Omit<ImportStep, 'items'> = {};
  for await (const page of source.read({ signal, cursor })) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    for (const item of page.items) waiting.push(item);
    last = { cursor: page.cursor, progress: page.progress };
    while (waiting.length >= stepSize) {
      const items = waiting.slice(0, stepSize);
      waiting = waiting.slice(stepSize);
      yield { items, progress: page.progress, cursor: waiting.length === 0 ? page.cursor : undefined };
    }
  }
  if (waiting.length > 0) yield { items: waiting, ...last };
}
