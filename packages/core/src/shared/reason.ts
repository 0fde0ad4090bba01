import type { SourceReference } from './source-reference.ts';

/** Why something is so: a code with its facts; words for people are made of it by a catalogue. */
export interface Reason {
  /** Stable, kebab-case, with its area: `room/meets`, `identity/same-document`. */
  readonly code: string;
  /** The facts the sentence needs, and no other: no sentence contains what no record holds. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** The record that says so, where there is one. */
  readonly source?: SourceReference;
}
