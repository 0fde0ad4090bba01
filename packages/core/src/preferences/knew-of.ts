import { byMoment } from '../guests/moment.ts';
import type { Instant } from '../shared/day.ts';

/** Something said about a wish: by whom, when, and up to when he knew what others had said. */
export interface Said {
  readonly at?: Instant;
  /** Absent where a system tells it. */
  readonly by?: string;
  readonly seen?: Instant;
}

/**
 * Whether whoever said `later` knew what was said `before`, so that it replaces it. Everybody knows what systems code
 * and what he said himself; of the rest, what was there when he last looked.
 */
export function knewOf(later: Said, before: Said): boolean {
  if (before.by === undefined) return true;
  if (byMoment(before.at, later.at) > 0) return false;

  return later.seen === undefined || before.by === later.by || byMoment(before.at, later.seen) <= 0;
}
