import type { Preference, PreferenceRecord } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { compact, listOf, textOf } from '../../shared/loose.ts';
import type { Reading } from './reading.ts';

const room = (name: string, value: string | boolean): readonly Preference[] => [
  { attribute: `room.${name}`, operator: 'equals', value, stance: 'like' },
];

/** Mews's own words for features of rooms, as far as this house has an attribute for them. */
const features: Readonly<Record<string, readonly Preference[]>> = {
  SeaView: room('view', 'sea'),
  OceanView: room('view', 'sea'),
  RiverView: room('view', 'river'),
  TwinBeds: room('bed', 'twin'),
  DoubleBed: room('bed', 'double'),
  Balcony: room('balcony', true),
  AccessibleRoom: room('accessible', true),
  AccessibleBathroom: room('accessible', true),
  ElevatorAccess: room('near-lift', true),
  HighFloor: room('height', 'high'),
};

/** The wishes of a customer: features of rooms, and what the guest eats and does not eat. */
export function preferencesOf(raw: Raw, { tables }: Reading): readonly PreferenceRecord[] {
  const wished = [...new Set(listOf(raw.PreferredSpaceFeatures).flatMap((code) => textOf(code) ?? []))];
  const diet = textOf(raw.DietaryRequirements);
  const known = tables.preferenceCodes ?? {};

  return [
    ...wished.map((code) =>
      compact<PreferenceRecord>({
        group: 'PreferredSpaceFeatures',
        code,
        meaning:
          ownOf(known, code) ?? ownOf(known, `PreferredSpaceFeatures/${code}`) ?? ownOf(features, code),
      }),
    ),
    ...(diet === undefined ? [] : dietOf(diet, known)),
  ];
}

type Meanings = Readonly<Record<string, readonly Preference[]>>;

/** Each part of the diet that the hotel's table knows; what it does not know stays as it was written. */
function dietOf(diet: string, known: Meanings): readonly PreferenceRecord[] {
  const group = 'DietaryRequirements';
  const meaningOf = (text: string): readonly Preference[] | undefined => ownOf(known, `${group}/${text}`);
  const parts = diet.split(/[;,，；、\n]/).map((part) => part.trim());
  const isKnown = parts.some((part) => meaningOf(part) !== undefined);
  const texts = meaningOf(diet) || !isKnown ? [diet] : parts.filter((part) => part !== '');

  return texts.map((text) =>
    compact<PreferenceRecord>({ group, code: text.slice(0, 100), text, meaning: meaningOf(text) }),
  );
}

function ownOf(table: Meanings, name: string): readonly Preference[] | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
