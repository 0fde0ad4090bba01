import type { StayRecord } from '../../records/stay-record.ts';
import type { Day } from '../../shared/day.ts';
import type { Reason } from '../../shared/reason.ts';
import type { CheckClues } from './check-clues.ts';
import { numberKey, roomKey } from './check-clues.ts';

/** A check that names no stay, as far as it is held against one. */
export interface CheckSeen {
  readonly property: string;
  readonly day: Day;
  /** The hour at the property at which it was closed, 0 to 24, where that is known. */
  readonly hour?: number;
  readonly clues: CheckClues;
  /** Whether whoever had it is a guest of the stay: known by his id, phone, e-mail or card. */
  readonly isByGuest?: boolean;
}

/** How likely it is that a check belongs to a stay, and why. */
export interface CheckLink {
  /** 0 to 1. */
  readonly probability: number;
  /** What speaks for and against it, with its weight in bits, the heaviest first. */
  readonly because: readonly Reason[];
}

/** From this probability on a check counts as the stay's; below it, it is only shown as possible. */
export const linkedFrom = 0.9;

/**
 * What each clue weighs, in bits (log2 of how much more often it is found where the check is of that stay than where it
 * is not). Set by judgement, not estimated: a number of a reservation is hardly ever met by chance, a room named is met
 * by one mistaken digit, a number alone may be a table's, and on the days of arrival and departure a room has two
 * guests. `outside` is that of a hundred rooms any other could have it.
 */
export const linkWeights = {
  outside: -6.6,
  number: 16,
  guest: 12,
  room: 12,
  maybeRoom: 8,
  edge: { fitting: -1, unknown: -3, unfitting: -6 },
} as const;

const nightEnds = 5;

type Seen = Pick<
  StayRecord,
  'property' | 'arrival' | 'departure' | 'room' | 'source' | 'otherIds' | 'status'
>;

/** Holds a check against a stay; nothing where the stay was not there or no clue leads to it. */
export function linkCheck(check: CheckSeen, stay: Seen): CheckLink | undefined {
  const { property, day, clues, isByGuest = false } = check;
  const isThere =
    property === stay.property &&
    stay.arrival <= day &&
    day <= stay.departure &&
    !['cancelled', 'no-show', 'enquired', 'waitlisted'].includes(stay.status.value);
  if (!isThere) return undefined;
  const own = new Set(numbersOf(stay));
  const room = stay.room === undefined ? undefined : roomKey(stay.room);
  const hits = [
    clues.numbers.some((number) => own.has(number)) && (['check/number', linkWeights.number] as const),
    isByGuest && (['check/guest', linkWeights.guest] as const),
    room !== undefined && clues.room === room && (['check/room', linkWeights.room] as const),
    room !== undefined && clues.maybeRoom === room && (['check/maybe-room', linkWeights.maybeRoom] as const),
  ].filter((hit) => hit !== false);
  if (hits.length === 0) return undefined;
  const byPlace = hits.every(([code]) => code === 'check/room' || code === 'check/maybe-room');
  const edge = byPlace ? edgeOf(check, stay) : undefined;
  const all = [...hits, ...(edge ? [edge] : [])];
  const bits = all.reduce<number>((sum, [, weight]) => sum + weight, linkWeights.outside);

  return {
    probability: 1 / (1 + 2 ** -bits),
    because: [...all]
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
      .map(([code, weight]) => ({ code, facts: { bits: weight } })),
  };
}

/** The numbers by which the systems call a stay. */
export function numbersOf({
  source,
  otherIds = [],
}: Pick<StayRecord, 'source' | 'otherIds'>): readonly string[] {
  return [...new Set([source.id, ...otherIds.map(({ id }) => id)].map(numberKey))].filter(
    (number) => number.length >= 4,
  );
}

/** On the days of arrival and departure a room has two guests: the hour says which. */
function edgeOf(
  { day, hour }: CheckSeen,
  { arrival, departure }: Seen,
): readonly [code: string, weight: number] | undefined {
  if (day !== arrival && day !== departure) return undefined;
  if (arrival === departure) return ['check/day-use', linkWeights.edge.fitting];
  if (hour === undefined) return ['check/edge-day', linkWeights.edge.unknown];
  const isNight = hour < nightEnds; // after midnight, on the business day before
  const fits = day === arrival ? hour >= 14 || isNight : hour < 12 && !isNight;

  return fits
    ? ['check/edge-hour', linkWeights.edge.fitting]
    : ['check/wrong-hour', linkWeights.edge.unfitting];
}
