import { declineBetween } from '../../census/movement/hidden-decline.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Ask } from '../ask.ts';
import { figure, guestList, shareOf, tableOf, within } from '../ask.ts';
import { moved } from './movement.ts';
import { productTrendsOf } from './seven-p.ts';

/** The morning of the house: who comes, who is here, who leaves, what waits. */
export const askToday: Ask = (asked) => {
  const { house, span } = asked;
  const today = epochDayOf(span.asOf);
  const open = house.cases.filter(
    ({ isSettled, day, kind }) => kind === 'complaint' && !isSettled && day <= today,
  );
  const revenueOn = (day: number): number => {
    let sum = 0;
    const revenue = house.sales.table.numbers.find(({ name }) => name === 'revenue');
    for (let row = 0; row < house.sales.day.length; row += 1)
      if (house.sales.day[row] === day) sum += (revenue?.values[row] as number) || 0;

    return sum;
  };
  const { arriving, inHouse, leaving } = house.today;
  const waiting = new Set(open.map(({ guest }) => guest));
  const here = [...new Set([...arriving, ...inHouse])].filter((guest) => waiting.has(guest));

  return {
    figures: [
      figure('arriving', 'count', arriving.length),
      figure('in-house', 'count', inHouse.length),
      figure('leaving', 'count', leaving.length),
      figure('revenue-yesterday', 'money', revenueOn(today - 1), { before: revenueOn(today - 8) }),
      figure('open', 'count', open.length),
      figure('open-here', 'count', here.length),
    ],
    lists: [
      guestList('open-here', here, asked),
      guestList('arriving', arriving, asked),
      guestList('in-house', inHouse, asked),
      guestList('leaving', leaving, asked),
    ],
    because: here.length > 0 ? [{ code: 'report/see-first', facts: { guests: here.length } }] : [],
  };
};

/** What changed, why, and what to do: each statement with the report that it stands in. */
export const askDecisions: Ask = (asked) => {
  const { house, span } = asked;
  const movement = moved(asked);
  const { split } = declineBetween(house.visits, { before: span.before, after: span.period });
  const falling = productTrendsOf(house, { from: span.before.from, to: span.period.to }).filter(
    ({ stage }) => stage === 'falling',
  );
  const isNow = within(span.period);
  const complaints = house.cases.filter(({ kind, day }) => kind === 'complaint' && isNow(day));
  const open = complaints.filter(({ isSettled }) => !isSettled).length;
  const { lost, new: fresh } = movement.parts;
  const found: readonly (readonly [
    what: string,
    amount: number | undefined,
    count: number | undefined,
    todo: string,
    report: string,
  ])[] = [
    ...(split
      ? [
          [
            split.change < 0 ? 'brings-less' : 'brings-more',
            Math.round(split.change),
            undefined,
            split.isHiddenDecline ? 'look-at-guests' : 'look-at-effects',
            'director/new-and-lost',
          ] as const,
          [
            'effect-guests',
            Math.round(split.guests),
            undefined,
            split.guests < 0 ? 'win-guests' : 'keep-on',
            'director/new-and-lost',
          ] as const,
          [
            'effect-frequency',
            Math.round(split.frequency),
            undefined,
            split.frequency < 0 ? 'call-overdue' : 'keep-on',
            'sales/reminders',
          ] as const,
          [
            'effect-spend',
            Math.round(split.spend),
            undefined,
            split.spend < 0 ? 'look-at-products' : 'keep-on',
            '7p/performance',
          ] as const,
        ]
      : []),
    ['lost', lost.change, lost.guests, lost.guests > 0 ? 'ask-why' : 'keep-on', 'director/new-and-lost'],
    ['new', fresh.change, fresh.guests, 'invite-again', '7p/persistency'],
    ['complaints-open', undefined, open, open > 0 ? 'settle-first' : 'keep-on', 'sales/complaints'],
    [
      'products-falling',
      falling.reduce((sum, { change }) => sum + change, 0),
      falling.length,
      falling.length > 0 ? 'ask-who-left' : 'keep-on',
      '7p/product',
    ],
  ];
  const shown = found.filter(([, amount, count]) => (amount ?? 0) !== 0 || (count ?? 0) !== 0);
  const because: Reason[] = split?.isHiddenDecline ? [{ code: 'report/hidden-decline' }] : [];

  return {
    figures: [
      figure('contribution', 'money', movement.after, { before: movement.before }),
      figure('guests', 'count', movement.closing, { before: movement.opening }),
      figure('complaints-settled', 'share', shareOf(complaints.length - open, complaints.length), {
        n: complaints.length,
      }),
    ],
    table: tableOf(
      [
        ['what', 'term'],
        ['change', 'money'],
        ['number', 'count'],
        ['to-do', 'term'],
        ['see', 'report'],
      ],
      shown,
    ),
    because,
  };
};
