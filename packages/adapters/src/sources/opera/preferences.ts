import type { Preference, PreferenceRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, codeOf, compact, firstText, flagOf, listOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from './reading.ts';
import { propertyOf } from './reading.ts';

/** The preferences in a profile's `preferenceCollection` or in an answer's `preferenceCollections`. */
export function preferencesOf(collection: unknown, reading: Reading): readonly PreferenceRecord[] {
  const groups = objectsOf(at(collection, 'preferenceType')).some((item) => typeof item === 'object')
    ? objectsOf(at(collection, 'preferenceType'))
    : objectsOf(collection);

  return groups.flatMap((group) => {
    const name = textOf(group.preferenceType);

    return objectsOf(group.preference).flatMap((entry) => preferenceOf(name, entry, reading));
  });
}

/** One preference: once for the whole chain, or once for each of the hotels it holds in. */
function preferenceOf(group: string | undefined, entry: Raw, reading: Reading): readonly PreferenceRecord[] {
  const code = firstText(entry, 'preferenceCode', 'preferenceId', 'preferenceValue');
  if (code === undefined) return [];
  const value = textOf(entry.preferenceValue);
  const hotels =
    flagOf(entry.global) === true ? [] : listOf(entry.hotels).flatMap((hotel) => hotelOf(hotel) ?? []);
  const record = compact<PreferenceRecord>({
    group,
    code,
    text: textOf(entry.description) ?? (value === code ? undefined : value),
    meaning: meaningOf(group, code, reading),
  });
  if (hotels.length === 0) return [record];

  return hotels.map((hotel) => ({ ...record, property: propertyOf(hotel, reading) }));
}

/** What the hotel's table says the code means; group and code are compared without regard to case. */
function meaningOf(
  group: string | undefined,
  code: string,
  { tables }: Reading,
): readonly Preference[] | undefined {
  const table = tables.preferenceCodes;
  if (!table) return undefined;
  const key = group === undefined ? code : `${group}/${code}`;
  const exact = Object.hasOwn(table, key) ? table[key] : undefined;
  if (exact) return exact;
  const wanted = key.toUpperCase();

  return Object.entries(table).find(([name]) => name.toUpperCase() === wanted)?.[1];
}

function hotelOf(hotel: unknown): string | undefined {
  return firstText(hotel, 'hotelId', 'hotelCode') ?? codeOf(hotel);
}
