import type { GuestBrief } from '../guest-brief/guest-brief.ts';

/** The elements of this package by tag. */
export interface ElementTags {
  readonly 'ik-guest-brief': GuestBrief;
}
