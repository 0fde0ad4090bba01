import { enlargements, minimumVisits, pondFor, sourceGap } from '../../census/ledger/demand.ts';
import type { Ledger } from '../../census/ledger/ledger.ts';
import { ledger } from '../../census/ledger/ledger.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { amountIn, figure, guestList, numberIn, numbersBy, tableOf } from '../ask.ts';
import { lastDays } from './visits-in.ts';

/** Who came last how long ago, and how good the active guests are. */
export const askLedger: Ask = (asked) => {
  const { house, span } = asked;
  const { bands, quality, guests } = ledger(house.visits, { asOf: span.asOf });
  const slipping = slippingOf(asked);

  return {
    figures: [
      figure('guests', 'count', guests),
      figure('active', 'count', quality.n),
      figure('beyond', 'share', quality.shareBeyond, { n: guests }),
      figure('spend-per-head', 'money', quality.spendPerHead, { n: quality.visits }),
      figure('visits-per-month', 'number', quality.visitsPerMonth, { n: quality.n }),
    ],
    table: tableOf(
      [
        ['band', 'text'],
        ['days', 'text'],
        ['guests', 'count'],
        ['share', 'share'],
        ['visits', 'count'],
        ['contribution', 'money'],
      ],
      shownBands(bands).map(({ band, days, guests: count, visits, amount }) => [
        band,
        days,
        count,
        count / guests,
        visits,
        amount,
      ]),
    ),
    chart: { kind: 'bars', by: 'days', values: ['guests'] },
    lists: [guestList('slipping', slipping, asked)],
  };
};

/** Two years in bands of sixty days: what lies before is one row, since nobody reads sixty of them. */
const mostBands = 12;

function shownBands(bands: Ledger['bands']) {
  const shown = bands.slice(0, mostBands).map((one) => ({
    band: String(one.band),
    days: `${one.from}–${one.to}`,
    guests: one.guests,
    visits: one.visits,
    amount: one.amount,
  }));
  const older = bands.slice(mostBands);
  const [first] = older;
  if (!first) return shown;
  const sum = (of: (band: Ledger['bands'][number]) => number): number =>
    older.reduce((total, band) => total + of(band), 0);

  return [
    ...shown,
    {
      band: `${first.band}+`,
      days: `${first.from}+`,
      guests: sum((band) => band.guests),
      visits: sum(({ visits }) => visits),
      amount: sum(({ amount }) => amount),
    },
  ];
}

/** Guests of the second band: to be called before they are lost, the ones who brought most first. */
function slippingOf({ house, span }: Asked): readonly number[] {
  const today = epochDayOf(span.asOf);
  const { last, amount } = lastDays(house, today);

  return numbersBy(house, amount, (guest) => {
    const since = today - (last[guest] as number);

    return since > 60 && since <= 120;
  });
}

/** What a goal needs: visits, guests, and how many have to be spoken to. Without a goal nothing is said. */
export const askDemand: Ask = (asked) => {
  const { house, span, options } = asked;
  const goal = amountIn(asked, 'goal');
  const { quality } = ledger(house.visits, { asOf: span.asOf });
  const spend = amountIn(asked, 'spend') ?? quality.spendPerHead;
  const frequency = numberIn(options, 'frequency') ?? quality.visitsPerMonth;
  if (goal === undefined) return { because: [{ code: 'report/no-goal' }] };
  if (!spend || spend <= 0 || !frequency) return { because: [{ code: 'report/no-active' }] };
  const needed = minimumVisits(goal, spend);
  const gap = sourceGap(needed, quality.n, frequency);
  const conversion = numberIn(options, 'conversion') ?? 0.04;
  const { rounds, shortfall } = enlargements(gap.guests, [conversion, conversion, conversion]);

  return {
    figures: [
      figure('visits-needed', 'count', needed),
      figure('visits-missing', 'count', gap.visits),
      figure('guests-missing', 'count', gap.guests),
      figure('surplus', 'count', gap.surplus),
      figure('pond', 'count', pondFor(gap.guests)),
      figure('shortfall', 'count', shortfall),
    ],
    table: tableOf(
      [
        ['round', 'text'],
        ['remaining', 'count'],
        ['pond', 'count'],
        ['won', 'count'],
        ['conversion-needed', 'share'],
      ],
      rounds.map((round, at) => [String(at + 1), round.remaining, round.pond, round.won, round.needed]),
    ),
    because:
      shortfall > 0
        ? [{ code: 'report/shortfall', facts: { guests: shortfall } }]
        : [{ code: 'report/goal-reached' }],
  };
};
