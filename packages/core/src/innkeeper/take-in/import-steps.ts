import type { Source } from '../../ports/source.ts';
import type { Incoming, Refusal, Where } from '../../records/incoming.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { House } from '../house/house.ts';
import type { InnkeeperApi } from '../operation-types.ts';
import type { ImportCounts } from './import-counts.ts';
import type { ImportRun } from './import-use-cases.ts';

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
  /** How many records go into one transaction. @defaultValue 2500; charges, which are quickly kept, count half */
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
  const { stepSize, signal, cursor } = options;
  const isFull = fullness(stepSize);
  let items: Incoming[] = [];
  let last: Omit<ImportStep, 'items'> = {};
  for await (const page of source.read({ signal, cursor })) {
    if (signal?.aborted) throw new InnkeeperError('aborted');
    const { progress } = page;
    for (const [place, item] of page.items.entries()) {
      items.push(item);
      if (!isFull(item)) continue;
      yield { items, progress, cursor: place === page.items.length - 1 ? page.cursor : undefined };
      items = [];
    }
    last = { cursor: page.cursor, progress };
  }
  if (items.length > 0) yield { items, ...last };
}

/** Says of each item whether a step ends with it. */
function fullness(stepSize: number | undefined): (item: Incoming) => boolean {
  const most = stepSize ?? usual;
  let weight = 0;

  return (item) => {
    weight += stepSize === undefined && 'record' in item && item.record.kind === 'charge' ? 0.5 : 1;
    if (weight < most) return false;
    weight = 0;

    return true;
  };
}

const usual = 2500;
