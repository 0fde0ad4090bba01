import type { Day } from '../../shared/day.ts';
import type { MovementKind } from '../../value/movement.ts';
import { movementKind, movementKinds } from '../../value/movement.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import type { LastVisits } from './last-visits.ts';
import { farAgo, lastVisitsOf } from './last-visits.ts';
import type { MovedOptions, TwoDays } from './periods.ts';
import { periodsOf } from './periods.ts';
import type { KindSums } from './sum-kinds.ts';
import { sumKinds } from './sum-kinds.ts';

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
  /** Days from the last visit to each of the two days; beyond 2^30 for whoever had not come by then. */
  readonly sinceFrom: Int32Array;
  readonly sinceTo: Int32Array;
}

/**
 * Who came, stayed, went and came back between two days, with the effect on what guests bring. Two passes over the visits.
 * @throws `census/option`
 */
export function movedBetween(visits: VisitColumns, options: MovedOptions): Moved {
  const periods = periodsOf(options);
  const { counts, ...columns } = judgeAll(lastVisitsOf(visits, periods), periods);
  const sums = sumKinds(visits, periods, { kindOf: columns.kindOf, kinds: movementKinds.length });

  return { from: options.from, to: options.to, ...statementOf(counts, sums), ...columns };
}

/** Which classes a day finds guests in: who is active, who came once, and who has not come yet. */
const classes = [0, 1, 2 ** 30] as const;

/** Looks at each guest once: the kind of his movement stands in a table, so that no branch has to be foreseen. */
function judgeAll(
  { back, never }: LastVisits,
  { first, second, activeDays }: TwoDays & { readonly activeDays: number },
) {
  const kindAt = Uint8Array.from(
    classes.flatMap((one) => classes.map((other) => movementKind(one, other, 0))),
  );
  const n = back.length >> 1;
  const judged = {
    kindOf: new Uint8Array(n),
    sinceFrom: new Int32Array(n),
    sinceTo: new Int32Array(n),
    counts: new Uint32Array(movementKinds.length),
  };
  const active = Math.min(farAgo, Math.floor(activeDays));
  judgeEach(judged, { back, never, kindAt, between: second - first, active });

  return judged;
}

interface Judged {
  readonly kindOf: Uint8Array;
  readonly sinceFrom: Int32Array;
  readonly sinceTo: Int32Array;
  readonly counts: Uint32Array;
}

interface Judging extends LastVisits {
  readonly kindAt: Uint8Array;
  readonly between: number;
  readonly active: number;
}

function judgeEach(
  { kindOf, sinceFrom, sinceTo, counts }: Judged,
  { back, never, kindAt, between, active }: Judging,
): void {
  for (let who = 0; who < kindOf.length; who += 1) {
    const early = back[who * 2] as number;
    const late = Math.min(early, back[who * 2 + 1] as number);
    const sinceFirst = early === never ? farAgo : early - between;
    const sinceSecond = late === never ? farAgo : late;
    const kind = kindAt[classOf(sinceFirst, active) * 3 + classOf(sinceSecond, active)] as number;
    sinceFrom[who] = sinceFirst;
    sinceTo[who] = sinceSecond;
    kindOf[who] = kind;
    counts[kind] = (counts[kind] as number) + 1;
  }
}

/** A place in {@link classes}. */
function classOf(since: number, active: number): number {
  const isAway = +(since > active);

  return isAway + (isAway & +(since === farAgo));
}

function statementOf(counts: Uint32Array, { before, after }: KindSums) {
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
