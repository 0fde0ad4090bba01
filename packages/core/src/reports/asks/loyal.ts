import { structureClasses } from '../../census/structure/structure.ts';
import { captiveLoyalty } from '../../satisfaction/loyalty.ts';
import type { LinkedGuest, ProfitLink } from '../../satisfaction/profit-link.ts';
import { profitLink } from '../../satisfaction/profit-link.ts';
import { epochDayOf } from '../../shared/day.ts';
import type { Reason } from '../../shared/reason.ts';
import type { Ask, Asked } from '../ask.ts';
import { figure, guestList, idOf, numberIn, shareOf, tableOf, textIn, within } from '../ask.ts';
import type { HouseScore } from '../house-columns.ts';
import { classesOf } from './loyalty.ts';
import { visitsByGuest } from './visits-in.ts';

const monthDays = 365.25 / 12;

/**
 * Guests who come often and are not content, where there is hardly another house: they leave when one opens. How many
 * others there are, the house says in its settings or with the question.
 */
export const askCaptive: Ask = (asked) => {
  const { house, span, options, most } = asked;
  const rivals = numberIn(options, 'rivals') ?? house.rivals;
  const isNow = within(span.period);
  const months = (epochDayOf(span.period.to) - epochDayOf(span.period.from) + 1) / monthDays;
  const last = lastScores(house.scores, epochDayOf(span.asOf));
  const rows = visitsByGuest(house);
  const looked = [...last].flatMap(([guest, { points, of }]) => {
    const own = (rows[guest] ?? []).filter((row) => isNow(house.visits.day[row] as number));
    const revenue = own.reduce((sum, row) => sum + (house.revenue[row] as number), 0);
    if (own.length === 0) return [];
    const score = (5 * points) / of;
    const visitsPerMonth = own.length / months;
    const { isCaptive } = captiveLoyalty({
      visitsPerMonth,
      score,
      ...(rivals !== undefined && { rivals }),
      revenue: { minor: revenue, currency: house.currency ?? '' },
    });

    return [{ guest, score, visitsPerMonth, revenue, isCaptive }];
  });
  const captive = looked
    .filter(({ isCaptive }) => isCaptive)
    .sort(
      (one, other) =>
        other.revenue - one.revenue || (idOf(house, one.guest) < idOf(house, other.guest) ? -1 : 1),
    );
  const exposed = captive.reduce((sum, { revenue }) => sum + revenue, 0);
  const total = house.revenue.reduce(
    (sum, amount, row) => (isNow(house.visits.day[row] as number) ? sum + amount : sum),
    0,
  );

  return {
    figures: [
      figure('captive', 'count', rivals === undefined ? undefined : captive.length, { n: looked.length }),
      figure('exposure', 'money', rivals === undefined ? undefined : exposed),
      figure('exposed-share', 'share', rivals === undefined ? undefined : shareOf(exposed, total)),
      figure('rivals', 'count', rivals),
    ],
    table: tableOf(
      [
        ['guest', 'guest'],
        ['visits-per-month', 'number'],
        ['score', 'number'],
        ['revenue', 'money'],
      ],
      captive.map(({ guest, visitsPerMonth, score, revenue }) => [
        idOf(house, guest),
        visitsPerMonth,
        score,
        revenue,
      ]),
      Math.min(most, 25),
    ),
    lists: [
      guestList(
        'captive',
        captive.map(({ guest }) => guest),
        asked,
      ),
    ],
    because: [
      { code: rivals === undefined ? 'report/no-rivals' : 'report/captive', facts: { n: looked.length } },
    ],
  };
};

function lastScores(scores: readonly HouseScore[], today: number): ReadonlyMap<number, HouseScore> {
  const last = new Map<number, HouseScore>();
  for (const score of scores) {
    if (score.day > today || score.points > score.of) continue;
    const known = last.get(score.guest);
    if (!known || known.day < score.day || (known.day === score.day && score.points < known.points))
      last.set(score.guest, score);
  }

  return last;
}

interface Segmented extends LinkedGuest {
  readonly segment: string;
}

/**
 * What guests do and bring after each score, segment by segment as it is: a step between two scores that is more than
 * chance is where contentment begins to pay. Segments are the classes of the structure, or the words of a column of
 * guests.
 */
export const askScoreProfit: Ask = (asked) => {
  const linked = linkedIn(asked);
  const names = [...new Set(linked.map(({ segment }) => segment))].sort(inOrderOfClass);
  const links = [
    ['all', profitLink(linked)] as const,
    ...names.map((name) => [name, profitLink(linked.filter(({ segment }) => segment === name))] as const),
  ].slice(0, 1 + Math.min(asked.most, 8));
  const scores = [...new Set(linked.map(({ points }) => points))].sort((one, other) => one - other);
  const at = (link: ProfitLink, score: number) => link.points.find((point) => point.score === score);

  return {
    figures: links.flatMap(([name, { turning }]) =>
      name === 'all' || turning
        ? [figure(`turning-at ${name}`, 'number', turning?.to, { n: sizeOf(links, name) })]
        : [],
    ),
    table: tableOf(
      [
        ['score', 'number'],
        ...links.flatMap(
          ([name]) =>
            [
              [`guests-of ${name}`, 'count'],
              [`came-back-of ${name}`, 'share'],
              [`brings-of ${name}`, 'money'],
            ] as const,
        ),
      ],
      scores.map((score) => [
        score,
        ...links.flatMap(([, link]) => {
          const point = at(link, score);

          return [point?.n ?? 0, point?.returned, point && Math.round(point.contribution)];
        }),
      ]),
    ),
    chart: { kind: 'lines', by: 'score', values: links.map(([name]) => `came-back-of ${name}`) },
    because: [...(links[0]?.[1].because ?? ([] as readonly Reason[])), { code: 'report/not-straight' }],
  };
};

function sizeOf(links: readonly (readonly [string, ProfitLink])[], name: string): number {
  const link = links.find(([one]) => one === name)?.[1];

  return link?.points.reduce((sum, { n }) => sum + n, 0) ?? 0;
}

function inOrderOfClass(one: string, other: string): number {
  const places = structureClasses as readonly string[];

  return places.indexOf(one) - places.indexOf(other) || (one < other ? -1 : 1);
}

/** The last answer of each guest that lies so far back that his return is known, on the scale that most answers have. */
function linkedIn({ house, span, options }: Asked): readonly Segmented[] {
  const days = Math.max(1, Math.round(numberIn(options, 'within') ?? 365));
  const today = epochDayOf(span.asOf);
  const isOver = house.scores.filter(
    ({ day, points, of }) => day + days <= today && points >= 0 && points <= of,
  );
  const scale = mostOften(isOver.map(({ of }) => of));
  const last = lastScores(
    isOver.filter(({ of }) => of === scale),
    today,
  );
  const segmentOf = segmentsIn({ house, span, options }, today - days);
  const rows = visitsByGuest(house);

  return [...last]
    .sort(([one], [other]) => one - other)
    .map(([guest, { points, of, day }]) => {
      const after = (rows[guest] ?? []).filter((row) => {
        const since = (house.visits.day[row] as number) - day;

        return since > 0 && since <= days;
      });

      return {
        points,
        of,
        segment: segmentOf(guest),
        cameBack: after.length > 0,
        contribution: after.reduce((sum, row) => sum + (house.visits.amount[row] as number), 0),
      };
    });
}

/** The segment of each guest: the word of a column of guests that is named, else his class on a day. */
export function segmentsIn(
  { house, options }: Pick<Asked, 'house' | 'options' | 'span'>,
  until: number,
): (guest: number) => string {
  const by = textIn(options, 'by');
  const column = house.people.dimensions.find(({ name }) => name === by);
  if (column) return (guest) => column.values[column.codes[guest] as number] || 'unknown';
  const { classOf } = classesOf({ house }, until);

  return (guest) => structureClasses[classOf[guest] as number] as string;
}

/** The value that stands most often in a list; the lowest of several. */
export function mostOften(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);

  return [...counts].sort(([one, many], [other, few]) => few - many || one - other)[0]?.[0];
}
