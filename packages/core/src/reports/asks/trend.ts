import { periodOf } from '../../census/cohorts/cohorts.ts';
import { dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { daysOf, figure, idOf, tableOf, textIn, within } from '../ask.ts';
import type { GuestList } from '../report.ts';
import { segmentsIn } from './loyal.ts';
import { codedValue } from './seven-p.ts';
import { visitsByGuest } from './visits-in.ts';

/**
 * How many came how often and what they brought, month by month through both periods: the whole house, or one guest. A
 * month that had begun before them is left out, since a part of it would look like a fall; the last is told so far.
 */
export const askTrend: Ask = ({ house, span, options, most }) => {
  const [from] = daysOf(span.before);
  const [, to] = daysOf(span.period);
  const only = textIn(options, 'guest');
  const names: string[] = [];
  const monthAt = Int32Array.from({ length: to - from + 1 }, (_, at) => {
    const month = periodOf(dayOfEpoch(from + at), 'month');
    if (month !== names.at(-1)) names.push(month);

    return names.length - 1;
  });
  const months = names.map((name) => ({ name, guests: 0, visits: 0, contribution: 0 }));
  const { day, amount } = house.visits;
  for (const [guest, rows] of visitsByGuest(house).entries()) {
    if (only !== undefined && idOf(house, guest) !== only) continue;
    let seen = -1;
    for (const row of rows) {
      const at = monthAt[(day[row] as number) - from] ?? -1;
      const month = months[at];
      if (!month) continue;
      if (at !== seen) month.guests += 1;
      seen = at;
      month.visits += 1;
      month.contribution += amount[row] as number;
    }
  }
  const isWhole = span.before.from.endsWith('-01') || months.length === 1;
  const whole = isWhole ? months : months.slice(1);

  return {
    table: tableOf(
      [
        ['month', 'text'],
        ['guests', 'count'],
        ['visits', 'count'],
        ['contribution', 'money'],
      ],
      whole.map(({ name, guests, visits, contribution }) => [name, guests, visits, contribution]),
      Math.max(most, whole.length),
    ),
    chart: { kind: 'lines', by: 'month', values: ['visits'] },
  };
};

/** What guests did in each of the two periods. */
interface Change {
  readonly guest: number;
  readonly before: number;
  readonly after: number;
  readonly brought: number;
  readonly brings: number;
}

/**
 * Where demand rises and falls, segment by segment, the one that lost most visits first; behind each that falls stand the
 * guests who came less, those of most visits first. Segments are the classes that guests had when the period began, or the
 * words of a column of guests.
 */
export const askSegmentTrend: Ask = (asked) => {
  const { house, span, most } = asked;
  const segmentOf = segmentsIn(asked, epochDayOf(span.before.to));
  const segments = new Map<string, Change[]>();
  for (const change of changesIn(asked)) {
    const segment = segmentOf(change.guest);
    const own = segments.get(segment);
    if (own) own.push(change);
    else segments.set(segment, [change]);
  }
  const by = textIn(asked.options, 'by') ?? 'class';
  const rows = [...segments]
    .map(([name, changes]) => ({ name, term: codedValue(by, name), changes, ...sumOf(changes) }))
    .sort((one, other) => growthOf(one) - growthOf(other) || (one.name < other.name ? -1 : 1));
  const falling = rows.filter(isFalling);

  return {
    figures: [
      figure('visits', 'count', sumOf(rows).after, { before: sumOf(rows).before }),
      figure('falling', 'count', falling.length, { n: rows.length }),
    ],
    table: tableOf(
      [
        ['segment', 'term'],
        ['visits-before', 'count'],
        ['visits', 'count'],
        ['change-of-visits', 'count'],
        ['contribution', 'money'],
        ['change', 'money'],
      ],
      rows.map(({ term, before, after, brought, brings }) => [
        term,
        before,
        after,
        after - before,
        brings,
        brings - brought,
      ]),
      most,
    ),
    lists: falling.slice(0, most).map(({ name, term, changes }): GuestList => {
      const fewer = changes.filter(isFalling).sort(byLoss(house));

      return {
        name: `fewer-visits ${name}`,
        row: term,
        guests: fewer.slice(0, most).map(({ guest }) => idOf(house, guest)),
        of: fewer.length,
      };
    }),
    because: [{ code: 'report/segment-trend', facts: { n: falling.length } }],
  };
};

/** Everybody who came in one of the two periods. */
function changesIn({ house: { visits }, span }: Pick<Asked, 'house' | 'span'>): readonly Change[] {
  const [isBefore, isNow] = [within(span.before), within(span.period)];
  const n = visits.guests.length;
  const [before, after] = [new Uint32Array(n), new Uint32Array(n)];
  const [brought, brings] = [new Float64Array(n), new Float64Array(n)];
  for (let row = 0; row < visits.guest.length; row += 1) {
    const day = visits.day[row] as number;
    const guest = visits.guest[row] as number;
    const [counts, sums] = isNow(day) ? [after, brings] : isBefore(day) ? [before, brought] : [];
    if (!counts || !sums) continue;
    counts[guest] = (counts[guest] as number) + 1;
    sums[guest] = (sums[guest] as number) + (visits.amount[row] as number);
  }

  const changes: Change[] = [];
  for (let guest = 0; guest < n; guest += 1)
    if (before[guest] || after[guest])
      changes.push({
        guest,
        before: before[guest] as number,
        after: after[guest] as number,
        brought: brought[guest] as number,
        brings: brings[guest] as number,
      });

  return changes;
}

function sumOf(changes: readonly Omit<Change, 'guest'>[]): Omit<Change, 'guest'> {
  const sums = { before: 0, after: 0, brought: 0, brings: 0 };
  for (const change of changes)
    for (const name of ['before', 'after', 'brought', 'brings'] as const) sums[name] += change[name];

  return sums;
}

function isFalling(change: Pick<Change, 'before' | 'after'>): boolean {
  return growthOf(change) < 0;
}

/** By how many visits it became more; below nought for a loss. */
function growthOf({ before, after }: Pick<Change, 'before' | 'after'>): number {
  return after - before;
}

function byLoss(house: Asked['house']) {
  return (one: Change, other: Change): number =>
    growthOf(one) - growthOf(other) ||
    one.brings - one.brought - (other.brings - other.brought) ||
    (idOf(house, one.guest) < idOf(house, other.guest) ? -1 : 1);
}
