import type { ExpectationGap } from '../../satisfaction/expectation-gap.ts';
import { expectationGaps } from '../../satisfaction/expectation-gap.ts';
import { dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, guestList, shareOf, tableOf, within } from '../ask.ts';

interface OwnGap extends ExpectationGap {
  readonly guest: number;
}

/** What guests expected before they came held against what they answered after, aspect by aspect, the widest gap first. */
export const askGaps: Ask = (asked) => {
  const gaps = gapsOf(asked);
  const known = gaps.filter(({ gap }) => gap !== undefined);
  const short = known.filter(({ gap = 0 }) => gap < 0);
  const rows = [...new Set(gaps.map(({ aspect }) => aspect))]
    .map((aspect) => rowOf(gaps.filter((one) => one.aspect === aspect)))
    .sort((one, other) => (one.gap ?? 0) - (other.gap ?? 0) || (one.aspect < other.aspect ? -1 : 1));

  return {
    figures: [
      figure('expectations', 'count', gaps.length),
      figure('answered', 'share', shareOf(known.length, gaps.length), { n: gaps.length }),
      figure('less-than-expected', 'share', shareOf(short.length, known.length), { n: known.length }),
    ],
    table: tableOf(
      [
        ['about', 'term'],
        ['expectations', 'count'],
        ['answered', 'count'],
        ['expected', 'number'],
        ['got', 'number'],
        ['gap', 'number'],
      ],
      rows.map((row) => [row.aspect, row.n, row.answered, row.expected, row.got, row.gap]),
      asked.most,
    ),
    chart: { kind: 'bars', by: 'about', values: ['gap'] },
    lists: [guestList('disappointed', [...new Set(short.map(({ guest }) => guest))], asked)],
    because: [{ code: gaps.length === 0 ? 'report/no-expectations' : 'report/gap' }],
  };
};

/** The gaps of each guest whose expectation was written down in the period. */
function gapsOf({ house, span }: Asked): readonly OwnGap[] {
  const isNow = within(span.period);
  const today = epochDayOf(span.asOf);
  const expected = byGuest(house.services?.expectations ?? [], ({ day }) => isNow(day));
  const answered = byGuest(
    house.scores,
    ({ guest, day, points, of }) => expected.has(guest) && day <= today && points <= of,
  );

  return [...expected].flatMap(([guest, told]) =>
    expectationGaps(
      told.map(({ aspect, level, of, day }) => ({ aspect, level, of, day: dayOfEpoch(day) })),
      (answered.get(guest) ?? []).flatMap(({ day, aspect, points, of }) =>
        aspect === undefined ? [] : [{ aspect, level: points, of, day: dayOfEpoch(day) }],
      ),
    ).map((gap) => ({ ...gap, guest })),
  );
}

function byGuest<Told extends { readonly guest: number }>(
  all: readonly Told[],
  counts: (one: Told) => boolean,
): ReadonlyMap<number, readonly Told[]> {
  const found = new Map<number, Told[]>();
  for (const one of all) {
    if (!counts(one)) continue;
    const own = found.get(one.guest);
    if (own) own.push(one);
    else found.set(one.guest, [one]);
  }

  return found;
}

function rowOf(own: readonly OwnGap[]) {
  const known = own.filter(({ gap }) => gap !== undefined);
  const mean = (values: readonly number[]): number | undefined =>
    values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;

  return {
    aspect: own[0]?.aspect ?? '',
    n: own.length,
    answered: known.length,
    expected: mean((known.length > 0 ? known : own).map(({ expected }) => expected)),
    got: mean(known.flatMap(({ got }) => got ?? [])),
    gap: mean(known.flatMap(({ gap }) => gap ?? [])),
  };
}
