import { epochDayOf } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import type { Evidence } from './evidence.ts';
import { parts } from './parts.ts';

/** Evidence of many guests without an object for each piece: guest `i` has the pieces `offsets[i]` to `offsets[i + 1]`. */
export interface EvidenceColumns {
  readonly offsets: Uint32Array;
  /** Place in {@link parts}. */
  readonly part: Uint8Array;
  /** Hundredths: 0 to 10,000. */
  readonly level: Uint16Array;
  /** 1,024ths. */
  readonly strength: Uint16Array;
  /** Days since 1970. */
  readonly day: Int32Array;
  /** Days. */
  readonly halfLife: Uint16Array;
}

/** How many levels make one point, and how many strengths one observation: whole numbers add up in any order. */
export const levelUnit = 100;
export const strengthUnit = 1024;

/** Puts the evidence of guests into columns, in the order of the guests. */
export function columnsOf(guests: readonly (readonly Evidence[])[]): EvidenceColumns {
  const count = guests.reduce((sum, { length }) => sum + length, 0);
  const columns: EvidenceColumns = {
    offsets: new Uint32Array(guests.length + 1),
    part: new Uint8Array(count),
    level: new Uint16Array(count),
    strength: new Uint16Array(count),
    day: new Int32Array(count),
    halfLife: new Uint16Array(count),
  };
  let at = 0;
  guests.forEach((evidence, guest) => {
    for (const one of evidence) put(columns, at++, one);
    columns.offsets[guest + 1] = at;
  });

  return columns;
}

function put(
  columns: EvidenceColumns,
  at: number,
  { part, level, strength, day, halfLifeDays }: Evidence,
): void {
  if (!(level >= 0 && level <= 100 && strength > 0 && strength <= 60 && halfLifeDays >= 1))
    throw new InnkeeperError('value/invalid', {
      field: 'evidence',
      problem: 'has a level or strength out of range',
    });
  columns.part[at] = parts.indexOf(part);
  columns.level[at] = Math.round(level * levelUnit);
  columns.strength[at] = Math.max(1, Math.round(strength * strengthUnit));
  columns.day[at] = epochDayOf(day);
  columns.halfLife[at] = Math.round(halfLifeDays);
}
