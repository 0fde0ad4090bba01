import type { GuestBrief } from '../guest-brief/guest-brief.ts';
import type { GuestFinder } from '../guest-finder/guest-finder.ts';

/** The elements of this package by tag. */
export interface ElementTags {
  readonly 'ik-guest-brief': GuestBrief;
  readonly 'ik-guest-finder': GuestFinder;
}
