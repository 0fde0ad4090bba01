import type { Instant } from '../shared/day.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** A value with everybody who says so. Equal values of several records are one entry with several sources. */
export interface Sourced<Value> {
  readonly value: Value;
  /** Never empty; in the order of their keys. */
  readonly sources: readonly SourceReference[];
  /** The earliest moment a source can have told it, where sources tell times. */
  readonly since?: Instant;
  /** The latest moment a source was written. */
  readonly latest?: Instant;
  /** The channel of the earliest source that names one: `ota`, `desk`. */
  readonly channel?: string;
  /** A person of the house declared it right. */
  readonly confirmed?: true;
  /** The moment or business day when it ceased to hold; history is kept, nothing acts on it any more. */
  readonly until?: Instant;
}

/** Whether a value still holds. */
export function holds({ until }: Pick<Sourced<unknown>, 'until'>): boolean {
  return until === undefined;
}
