import type { Guest } from '../guests/guest.ts';
import { order } from '../guests/moment.ts';
import { holds } from '../guests/sourced.ts';
import type { Day } from '../shared/day.ts';
import { addDays, dayFrom, daysBetween } from '../shared/day.ts';
import type { PartialDate } from '../shared/partial-date.ts';
import type { Reason } from '../shared/reason.ts';

/** Something to think of on a day. It is always the guest's own: nothing is ever sent to his child. */
export interface CareDue {
  readonly type: 'birthday' | 'relative-birthday';
  readonly day: Day;
  readonly inDays: number;
  readonly because: readonly Reason[];
}

/** The days that are looked at, both included. */
export interface CareWindow {
  readonly from: Day;
  readonly to: Day;
}

/** Birthdays of the guest and of those who belong to him, within a window (usually the stay), the next first. */
export function careDue(guest: Guest, { from, to }: CareWindow): readonly CareDue[] {
  const [birthDate] = guest.birthDates;
  const own = birthDate
    ? birthdaysIn(birthDate.value, { from, to }).map(
        (day): CareDue => ({
          type: 'birthday',
          day,
          inDays: daysBetween(from, day),
          because: [{ code: 'care/birthday', facts: { day }, source: birthDate.sources[0] }],
        }),
      )
    : [];
  const relatives = guest.relations.filter(holds).flatMap(({ value, sources }) =>
    (value.birthDate ? birthdaysIn(value.birthDate, { from, to }) : []).map(
      (day): CareDue => ({
        type: 'relative-birthday',
        day,
        inDays: daysBetween(from, day),
        because: [
          {
            code: value.name ? 'care/relative-birthday' : 'care/unnamed-relative-birthday',
            facts: { day, relation: value.type, ...(value.name ? { name: value.name } : {}) },
            source: sources[0],
          },
        ],
      }),
    ),
  );

  return [...own, ...relatives].sort(
    (one, other) =>
      order<string>(one.day, other.day) ||
      order(one.type, other.type) ||
      order(JSON.stringify(one.because), JSON.stringify(other.because)),
  );
}

/** The birthdays within a window; who was born on 29 February has it on the 28th in a common year. */
export function birthdaysIn({ month, day }: PartialDate, { from, to }: CareWindow): readonly Day[] {
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];

  return [...new Set(years)]
    .flatMap((year) => dayFrom(year, month, day) ?? dayFrom(year, month, day - 1) ?? [])
    .filter((birthday) => birthday >= from && birthday <= to);
}

/** The window of a stay, or the week ahead where there is none. */
export function careWindow(today: Day, departure: Day | undefined): CareWindow {
  return { from: today, to: departure !== undefined && departure >= today ? departure : addDays(today, 7) };
}
