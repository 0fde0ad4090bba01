import type { KnownPreference } from '@innkeeper/core';
import { areaOf } from '@innkeeper/core/screen';

/** The areas in which a hotel works, in the order of a stay. */
const areas = ['room', 'bed', 'food', 'laundry', 'spa', 'service', 'occasion', 'interest'] as const;

/** One area with its wishes. */
export interface Group {
  readonly area: (typeof areas)[number] | 'other';
  readonly wishes: readonly KnownPreference[];
}

/** The tastes of a guest as a hotel works: what is liked before what is not. Empty areas are left out. */
export function groupsOf(wishes: readonly KnownPreference[]): readonly Group[] {
  return [...areas, 'other' as const]
    .map((area) => ({
      area,
      wishes: wishes
        .filter((entry) => placeOf(entry) === area)
        .sort((one, other) => Number(isDislike(one)) - Number(isDislike(other))),
    }))
    .filter((group) => group.wishes.length > 0);
}

function placeOf({ preference }: KnownPreference): Group['area'] {
  const area = aliases[preference.attribute] ?? aliases[areaOf(preference)] ?? areaOf(preference);

  return areas.find((one) => one === area) ?? 'other';
}

const aliases: Readonly<Record<string, string>> = { 'room.bed': 'bed', drink: 'food', health: 'other' };

function isDislike({ preference }: KnownPreference): boolean {
  return preference.stance === 'dislike';
}
