import type { Day } from '../../shared/day.ts';
import type { MovementKind } from '../../value/movement.ts';
import { movementKind, movementKinds } from '../../value/movement.ts';
import type { VisitColumns } from '../columns/visit-columns.ts';
import type { MovedOptions } from './periods.ts';
import { periodsOf } from './periods.ts';
import { secondDay, seenBits, seenOn } from './seen-on.ts';
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
}

/**
 * Who came, stayed, went and came back between two days, with the effect on what guests bring. Two passes over the visits.
 * @throws `census/option`
 */
export function movedBetween(visits: VisitColumns, options: MovedOptions): Moved {
  const periods = periodsOf(options);
  const active = Math.min(2 ** 30, Math.floor(periods.activeDays));
  const { kindOf, counts } = judgeAll(seenOn(visits, { ...periods, active }));
  const sums = sumKinds(visits, periods, { kindOf, kinds: movementKinds.length });

  return { from: options.from, to: options.to, ...statementOf(counts, sums), kindOf };
}

/** The kind of each guest's movement in the place of what was seen of him. */
function judgeAll(seen: Uint8Array): { readonly kindOf: Uint8Array; readonly counts: Uint32Array } {
  const counts = new Uint32Array(movementKinds.length);
  judgeEach(seen, counts, kindsBySeen());

  return { kindOf: seen, counts };
}

/** The kind of movement for everything that may be seen of a guest on both days. */
function kindsBySeen(): Uint8Array {
  const sinceOf = (bits: number): number =>
    bits & seenBits.isActive ? 0 : bits & seenBits.came ? 1 : Number.POSITIVE_INFINITY;

  return Uint8Array.from({ length: 1 << (2 * secondDay) }, (_, bits) =>
    movementKind(sinceOf(bits), sinceOf(bits >> secondDay), 0),
  );
}

/** Looks at each guest once: the kind stands in a table, so that no branch has to be foreseen. */
function judgeEach(seen: Uint8Array, counts: Uint32Array, kindAt: Uint8Array): void {
  for (let who = 0; who < seen.length; who += 1) {
    const kind = kindAt[seen[who] as number] as number;
    seen[who] = kind;
    counts[kind] = (counts[kind] as number) + 1;
  }
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
