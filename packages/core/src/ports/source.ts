import type { Incoming } from '../records/incoming.ts';
import type { Reason } from '../shared/reason.ts';

/** A system that tells the house something: a PMS, a POS, a file. */
export interface Source {
  /** The name the hotel gives it; becomes `source.system` of its records. */
  readonly system: string;
  /** Reads everything, or what changed since `cursor`, page by page; may be stopped after any page. */
  read(options?: SourceOptions): AsyncIterable<SourcePage>;
}

/** What may be asked of a source. */
export interface SourceOptions {
  readonly signal?: AbortSignal;
  /** What the last page of an earlier run said; absent for a full load. */
  readonly cursor?: string;
}

/** A handful of records, as the system sent them together. */
export interface SourcePage {
  readonly items: readonly Incoming[];
  /** Where to go on after this page was kept; a source that cannot go on leaves it out. */
  readonly cursor?: string;
  /** How much of the whole was read, 0 to 1, where that can be known. */
  readonly progress?: number;
  /** What people should know about the source, told once: columns that nobody mapped. */
  readonly notices?: readonly Reason[];
}
