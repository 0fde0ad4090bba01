import type { Preference, PreferenceRecord } from '@innkeeper/core';
import { preferenceMeaningOf } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, flagOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { Reading } from '../../shared/reading.ts';

type Stated = Pick<Preference, 'attribute' | 'operator' | 'value'>;

const room = (name: string, value: string | boolean): Stated => ({
  attribute: `room.${name}`,
  operator: 'equals',
  value,
});

/** Codes of preferences whose meaning published messages or the schema tell, by element. */
const known: Readonly<Record<string, Readonly<Record<string, Stated>>>> = {
  RoomAmenityPref: {
    7: room('balcony', true),
    58: room('bed', 'king'),
    74: room('smoking', false),
    101: room('smoking', true),
    161: room('accessible', true),
  },
  BedTypePref: {
    1: room('bed', 'double'),
    3: room('bed', 'king'),
    5: room('bed', 'queen'),
    8: room('bed', 'twin'),
    9: room('bed', 'single'),
  },
};

/** Where a wish without a known code belongs. */
const areas: Readonly<Record<string, string>> = {
  FoodSrvcPref: 'food.service',
  MealPref: 'food.diet',
  MediaEntertainPref: 'room.media',
  PhysChallFeaturePref: 'room.accessibility',
  RoomLocationPref: 'room.location',
  RoomAmenityPref: 'room.amenity',
  BedTypePref: 'room.bed',
  PetInfoPref: 'room.pet',
};

/** Preferences that are about payment or companies, not about what a guest likes in a house. */
const passedOver: ReadonlySet<string> = new Set([
  'PaymentFormPref',
  'LoyaltyPref',
  'TPA_Extensions',
  'NamePref',
]);

/** The wishes in `PrefCollections`: what is liked, and what is not. */
export function wishesOf(collections: unknown, reading: Reading): readonly PreferenceRecord[] {
  return objectsOf(collections)
    .flatMap((collection) => objectsOf(collection.PrefCollection))
    .flatMap((collection) => [
      ...objectsOf(collection.CommonPref).flatMap((pref) => [...smokingOf(pref), ...wishesIn(pref, reading)]),
      ...objectsOf(collection.HotelPref).flatMap((pref) => [...smokingOf(pref), ...wishesIn(pref, reading)]),
    ]);
}

function smokingOf(pref: Raw): readonly PreferenceRecord[] {
  const allowed = flagOf(pref['@SmokingAllowed']);
  if (allowed === undefined) return [];

  return [
    {
      group: 'SmokingAllowed',
      code: String(allowed),
      meaning: [{ ...room('smoking', allowed), stance: 'like' }],
    },
  ];
}

function wishesIn(pref: Raw, reading: Reading): readonly PreferenceRecord[] {
  return Object.entries(pref).flatMap(([element, value]) =>
    !element.endsWith('Pref') || passedOver.has(element)
      ? []
      : (Array.isArray(value) ? value : [value]).flatMap((entry) => wishOf(element, entry, reading)),
  );
}

/** One wish: its code or words, and its level. */
function wishOf(element: string, entry: unknown, reading: Reading): readonly PreferenceRecord[] {
  const raw: Raw = typeof entry === 'string' ? { '#text': entry } : (objectsOf(entry)[0] ?? {});
  const level = textOf(raw['@PreferLevel']);
  const words = firstText(raw, '#text', 'Description', '@Description');
  const coded = Object.entries(raw).find(
    ([name, value]) => name.startsWith('@') && !names.has(name) && textOf(value) !== undefined,
  );
  const code = textOf(coded?.[1]) ?? words?.slice(0, 100);
  if (code === undefined) return [];
  const group = element;
  const text = [level, words].filter((part) => part !== undefined).join(': ') || undefined;
  const told = preferenceMeaningOf(reading.tables, group, code) ?? statedOf(element, code, { level, words });

  return [compact<PreferenceRecord>({ group, code, text, meaning: told && withLevel(told, level) })];
}

const names: ReadonlySet<string> = new Set([
  '@PreferLevel',
  '@ShareSynchInd',
  '@ShareMarketInd',
  '@Description',
  '@Quantity',
  '@RPH',
]);

/** What a code means where it is known; what is not known is stated only where it must not be taken for a wish. */
function statedOf(
  element: string,
  code: string,
  { level, words }: { readonly level: string | undefined; readonly words: string | undefined },
): readonly Preference[] | undefined {
  const table = Object.hasOwn(known, element) ? known[element] : undefined;
  const stated = table && Object.hasOwn(table, code) ? table[code] : undefined;
  if (stated) return [{ ...stated, stance: 'like' }];
  if (!isRefused(level)) return undefined;
  const attribute = Object.hasOwn(areas, element) ? areas[element] : `service.${nameOf(element)}`;

  return [{ attribute: attribute ?? element, operator: 'equals', value: words ?? code, stance: 'dislike' }];
}

/** `PropertyLocationPref` is `property-location`: areas are written in small letters. */
function nameOf(element: string): string {
  return element
    .replace(/Pref$/, '')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** What is unacceptable is disliked, whatever the code means; what is required weighs most. */
function withLevel(meaning: readonly Preference[], level: string | undefined): readonly Preference[] {
  if (isRefused(level))
    return meaning.map((preference) => ({ ...preference, stance: 'dislike', strength: 1 }));

  return /^(?:only|required)$/i.test(level ?? '')
    ? meaning.map((preference) => ({ ...preference, strength: 1 }))
    : meaning;
}

function isRefused(level: string | undefined): boolean {
  return /^unacceptable$/i.test(level ?? '');
}
