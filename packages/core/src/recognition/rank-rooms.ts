import { order } from '../guests/moment.ts';
import { areaOf, nameOf } from '../preferences/key-of-preference.ts';
import type { KnownPreference } from '../preferences/known-preference.ts';
import { roomValue } from '../preferences/room-value.ts';
import type { Verdict } from '../preferences/verdict-on.ts';
import { verdictOn } from '../preferences/verdict-on.ts';
import type { Reason } from '../shared/reason.ts';
import type { Room } from '../stays/property.ts';

/** A room held against the wishes of a guest. */
export interface RankedRoom {
  readonly room: string;
  readonly floor?: number;
  readonly type?: string;
  /** How many wishes it meets, of how many that concern a room. */
  readonly met: number;
  readonly of: number;
  /** It breaks a hard constraint and must not be given. */
  readonly isOut: boolean;
  /** It is held for the stay in question. */
  readonly isAssigned?: true;
  /** One for each wish, in the order of its weight: `room/meets`, `room/misses`, `room/unknown`, `room/breaks`. */
  readonly because: readonly Reason[];
}

/** What rooms are compared with. */
export interface RankOptions {
  /** Every room of the property, so that "high" has a meaning. @defaultValue the rooms that are ranked */
  readonly all?: readonly Room[];
}

interface Held {
  readonly entry: KnownPreference;
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/**
 * Puts rooms in the order in which they suit a guest: what breaks a hard constraint last, then by the strength of the
 * wishes met, then by what is missed, then by number.
 */
export function rankRooms(
  rooms: readonly Room[],
  preferences: readonly KnownPreference[],
  { all = rooms }: RankOptions = {},
): readonly RankedRoom[] {
  const wishes = preferences.filter((entry) => concernsRooms(entry, all));

  return rooms
    .map((room) => {
      const held = wishes.map((entry) => hold(entry, room, all));

      return { ranked: rankedRoom(room, held), met: weightOf(held, 'met'), missed: weightOf(held, 'missed') };
    })
    .sort(
      (one, other) =>
        Number(one.ranked.isOut) - Number(other.ranked.isOut) ||
        other.met - one.met ||
        one.missed - other.missed ||
        order(one.ranked.room, other.ranked.room),
    )
    .map(({ ranked }) => ranked);
}

/** Whose wish it is, and whether it is about something a room can have. */
function concernsRooms({ preference, standing }: KnownPreference, all: readonly Room[]): boolean {
  if (standing !== 'current' || preference.scope?.person !== undefined) return false;

  return (
    areaOf(preference) === 'room' || all.some(({ features }) => features[nameOf(preference)] !== undefined)
  );
}

function hold(entry: KnownPreference, room: Room, all: readonly Room[]): Held {
  const { preference, evidence, key } = entry;
  const actual = roomValue(room, nameOf(preference), all);
  const verdict = verdictOn(preference, actual);
  const { attribute, operator, value, stance } = preference;
  const facts = { key, attribute, operator, value, stance, room: room.number };

  return {
    entry,
    verdict,
    reason: {
      code: codeOf(verdict, stance === 'must'),
      facts: actual === undefined || typeof actual === 'object' ? facts : { ...facts, actual },
      source: evidence[0]?.source,
    },
  };
}

function codeOf(verdict: Verdict, isMust: boolean): string {
  if (verdict === 'missed') return isMust ? 'room/breaks' : 'room/misses';

  return verdict === 'met' ? 'room/meets' : 'room/unknown';
}

function rankedRoom({ number, floor, type }: Room, held: readonly Held[]): RankedRoom {
  return {
    room: number,
    floor,
    type,
    met: held.filter(({ verdict }) => verdict === 'met').length,
    of: held.length,
    isOut: held.some(({ reason }) => reason.code === 'room/breaks'),
    because: held.map(({ reason }) => reason),
  };
}

/** In thousandths, so that no sum depends on its order. */
function weightOf(held: readonly Held[], wanted: Verdict): number {
  return held
    .filter(({ verdict }) => verdict === wanted)
    .reduce((sum, { entry }) => sum + Math.round(entry.strength * 1000), 0);
}
