import type { Score } from '../../satisfaction/scores.ts';
import type { TopBox } from '../../satisfaction/top-box.ts';
import { pointsToGo, topBoxBy, topBoxOf } from '../../satisfaction/top-box.ts';
import { dayOfEpoch } from '../../shared/day.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, numberIn, shareOf, tableOf, textIn, within } from '../ask.ts';

type Field = 'department' | 'aspect' | 'touchpoint';

function scoresIn({ house }: Pick<Asked, 'house'>, period: Asked['span']['period']): readonly Score[] {
  const isNow = within(period);

  return house.scores.flatMap(({ guest: _guest, day, points, ...told }) =>
    isNow(day) && points >= 0 && points <= told.of ? [{ ...told, points, day: dayOfEpoch(day) }] : [],
  );
}

/**
 * How many of all answers have all points, and how far each department, aspect or touchpoint is from the goal. One
 * point less stands beside it, and never counts (Xerox).
 */
export const askTopBox: Ask = (asked) => {
  const { span, options, most } = asked;
  const told = textIn(options, 'by');
  const by: Field = told === 'aspect' || told === 'touchpoint' ? told : 'department';
  const target = Math.min(100, Math.max(0, numberIn(options, 'target') ?? 100)) / 100;
  const [now, before] = [scoresIn(asked, span.period), scoresIn(asked, span.before)];
  const [all, was] = [topBoxOf(now), topBoxOf(before)];
  const rows = topBoxBy(now, by, { target });
  const earlier = new Map(topBoxBy(before, by, { target }).map((line) => [line.name, line]));
  const placed = now.filter((score) => score[by] !== undefined).length;

  return {
    figures: [
      boxFigure('top-box', 'topBox', { all, was }),
      boxFigure('top-two-box', 'topTwoBox', { all, was }),
      figure('points-to-go', 'number', all && pointsToGo(all.topBox, target), { n: now.length }),
      figure('reached', 'count', rows.filter((row) => row.pointsToGo === 0).length, { n: rows.length }),
      figure('says-not-where', 'share', shareOf(now.length - placed, now.length), { n: now.length }),
    ],
    table: tableOf(
      [
        [by === 'aspect' ? 'about' : by, 'term'],
        ['answers', 'count'],
        ['top-box', 'share'],
        ['top-two-box', 'share'],
        ['points-to-go', 'number'],
        ['top-box-before', 'share'],
      ],
      rows.map(({ name, n, topBox, topTwoBox, pointsToGo: left }) => [
        name,
        n,
        topBox,
        topTwoBox,
        left,
        earlier.get(name)?.topBox,
      ]),
      most,
    ),
    chart: { kind: 'bars', by: by === 'aspect' ? 'about' : by, values: ['points-to-go'] },
    because: [
      now.length === 0
        ? { code: 'report/no-answers' }
        : { code: 'report/top-box', facts: { percent: Math.round(target * 100) } },
    ],
  };
};

function boxFigure(
  name: string,
  field: 'topBox' | 'topTwoBox',
  { all, was }: { readonly all: TopBox | undefined; readonly was: TopBox | undefined },
) {
  return figure(name, 'share', all?.[field], { before: was?.[field], n: all?.n ?? 0 });
}
