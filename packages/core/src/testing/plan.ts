import type { SyntheticProperty } from './house/properties.ts';

/** Everything a synthetic hotel is made from; two equal plans make the same hotel. */
export interface Plan {
  readonly seed: number;
  /** Today as days since 1970-01-01. */
  readonly today: number;
  /** The year of today. */
  readonly year: number;
  readonly years: number;
  readonly properties: readonly SyntheticProperty[];
  /** Every system that keeps profiles. */
  readonly systems: readonly string[];
  /** The share of guests kept more than once, 0 to 1. */
  readonly duplicates: number;
  /** The share of profiles with a value that only fills a field, 0 to 1. */
  readonly placeholders: number;
  /** Rooms that nobody of the crowd gets. */
  readonly keptFree: ReadonlySet<string>;
}
