import type { Preference, PreferenceRecord } from '@innkeeper/core';
import { preferenceMeaningOf } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { codeOf, compact, firstText, flagOf, numberOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';
import { houseProperty } from '../../shared/reading.ts';

/** The wishes of a profile. `isPreferred: false` is a dislike, also of a code that means nothing to the house. */
export function wishesIn(raw: Raw, reading: Reading): readonly PreferenceRecord[] {
  return objectsOf(raw.preferences).flatMap((entry) => {
    const code = codeOf(entry.preferenceCode);
    if (code === undefined) return [];
    const words = firstText(entry.preferenceCode, 'description');
    const isRefused = flagOf(entry.isPreferred) === false;
    const origin = flagOf(entry.isGlobal) === false ? textOf(entry.originPropertyId) : undefined;
    const known = preferenceMeaningOf(reading.tables, undefined, code);

    return [
      compact<PreferenceRecord>({
        code,
        text: isRefused ? `not: ${words ?? code}` : words,
        property: origin === undefined ? undefined : houseProperty(origin, reading),
        meaning:
          known?.map((meaning) => weighed(meaning, entry, isRefused)) ??
          (isRefused ? [disliked(words ?? code)] : undefined),
      }),
    ];
  });
}

function weighed(meaning: Preference, entry: Raw, isRefused: boolean): Preference {
  const weight = numberOf(entry.weight);
  const strength =
    flagOf(entry.isRequired) === true
      ? 1
      : weight !== undefined && weight > 0 && weight <= 100
        ? weight / 100
        : undefined;

  return {
    ...meaning,
    ...(isRefused && { stance: 'dislike' as const }),
    ...(strength !== undefined && { strength }),
  };
}

function disliked(value: string): Preference {
  return { attribute: 'service.preference', operator: 'equals', value, stance: 'dislike' };
}
