import { order } from '../guests/moment.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** An answer of somebody who works in the house. It names a department and a month, and nobody. */
export interface PulseAnswer {
  readonly department: string;
  /** `2026-03` */
  readonly month: string;
  readonly points: number;
  readonly of: number;
}

/** How content a department is, beside how content its guests are. */
export interface PulseLine {
  readonly department: string;
  readonly months: readonly {
    readonly month: string;
    /** 0 to 1; absent where so few answered that one could guess who said what. */
    readonly staff?: number;
    readonly guests?: number;
    /** How many answered; absent with the score. */
    readonly n?: number;
  }[];
}

/** Puts the staff's answers beside those of guests, by department and month; of fewer than five it shows nothing. */
export function staffPulse(
  staff: readonly PulseAnswer[],
  guests: readonly PulseAnswer[],
  { least = 5 }: { readonly least?: number } = {},
): readonly PulseLine[] {
  for (const { points, of } of [...staff, ...guests])
    if (!(of > 0 && points >= 0 && points <= of))
      throw new InnkeeperError('value/invalid', { field: 'points', problem: 'are more than the scale has' });
  const departments = [...new Set(staff.map(({ department }) => department))].sort(order);

  return departments.map((department) => {
    const own = staff.filter((answer) => answer.department === department);
    const theirs = guests.filter((answer) => answer.department === department);
    const months = [...new Set([...own, ...theirs].map(({ month }) => month))].sort(order);

    return {
      department,
      months: months.map((month) => {
        const answers = own.filter((answer) => answer.month === month);
        const said = theirs.filter((answer) => answer.month === month);

        return {
          month,
          ...(answers.length >= least ? { staff: meanOf(answers), n: answers.length } : {}),
          ...(said.length > 0 ? { guests: meanOf(said) } : {}),
        };
      }),
    };
  });
}

function meanOf(answers: readonly PulseAnswer[]): number {
  return answers.reduce((sum, { points, of }) => sum + points / of, 0) / answers.length;
}
