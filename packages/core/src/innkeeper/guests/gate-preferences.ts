import type { KnownPreference } from '../../preferences/known-preference.ts';
import type { Preference } from '../../shared/preference.ts';
import type { Sight } from '../house/sight.ts';

/** The wishes that this actor may see: what must not be is a group of its own, also where it contradicts a taste. */
export function gatePreferences(known: readonly KnownPreference[], sight: Sight): readonly KnownPreference[] {
  const seen = known.filter(({ preference }) => seesPreference(preference, sight));
  const keys = new Set(seen.map(({ key }) => key));

  return seen.map((entry) => ({
    ...entry,
    conflictsWith: entry.conflictsWith.filter((key) => keys.has(key)),
  }));
}

/** Whether this actor may see a wish. */
export function seesPreference({ stance }: Pick<Preference, 'stance'>, sight: Sight): boolean {
  return sight(stance === 'must' ? 'constraints' : 'preferences');
}
