import { displayName, salutation } from '../guests/display-name.ts';
import type { Guest } from '../guests/guest.ts';
import { order } from '../guests/moment.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import type { StayRecord } from '../records/stay-record.ts';
import type { Day } from '../shared/day.ts';
import type { GuestId } from '../shared/id.ts';
import type { Reason } from '../shared/reason.ts';
import type { Locale } from '../shared/words.ts';
import type { Room } from '../stays/property.ts';
import { wishFacts } from './wish-facts.ts';

/** A guest with the stay that puts him on the list. */
export interface NameListEntry {
  readonly guest: Guest;
  readonly stay: StayRecord;
  readonly preferences?: readonly KnownPreference[];
}

/** Which guests, for whom. */
export interface NameListOptions {
  readonly locale: Locale;
  /** The night in question. */
  readonly day: Day;
  /** @defaultValue 'in-house' */
  readonly who?: 'in-house' | 'arriving';
  /** Only one floor. */
  readonly floor?: number;
  /** The rooms of the property: a floor is never read out of a room number. */
  readonly rooms: readonly Room[];
  /** Whether the reader may see who wishes to stay unknown. @defaultValue false */
  readonly mayUnmask?: boolean;
}

/** The guests of one floor; those whose room is not known or has none come last. */
export interface NameListFloor {
  readonly floor?: number;
  readonly guests: readonly NameListLine[];
}

/** One guest to know by name, with one thing to know about him. */
export interface NameListLine {
  readonly guest: GuestId;
  readonly room?: string;
  /** Absent where the guest wishes to stay unknown and has no alias. */
  readonly shown?: string;
  readonly said?: string;
  readonly isMasked: boolean;
  /** What matters most: a hard constraint before a wish. */
  readonly tip?: Reason;
}

/** Who is in the house tonight (or arrives), by floor and room. */
export function nameList(
  entries: readonly NameListEntry[],
  options: NameListOptions,
): readonly NameListFloor[] {
  const floors = new Map(options.rooms.map(({ number, floor }) => [number, floor]));
  const listed = entries
    .filter(({ stay }) => isListed(stay, options))
    .map((entry) => ({ floor: floors.get(entry.stay.room ?? ''), line: lineOf(entry, options) }))
    .filter(({ floor }) => options.floor === undefined || floor === options.floor);
  const numbers = [...new Set(listed.map(({ floor }) => floor))].sort((one, other) =>
    order(one ?? Number.POSITIVE_INFINITY, other ?? Number.POSITIVE_INFINITY),
  );

  return numbers.map((floor) => ({
    floor,
    guests: listed
      .filter((one) => one.floor === floor)
      .map(({ line }) => line)
      .sort((one, other) => order(one.room ?? '', other.room ?? '') || order<string>(one.guest, other.guest)),
  }));
}

function isListed(
  { status, arrival, departure }: StayRecord,
  { day, who = 'in-house' }: NameListOptions,
): boolean {
  if (who === 'arriving') return arrival === day && status.value === 'reserved';

  return status.value === 'in-house' && arrival <= day && departure >= day;
}

function lineOf({ guest, stay, preferences = [] }: NameListEntry, options: NameListOptions): NameListLine {
  const { text, masked } = displayName(guest, options);
  const [first] = preferences.filter(
    ({ standing, preference }) => standing === 'current' && preference.stance !== 'dislike',
  );

  return {
    guest: guest.id,
    room: stay.room,
    shown: text,
    said: salutation(guest, options),
    isMasked: masked,
    tip: first && {
      code: first.preference.stance === 'must' ? 'alert/constraint' : 'wish/stated',
      facts: wishFacts(first.preference),
      source: first.evidence[0]?.source,
    },
  };
}
