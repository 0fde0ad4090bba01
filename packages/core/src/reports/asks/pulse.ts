import { staffPulse } from '../../satisfaction/staff-pulse.ts';
import { dayOfEpoch } from '../../shared/day.ts';
import type { Ask } from '../ask.ts';
import { figure, tableOf, within } from '../ask.ts';

/**
 * How content the people of each department are, month by month, beside how content its guests are. Of fewer than five
 * answers nothing is shown: one could guess whose they are.
 */
export const askPulse: Ask = ({ house, span, most }) => {
  const isNow = within({ from: span.before.from, to: span.period.to });
  const [first, last] = [span.before.from.slice(0, 7), span.period.to.slice(0, 7)];
  const staff = (house.services?.pulse ?? []).filter(({ month }) => month >= first && month <= last);
  const guests = house.scores.flatMap(({ day, points, of, department }) =>
    department !== undefined && isNow(day) && points <= of
      ? [{ department, month: dayOfEpoch(day).slice(0, 7), points, of }]
      : [],
  );
  const rows = staffPulse(staff, guests).flatMap(({ department, months }) =>
    months.map((month) => ({ department, ...month })),
  );

  return {
    figures: [
      figure('staff-answers', 'count', staff.length),
      figure('months-hidden', 'count', rows.filter((row) => row.staff === undefined).length, {
        n: rows.length,
      }),
    ],
    table: tableOf(
      [
        ['department', 'term'],
        ['month', 'text'],
        ['staff-content', 'share'],
        ['staff-answers', 'count'],
        ['guests-content', 'share'],
      ],
      rows.map(({ department, month, staff: own, n, guests: theirs }) => [department, month, own, n, theirs]),
      most,
    ),
    because: [{ code: staff.length === 0 ? 'report/no-pulse' : 'report/pulse' }],
  };
};
