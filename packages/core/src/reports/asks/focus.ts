import { commonTraits } from '../../census/traits/common-traits.ts';
import { dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import { focusOf } from '../../value/focus.ts';
import type { Rhythm } from '../../value/rhythm.ts';
import { rhythmReader } from '../../value/rhythm.ts';
import type { Ask } from '../ask.ts';
import { amountIn, figure, guestList, idOf, tableOf } from '../ask.ts';
import { classesOf } from './loyalty.ts';
import { codedValue } from './seven-p.ts';
import { amountsIn, visitsByGuest } from './visits-in.ts';

/** Whom to look after now: the biggest, the growing and the falling are three lists. */
export const askFocus: Ask = (asked) => {
  const { house, span, most } = asked;
  const [before, after] = [amountsIn(house, span.before), amountsIn(house, span.period)];
  const guests = house.guests
    .map((guest, at) => ({ guest, before: before[at] as number, after: after[at] as number }))
    .filter((one) => one.before !== 0 || one.after !== 0);
  const focus = focusOf(guests, { noise: amountIn(asked, 'noise') ?? 0 });
  const lists = [
    ['biggest', focus.biggest],
    ['growing', focus.growing],
    ['falling', focus.falling],
  ] as const;

  return {
    figures: lists.map(([name, list]) => figure(name, 'count', list.length, { n: guests.length })),
    table: tableOf(
      [
        ['focus', 'term'],
        ['guest', 'guest'],
        ['before', 'money'],
        ['after', 'money'],
        ['change', 'money'],
      ],
      lists.flatMap(([name, list]) =>
        list
          .slice(0, Math.min(most, 10))
          .map((one) => [name, one.guest, one.before, one.after, one.after - one.before]),
      ),
    ),
    lists: lists.map(([name, list]) => ({
      name,
      guests: list.slice(0, most).map(({ guest }) => guest),
      of: list.length,
    })),
    because: [{ code: 'report/focus' }],
  };
};

/** Who is late by his own rhythm, the ones who brought most first. */
export const askOverdue: Ask = (asked) => {
  const { house, span, most } = asked;
  const today = epochDayOf(span.asOf);
  const lastContact = lastContacts(asked);
  const closed = house.events?.filter(({ isClosed }) => isClosed) ?? [];
  const rhythmOf = rhythmReader(span.asOf, { closed });
  const late = visitsByGuest(house).flatMap((rows, guest) => {
    if (rows.length < 2) return [];
    const all = rows.map((row) => house.visits.day[row] as number);
    const days = all.filter((day, at) => day <= today && day !== all[at - 1]);
    if (days.length < 2 || today - (days.at(-1) as number) <= 30) return [];
    const rhythm = rhythmOf(days);
    if (!rhythm.isOverdue) return [];

    return [
      { guest, rhythm, brought: rows.reduce((sum, row) => sum + (house.visits.amount[row] as number), 0) },
    ];
  });
  const due = late.filter(({ rhythm }) => !isGone(rhythm));
  due.sort(
    (one, other) =>
      other.brought - one.brought || (idOf(house, one.guest) < idOf(house, other.guest) ? -1 : 1),
  );

  return {
    figures: [
      figure('overdue', 'count', due.length),
      figure('long-gone', 'count', late.length - due.length, { n: late.length }),
      figure(
        'not-spoken-to',
        'count',
        due.filter(({ guest }) => today - (lastContact.get(guest) ?? -1e6) > 60).length,
        {
          n: due.length,
        },
      ),
      figure(
        'contribution',
        'money',
        due.reduce((sum, { brought }) => sum + brought, 0),
      ),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['usual-days', 'days'],
        ['days-since', 'days'],
        ['days-overdue', 'days'],
        ['last-contact', 'day'],
        ['contribution', 'money'],
      ],
      due.map(({ guest, rhythm, brought }) => [
        idOf(house, guest),
        rhythm.usualDays,
        rhythm.daysSince,
        rhythm.daysOverdue,
        lastContact.has(guest) ? dayOfEpoch(lastContact.get(guest) as number) : undefined,
        brought,
      ]),
      Math.min(most, 25),
    ),
    lists: [
      guestList(
        'overdue',
        due.map(({ guest }) => guest),
        asked,
      ),
    ],
    because: [{ code: 'report/overdue' }],
  };
};

/** Whoever has been away for ten of his own times, and for a year, is lost and not late: to be won back, not reminded. */
function isGone({ daysSince = 0, usualDays = 0 }: Rhythm): boolean {
  return daysSince > 365 && daysSince > 10 * usualDays;
}

function lastContacts({ house, span }: Parameters<Ask>[0]): ReadonlyMap<number, number> {
  const today = epochDayOf(span.asOf);
  const { guest, day, isOut } = house.contacts;
  const last = new Map<number, number>();
  for (let row = 0; row < guest.length; row += 1) {
    const when = day[row] as number;
    if (isOut[row] === 0 || when > today) continue;
    if (when > (last.get(guest[row] as number) ?? -(2 ** 31))) last.set(guest[row] as number, when);
  }

  return last;
}

/** What the core has in common more often than others (opportunity and common traits). */
export const askTraits: Ask = (asked) => {
  const { house, span, most } = asked;
  const { classOf } = classesOf(asked, epochDayOf(span.asOf));
  const isCore = classOf.map((one) => (one === 0 ? 1 : 0));
  const { traits, segment, n, unserved } = commonTraits(isCore, house.people.dimensions);
  const sure = traits.filter(({ isWeak, falseShare, lift }) => !isWeak && falseShare < 0.05 && lift > 1);

  return {
    figures: [
      figure('core', 'count', segment, { n }),
      figure('findings', 'count', sure.length, { n: traits.length }),
      figure('unserved', 'count', unserved.length),
    ],
    table: tableOf(
      [
        ['attribute', 'term'],
        ['value', 'term'],
        ['guests', 'count'],
        ['share', 'share'],
        ['base', 'share'],
        ['lift', 'number'],
        ['strength', 'term'],
      ],
      [...sure, ...traits.filter((one) => !sure.includes(one) && one.lift > 1)].map((one) => [
        one.dimension,
        codedValue(one.dimension, one.value),
        one.inSegment,
        one.share,
        one.base,
        one.lift,
        sure.includes(one) ? 'sure' : 'weak',
      ]),
      Math.min(most, 20),
    ),
    because: [{ code: 'report/traits', facts: { least: 30 } }],
  };
};
