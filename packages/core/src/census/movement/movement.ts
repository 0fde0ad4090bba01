import type { Day } from '../../shared/day.ts';
import { epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { MovementKind } from '../../value/movement.ts';
import { movementKind, movementKinds } from '../../value/movement.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import { gatherMovement } from './gather-movement.ts';

/** Which two days, and who counts as active on them. */
export interface MovedOptions {
  readonly from: Day;
  readonly to: Day;
  /** Days after a visit during which a guest is active. @defaultValue 60 */
  readonly activeDays?: number;
  /** Days of the periods that end with each of the two days. @defaultValue the days between them */
  readonly periodDays?: number;
}

/** One kind of movement: how many guests, and what they brought in either period, in minor units. */
export interface MovedPart {
  readonly guests: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The statement between two days over everybody: opening + new + won back − lost = closing, and the changes add up. */
export interface Moved {
  readonly from: Day;
  readonly to: Day;
  readonly formula: 'movement/1';
  readonly opening: number;
  readonly closing: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly parts: Readonly<Record<MovementKind, MovedPart>>;
  /** How each guest moved, as a place in `movementKinds`. */
  readonly kindOf: Uint8Array;
  /** What each guest brought in either period. */
  readonly beforeOf: Float64Array;
  readonly afterOf: Float64Array;
  /** Days from the last visit to each of the two days; beyond 2^30 for whoever had not come by then. */
  readonly sinceFrom: Int32Array;
  readonly sinceTo: Int32Array;
}

/**
 * Who came, stayed, went and came back between two days, with the effect on what guests bring. One pass over the visits.
 * @throws `census/option`
 */
export function movedBetween(visits: VisitColumns, options: MovedOptions): Moved {
  const { from, to, activeDays = 60 } = options;
  const [first, second] = [epochDayOf(from), epochDayOf(to)];
  const periodDays = options.periodDays ?? second - first;
  if (second <= first) refuse('to', 'must lie after the first day');
  if (!(activeDays >= 0)) refuse('activeDays', 'must be a number from 0');
  if (!(Number.isInteger(periodDays) && periodDays >= 1))
    refuse('periodDays', 'must be a whole number from 1');
  const { guests } = visits;
  const { lastByFirst, lastBySecond, beforeOf, afterOf } = gatherMovement(visits, {
    first,
    second,
    periodDays,
  });
  const kindOf = new Uint8Array(guests.length);
  const counts = new Uint32Array(movementKinds.length);
  const before = new Float64Array(movementKinds.length);
  const after = new Float64Array(movementKinds.length);
  for (let who = 0; who < guests.length; who += 1) {
    const sinceFirst = Math.min(farAgo, first - (lastByFirst[who] as number));
    const sinceSecond = Math.min(farAgo, second - (lastBySecond[who] as number));
    lastByFirst[who] = sinceFirst;
    lastBySecond[who] = sinceSecond;
    const kind = movementKind(sinceFirst, sinceSecond, activeDays);
    kindOf[who] = kind;
    counts[kind] = (counts[kind] as number) + 1;
    before[kind] = (before[kind] as number) + (beforeOf[who] as number);
    after[kind] = (after[kind] as number) + (afterOf[who] as number);
  }

  return {
    from,
    to,
    ...statementOf(counts, before, after),
    kindOf,
    beforeOf,
    afterOf,
    sinceFrom: lastByFirst,
    sinceTo: lastBySecond,
  };
}

/** The longest ago that fits a column. */
const farAgo = 2 ** 31 - 1;

function statementOf(counts: Uint32Array, before: Float64Array, after: Float64Array) {
  const parts = Object.fromEntries(
    movementKinds.map((kind, at) => {
      const [was, is] = [before[at] as number, after[at] as number];

      return [kind, { guests: counts[at] as number, before: was, after: is, change: is - was }];
    }),
  ) as Moved['parts'];
  const opening = parts.kept.guests + parts.lost.guests;
  const sum = (key: 'before' | 'after'): number =>
    movementKinds.reduce((total, kind) => total + parts[kind][key], 0);
  const [was, is] = [sum('before'), sum('after')];

  return {
    formula: 'movement/1' as const,
    opening,
    closing: opening + parts.new.guests + parts['won-back'].guests - parts.lost.guests,
    before: was,
    after: is,
    change: is - was,
    parts,
  };
}

function refuse(option: string, problem: string): never {
  throw new InnkeeperError('census/option', { option, problem });
}
