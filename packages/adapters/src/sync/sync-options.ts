import type { Actor, ErrorCode, ImportCounts, Innkeeper } from '@innkeeper/core';
import type { LiveSource } from '../shared/live-source.ts';

/** What happens while a system is read: for progress bars and metrics. Ids and counts only. */
export type SyncEvent =
  /** A handful of a list was kept. */
  | (SyncAbout & {
      readonly type: 'kept';
      readonly counts: ImportCounts;
      /** How much of the list was read, 0 to 1, where that can be known. */
      readonly progress?: number;
    })
  /** A list was read to its end. */
  | (SyncAbout & { readonly type: 'rested'; readonly swept: boolean })
  /** A list, the queue or the letters could not be read to their end; the next round goes on there. */
  | (SyncFailure & { readonly type: 'failed' })
  /** Letters were dealt with. */
  | (SyncAbout & { readonly type: 'letters'; readonly done: number; readonly failed: number });

/** What an event is about. */
export interface SyncAbout {
  readonly system: string;
  /** The list; absent for letters and the queue. */
  readonly entity?: string;
  readonly property?: string;
}

/** What could not be read to its end, and why. */
export interface SyncFailure extends SyncAbout {
  readonly code: ErrorCode;
  /** What else the sentence of the code needs; never anything personal. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** How a system is kept in step with. */
export interface SyncOptions {
  readonly house: Innkeeper;
  /** On whose behalf: needs the right `imports.run`. */
  readonly actor: Actor;
  readonly source: LiveSource;
  /** Ends the round between two handfuls; what was read up to there is kept. */
  readonly signal?: AbortSignal;
  /** Hears what happens. */
  readonly onEvent?: (event: SyncEvent) => void;
  /**
   * After how many milliseconds a list is read from its beginning again, since times of change are incomplete in many
   * systems. @defaultValue one day
   */
  readonly sweepEvery?: number;
  /** How many records are kept at once. @defaultValue 1000 */
  readonly stepSize?: number;
  /** How many letters are asked for at the same time. @defaultValue 4 */
  readonly atOnce?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What a round did. */
export interface SyncReport {
  readonly counts: ImportCounts;
  /** Letters that were dealt with, and that could not be. */
  readonly letters: { readonly done: number; readonly failed: number };
  readonly failures: readonly SyncFailure[];
  /** Whether the round was stopped before its end. */
  readonly stopped: boolean;
}
