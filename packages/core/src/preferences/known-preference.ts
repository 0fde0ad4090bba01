import type { Sourced } from '../guests/sourced.ts';
import type { PreferenceRecord } from '../records/profile-record.ts';
import type { Instant } from '../shared/day.ts';
import type { Preference } from '../shared/preference.ts';
import type { Reason } from '../shared/reason.ts';
import type { SourceReference } from '../shared/source-reference.ts';

/** Who said or saw a wish, when, and from what. */
export interface Evidence {
  readonly known: 'stated' | 'observed';
  readonly source: SourceReference;
  /** When it was first known; a coded wish of a system has the moment of its profile. */
  readonly at?: Instant;
  /** The actor of the house; absent where a system tells it. */
  readonly by?: string;
  readonly text?: string;
  /** The stay during which it was said or seen. */
  readonly stay?: SourceReference;
  /** The wish as it was told there, where that differs from how it stands: another exception, another number. */
  readonly told?: Preference;
}

/** What a person of the house decided about a wish after asking the guest, or by knowing better. */
export interface PreferenceDecision {
  readonly decision: 'confirmed' | 'expired' | 'corrected' | 'not-true';
  readonly source: SourceReference;
  readonly at: Instant;
  readonly by: string;
  readonly text?: string;
}

/** A wish of a guest, with everything that speaks for it. */
export interface KnownPreference {
  /** See `keyOfPreference`. */
  readonly key: string;
  readonly preference: Preference;
  /** `stated` as soon as the guest said it once; what was only seen is never more than `observed`. */
  readonly known: 'stated' | 'observed';
  /** `current`; `superseded` by a later statement; `ended` by a person of the house. */
  readonly standing: 'current' | 'superseded' | 'ended';
  /** The latest first, never empty. */
  readonly evidence: readonly Evidence[];
  /** Who confirmed or ended it, the latest first. */
  readonly decisions: readonly PreferenceDecision[];
  /** 0 to 1: as told, else 1 for a hard constraint, 0.5 for a statement, 0.3 for an observation. */
  readonly strength: number;
  /** Days since it was last said, seen or confirmed, where that is known. */
  readonly ageDays?: number;
  /** Keys of wishes that cannot hold together with this one. */
  readonly conflictsWith: readonly string[];
  /** Why the guest should be asked whether it is still true; empty where there is no doubt. */
  readonly stillTrue: readonly Reason[];
}

/** All wishes of a guest. */
export interface Preferences {
  /** Hard constraints first, then by strength, then by key; those that hold no longer at the end. */
  readonly known: readonly KnownPreference[];
  /** What systems code and no code table explains: shown as it is, never acted on. */
  readonly uncoded: readonly Sourced<PreferenceRecord>[];
}

/** The wishes that hold now, at a property where one is named. */
export function currentPreferences({ known }: Preferences, property?: string): readonly KnownPreference[] {
  return known.filter(
    ({ standing, preference: { scope } }) =>
      standing === 'current' &&
      (scope?.property === undefined || property === undefined || scope.property === property),
  );
}
