import { cohortsOf } from '../../census/cohorts/cohorts.ts';
import { isEightyTwenty, pareto } from '../../census/structure/pareto.ts';
import { structure } from '../../census/structure/structure.ts';
import { profitByOrdinal } from '../../value/profit-by-ordinal.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, guestList, numbersBy, shareOf, tableOf, within } from '../ask.ts';
import { amountsIn, lastDays, visitsByGuest } from './visits-in.ts';

/** Who comes again, and whether that pays in this house. */
export const askRepeat: Ask = (asked) => {
  const { house, span } = asked;
  const isNow = within(span.period);
  const isBefore = within(span.before);
  const counts = { now: 0, repeat: 0, before: 0, repeatBefore: 0 };
  const ordinals: { guest: number; ordinal: number; minor: number }[] = [];
  const isRepeat = new Uint8Array(house.guests.length);
  for (const [guest, rows] of visitsByGuest(house).entries())
    for (const [at, row] of rows.entries()) {
      const day = house.visits.day[row] as number;
      if (isBefore(day)) {
        counts.before += 1;
        if (at > 0) counts.repeatBefore += 1;
      }
      if (!isNow(day)) continue;
      counts.now += 1;
      ordinals.push({ guest, ordinal: at + 1, minor: house.visits.amount[row] as number });
      if (at === 0) continue;
      counts.repeat += 1;
      isRepeat[guest] = 1;
    }
  const profit = profitByOrdinal(ordinals);
  const amounts = amountsIn(house, span.period);
  const repeat = numbersBy(house, amounts, (guest) => isRepeat[guest] === 1);
  const guests = new Set(ordinals.map((one) => one.guest)).size;

  return {
    figures: [
      figure('repeat-guests', 'count', repeat.length, { n: guests }),
      figure('repeat-visits', 'share', shareOf(counts.repeat, counts.now), {
        before: shareOf(counts.repeatBefore, counts.before),
        n: counts.now,
      }),
    ],
    table: tableOf(
      [
        ['visit', 'term'],
        ['visits', 'count'],
        ['mean-contribution', 'money'],
      ],
      profit.rows.map(({ visit, n, mean }) => [visit, n, Math.round(mean)]),
    ),
    chart: { kind: 'bars', by: 'visit', values: ['mean-contribution'] },
    lists: [guestList('repeat', repeat, asked)],
    because: profit.because,
  };
};

/** Three years of quarters: whoever came before is in the shares above. */
const mostCohorts = 12;

/** Of those who came first together, how many came again (7P: persistency). */
export const askPersistency: Ask = ({ house, span, options, most }) => {
  const by = options['by'] === 'month' || options['by'] === 'year' ? options['by'] : 'quarter';
  const { cohorts, all } = cohortsOf(house.visits, { asOf: span.asOf, by });

  return {
    figures: all.map(({ days, n, share }) => figure(`return-${days}`, 'share', share, { n })),
    table: tableOf(
      [
        ['cohort', 'text'],
        ['guests', 'count'],
        ...all.map(({ days }) => [`return-${days}`, 'share'] as const),
      ],
      cohorts
        .slice(-Math.min(most, mostCohorts))
        .map(({ name, guests, returns }) => [
          name,
          guests,
          ...returns.map(({ share, isOver }) => (isOver ? share : undefined)),
        ]),
    ),
    chart: { kind: 'lines', by: 'cohort', values: all.map(({ days }) => `return-${days}`) },
    because: [{ code: 'report/cohort-open' }],
  };
};

/** How unequally what guests bring is spread: 20/20/20/40 and 80/20. */
export const askConcentration: Ask = (asked) => {
  const { house, span } = asked;
  const amounts = amountsIn(house, span.period);
  const isNow = within(span.period);
  const came = new Uint8Array(house.guests.length);
  for (let row = 0; row < house.visits.guest.length; row += 1)
    if (isNow(house.visits.day[row] as number)) came[house.visits.guest[row] as number] = 1;
  const numbers = numbersBy(house, amounts, (guest) => came[guest] === 1);
  const guests = numbers.map((number) => house.guests[number] as string);
  const values = numbers.map((number) => amounts[number] as number);
  const { parts, order } = structure({ guests, values });
  const concentration = pareto({ order }, values);
  const holds = isEightyTwenty(concentration);
  const core = Array.from(order.subarray(0, parts[0]?.guests ?? 0), (at) => numbers[at] as number);

  return {
    figures: [
      figure('top-fifth', 'share', parts[0]?.share, { n: guests.length }),
      figure('for-eighty', 'share', concentration.forEighty, { n: guests.length }),
      figure('gini', 'number', concentration.gini, { n: guests.length }),
    ],
    table: tableOf(
      [
        ['class', 'term'],
        ['guests', 'count'],
        ['contribution', 'money'],
        ['share', 'share'],
        ['highest', 'money'],
        ['lowest', 'money'],
      ],
      parts.map(({ name, guests: count, sum, share, highest, lowest }) => [
        name,
        count,
        sum,
        share,
        highest,
        lowest,
      ]),
    ),
    chart: { kind: 'bars', by: 'class', values: ['share'] },
    lists: [guestList('core', core, asked)],
    because:
      holds === undefined
        ? []
        : [
            {
              code: holds ? 'report/eighty' : 'report/not-eighty',
              facts: { percent: Math.round((concentration.forEighty ?? 0) * 1000) / 10 },
            },
          ],
  };
};

/** The classes of a structure by what guests brought until now: 0 is the core. */
export function classesOf({ house }: Pick<Asked, 'house'>, until: number) {
  const { amount } = lastDays(house, until);

  return structure({ guests: house.guests, values: amount });
}
