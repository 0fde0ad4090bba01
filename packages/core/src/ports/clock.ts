import type { Instant } from '../shared/day.ts';

/** Tells the time to the only folder that waits; everything pure gets its day as an argument. */
export interface Clock {
  now(): Instant;
}
