import { order } from '../guests/moment.ts';
import type { Day } from '../shared/day.ts';
import { daysBetween } from '../shared/day.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';
import { quantileOf } from '../shared/quantile.ts';

/** What recency, frequency and money are read from. */
export interface RfmFacts {
  readonly guest: string;
  readonly lastDay: Day;
  readonly times: number;
  /** In minor units of one currency: revenue or contribution. */
  readonly minor: number;
}

/** Where a guest stands among the others: 1 to `classes` each, the best highest. */
export interface RfmScore {
  readonly guest: string;
  readonly recency: number;
  readonly frequency: number;
  readonly money: number;
  /** The three digits as one text: `543`. */
  readonly code: string;
  readonly daysSince: number;
}

/** How RFM is counted. */
export interface RfmOptions {
  readonly asOf: Day;
  /** @defaultValue 5 */
  readonly classes?: number;
}

/**
 * Scores guests by recency, frequency and money (Hughes 1994). Classes end at the quantiles of the guests (Hyndman and
 * Fan's type 7), a bound belongs to the class below it: equal guests always get equal scores.
 */
export function rfmScores(
  guests: readonly RfmFacts[],
  { asOf, classes = 5 }: RfmOptions,
): readonly RfmScore[] {
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= 9))
    throw new InnkeeperError('value/invalid', { field: 'classes', problem: 'is not between 2 and 9' });
  const facts = guests.map((one) => ({ ...one, daysSince: checked(one, asOf) }));
  const [since, times, money] = [
    boundsOf(
      facts.map(({ daysSince }) => daysSince),
      classes,
    ),
    boundsOf(
      facts.map((one) => one.times),
      classes,
    ),
    boundsOf(
      facts.map(({ minor }) => minor),
      classes,
    ),
  ];

  return facts
    .map(({ guest, daysSince, times: count, minor }) => {
      const recency = classes + 1 - classOf(daysSince, since);
      const [frequency, amount] = [classOf(count, times), classOf(minor, money)];

      return { guest, recency, frequency, money: amount, code: `${recency}${frequency}${amount}`, daysSince };
    })
    .sort((one, other) => order(one.guest, other.guest));
}

function checked({ lastDay, times, minor }: RfmFacts, asOf: Day): number {
  const daysSince = daysBetween(lastDay, asOf);
  if (daysSince < 0)
    throw new InnkeeperError('value/invalid', { field: 'lastDay', problem: 'lies in the future' });
  if (!(times > 0) || !Number.isFinite(times) || !Number.isFinite(minor))
    throw new InnkeeperError('value/invalid', { field: 'times, minor', problem: 'is no count or amount' });

  return daysSince;
}

/** The highest values of all classes but the last. */
function boundsOf(values: readonly number[], classes: number): readonly number[] {
  const sorted = [...values].sort((one, other) => one - other);

  return Array.from({ length: classes - 1 }, (_, index) => quantileOf(sorted, (index + 1) / classes));
}

function classOf(value: number, bounds: readonly number[]): number {
  return 1 + bounds.filter((bound) => value > bound).length;
}
