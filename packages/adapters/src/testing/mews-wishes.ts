import type { PreferenceRecord, ProfileRecord } from '@innkeeper/core';
import { guid, mewsIds } from './mews-parts.ts';

/** Wishes that Mews has a name for, by the hotel's own code. */
export const spaceFeatures: Readonly<Record<string, string>> = {
  'ROOM FEATURES/RIVER': 'RiverView',
  'ROOM FEATURES/TWIN': 'TwinBeds',
  'ROOM FEATURES/KING': 'DoubleBed',
  'FLOOR/20UP': 'HighFloor',
};

/** Wishes about what somebody eats, by the hotel's own code; Mews keeps those in one line. */
export const diets: ReadonlySet<string> = new Set(['FOOD/VEG', 'FOOD/HALAL', 'FOOD/NUTS', 'FOOD/NOSWEET']);

const departments: Readonly<Record<string, string>> = {
  FOOD: 'FoodAndBeverage',
  BED: 'Housekeeping',
  LAUNDRY: 'Housekeeping',
  SERVICE: 'FrontOffice',
};

/** The features of rooms that somebody likes, in Mews's words. */
export function featuresOf(preferences: readonly PreferenceRecord[]): readonly string[] {
  return preferences.flatMap((preference) => spaceFeatures[keyOf(preference)] ?? []);
}

/** What somebody eats and does not eat, in one line. */
export function dietOf(preferences: readonly PreferenceRecord[]): string | null {
  const texts = preferences
    .filter((preference) => diets.has(keyOf(preference)))
    .map(({ text, code }) => (text ?? code).replaceAll(',', ''));

  return texts.length > 0 ? texts.join('; ').slice(0, 255) : null;
}

/** Everything else that somebody likes, as hotels write it down in Mews: a note. */
export function mewsNotes({ source, preferences = [] }: ProfileRecord): readonly unknown[] {
  return preferences
    .filter((preference) => !diets.has(keyOf(preference)) && !spaceFeatures[keyOf(preference)])
    .map((preference) => ({
      Id: guid('note', source.id, keyOf(preference)),
      AccountId: source.id,
      ChainId: mewsIds.chain(),
      Content: preference.text ?? preference.code,
      AccountType: 'Customer',
      Classifications: [departments[preference.group ?? ''] ?? 'Reservations'],
      IsActive: true,
    }));
}

function keyOf({ group, code }: PreferenceRecord): string {
  return group === undefined ? code : `${group}/${code}`;
}
