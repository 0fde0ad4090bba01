import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { epochDayOf } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** What is asked of each guest about two days. */
export interface MovingGuest {
  readonly guest: string;
  /** The days of all visits, in any order. */
  readonly visitDays: readonly Day[];
  /** Contribution of the period that ends with the first day, in minor units. */
  readonly before: number;
  /** Contribution of the period that ends with the second day, in minor units. */
  readonly after: number;
}

/** How a guest moved: between who counts as active on the first day and who does on the second. */
export type MovementKind = 'kept' | 'new' | 'won-back' | 'lost' | 'passing' | 'away';

/** One kind of movement: how many, and what they changed. */
export interface MovementPart {
  readonly guests: number;
  /** Change of contribution, in minor units. */
  readonly change: number;
  /** Who, by id. */
  readonly who: readonly string[];
}

/** The statement between two days: opening + new + won back − lost = closing, and the changes add up. */
export interface Movement {
  readonly from: Day;
  readonly to: Day;
  readonly formula: 'movement/1';
  readonly opening: number;
  readonly closing: number;
  readonly change: number;
  /** `passing` came for the first time and was lost again in between; `away` was and is not active. */
  readonly parts: Readonly<Record<MovementKind, MovementPart>>;
}

/** When a guest counts as active. */
export interface MovementOptions {
  readonly from: Day;
  readonly to: Day;
  /** Days after a visit during which a guest is active. @defaultValue 60 */
  readonly activeDays?: number;
}

/** Every kind of movement, in the order of their numbers. */
export const movementKinds = [
  'kept',
  'new',
  'won-back',
  'lost',
  'passing',
  'away',
] as const satisfies readonly MovementKind[];

/** Who came, stayed, went and came back between two days, with the effect on contribution. @throws `value/invalid` */
export function movementBetween(
  guests: readonly MovingGuest[],
  { from, to, activeDays = 60 }: MovementOptions,
): Movement {
  if (to <= from)
    throw new InnkeeperError('value/invalid', { field: 'to', problem: 'does not lie after the beginning' });
  const groups = new Map<MovementKind, MovingGuest[]>(movementKinds.map((kind) => [kind, []]));
  for (const guest of guests) {
    if (!Number.isSafeInteger(guest.before) || !Number.isSafeInteger(guest.after))
      throw new InnkeeperError('value/invalid', { field: 'before, after', problem: 'is no whole number' });
    groups.get(movementOf(guest.visitDays, { from, to, activeDays }))?.push(guest);
  }
  const parts = Object.fromEntries(
    movementKinds.map((kind) => [kind, partOf(groups.get(kind) ?? [])]),
  ) as Movement['parts'];
  const opening = parts.kept.guests + parts.lost.guests;

  return {
    from,
    to,
    formula: 'movement/1',
    opening,
    closing: opening + parts.new.guests + parts['won-back'].guests - parts.lost.guests,
    change: movementKinds.reduce((sum, kind) => sum + parts[kind].change, 0),
    parts,
  };
}

/** How one guest moved between two days. */
export function movementOf(
  visitDays: readonly Day[],
  { from, to, activeDays = 60 }: MovementOptions,
): MovementKind {
  const [first, second] = [epochDayOf(from), epochDayOf(to)];
  const days = visitDays.map(epochDayOf);
  const lastUntil = (until: number): number =>
    days.reduce((last, day) => (day <= until && day > last ? day : last), neverCame);

  return movementKinds[
    movementKind(first - lastUntil(first), second - lastUntil(second), activeDays)
  ] as MovementKind;
}

/** The last visit of who has never been there, in days since 1970-01-01: so long ago that it is no day. */
const neverCame = -(2 ** 31);
const since = 2 ** 30;

/**
 * The place in `movementKinds` of a guest, from the days that lie between his last visit and each of the two days. Days
 * are counted from {@link neverCame} for whoever had not come by then.
 */
export function movementKind(sinceFirst: number, sinceSecond: number, activeDays: number): number {
  const is = sinceSecond <= activeDays;
  if (sinceFirst <= activeDays) return is ? 0 : 3;
  const cameBefore = sinceFirst < since;
  if (is) return cameBefore ? 2 : 1;

  return !cameBefore && sinceSecond < since ? 4 : 5;
}

/** Counts how many went from each class to each: rows sum to the first day's counts, columns to the second's. */
export function transitionsOf<Class extends string>(
  moves: Iterable<{ readonly from: Class; readonly to: Class }>,
): ReadonlyMap<Class, ReadonlyMap<Class, number>> {
  const rows = new Map<Class, Map<Class, number>>();
  for (const { from, to } of moves) {
    const row = rows.get(from) ?? new Map<Class, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    rows.set(from, row);
  }

  return rows;
}

function partOf(group: readonly MovingGuest[]): MovementPart {
  return {
    guests: group.length,
    change: group.reduce((sum, { before, after }) => sum + after - before, 0),
    who: group.map(({ guest }) => guest).sort(order),
  };
}
