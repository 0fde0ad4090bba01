import type { PreferenceRecord } from '@innkeeper/core';
import type { WriteBack } from '../../shared/write-back.ts';

/** Merges a profile into another of OPERA (`mergeProfiles`); OPERA itself cannot take it back. */
export function operaMerge(survivor: string, victim: string): WriteBack {
  return {
    method: 'POST',
    path: `/crm/v1/profiles/${encodeURIComponent(survivor)}/merges`,
    body: { victimProfileId: { id: victim, type: 'Profile' } },
  };
}

/** Adds preferences to a profile of OPERA (`postPreference`); a group and its codes are those that the hotel set up. */
export function operaPreferences(profile: string, preferences: readonly PreferenceRecord[]): WriteBack {
  const groups = new Map<string, readonly object[]>();
  for (const { group = 'SPECIALS', code, text, property } of preferences) {
    const entry = {
      preferenceValue: code.slice(0, 200),
      ...(text !== undefined && { description: text.slice(0, 2000) }),
      global: property === undefined,
      ...(property !== undefined && { hotels: [property] }),
    };
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }

  return {
    method: 'POST',
    path: `/crm/v1/profiles/${encodeURIComponent(profile)}/preferences`,
    body: {
      profileIdList: [{ id: profile, type: 'Profile' }],
      preferenceCollections: [...groups].map(([preferenceType, preference]) => ({
        preferenceType,
        preference,
      })),
    },
  };
}
