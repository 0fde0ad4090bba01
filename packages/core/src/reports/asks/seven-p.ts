import { associate } from '../../census/association/associate.ts';
import { periodOf } from '../../census/cohorts/cohorts.ts';
import { numbered } from '../../census/columns/numbered.ts';
import { forecast } from '../../census/forecast/forecast.ts';
import type { Dimension, FactTable } from '../../census/pivot/fact-table.ts';
import { pivot } from '../../census/pivot/pivot.ts';
import { structureClasses } from '../../census/structure/structure.ts';
import { productTrends } from '../../census/trend/product-trends.ts';
import { type Day, dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Ask, Asked } from '../ask.ts';
import { daysOf, figure, numberIn, tableOf, textIn } from '../ask.ts';
import type { HouseColumns, Lines } from '../house-columns.ts';
import { crossingOf, pivotPart } from './crossing.ts';
import { classesOf } from './loyalty.ts';
import { basketsIn } from './sold-baskets.ts';
import { soldTo } from './sold-to.ts';
import { amountsIn } from './visits-in.ts';

/** Who the guests are: every attribute, the unknown share among it (7P: profile). */
export const askPeople: Ask = ({ house, most }) => {
  const n = house.guests.length;
  const rows = house.people.dimensions.flatMap(({ name, values, codes }) => {
    const counts = new Uint32Array(values.length);
    for (const code of codes) counts[code] = (counts[code] as number) + 1;
    const shown = values
      .map((value, at) => ({ value: value === '' ? 'unknown' : value, count: counts[at] as number }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
    const top = shown.filter(({ value }, at) => at < 5 || value === 'unknown');
    const rest = n - top.reduce((sum, { count }) => sum + count, 0);

    return [...top, ...(rest > 0 ? [{ value: 'others', count: rest }] : [])].map(({ value, count }) => [
      name,
      codedValue(name, value),
      count,
      n > 0 ? count / n : undefined,
    ]);
  });

  return {
    figures: [figure('guests', 'count', n)],
    table: tableOf(
      [
        ['attribute', 'term'],
        ['value', 'term'],
        ['guests', 'count'],
        ['share', 'share'],
      ],
      rows,
      Math.max(most, 100),
    ),
    because: [{ code: 'report/sums-to-all', facts: { n } }],
  };
};

/** Countries and languages are told as such, so that each reader sees their names. */
export function codedValue(attribute: string, value: string): string {
  if (value === 'unknown' || value === 'others') return value;
  if (attribute === 'nationality') return `region:${value}`;

  return attribute === 'language' ? `language:${value}` : value;
}

/** What each class of guests contributes; the parts add up to the whole (7P: profitability). */
export const askProfit: Ask = (asked) => {
  const { house, span } = asked;
  const amounts = amountsIn(house, span.period);
  const before = amountsIn(house, span.before);
  const { classOf } = classesOf(asked, epochDayOf(span.before.to));
  const sums = structureClasses.map(() => ({ guests: 0, now: 0, before: 0 }));
  for (let guest = 0; guest < amounts.length; guest += 1) {
    const sum = sums[classOf[guest] as number] as (typeof sums)[number];
    if (amounts[guest] !== 0) sum.guests += 1;
    sum.now += amounts[guest] as number;
    sum.before += before[guest] as number;
  }
  const [now, was] = [amounts, before].map((all) => all.reduce((sum, amount) => sum + amount, 0)) as [
    number,
    number,
  ];
  const active = sums.reduce((sum, { guests }) => sum + guests, 0);

  return {
    figures: [
      figure('contribution', 'money', now, { before: was }),
      figure('per-guest', 'money', active > 0 ? Math.round(now / active) : undefined, { n: active }),
      figure('cost-unknown', 'money', house.costUnknown),
    ],
    table: tableOf(
      [
        ['class', 'term'],
        ['guests', 'count'],
        ['contribution', 'money'],
        ['share', 'share'],
        ['before', 'money'],
      ],
      [
        ...sums.map(({ guests, now: sum, before: earlier }, at) => [
          structureClasses[at],
          guests,
          sum,
          now > 0 ? sum / now : undefined,
          earlier,
        ]),
        ['all', active, now, now > 0 ? 1 : undefined, was],
      ],
    ),
    chart: { kind: 'bars', by: 'class', values: ['contribution'] },
    because: [{ code: house.costUnknown > 0 ? 'report/cost-unknown' : 'report/cost-known' }],
  };
};

/** The rows of a period. */
export function linesIn({ table, guest, day }: Lines, period: Asked['span']['period']): Lines {
  const [first, last] = daysOf(period);
  const taken = new Int32Array(day.length);
  let count = 0;
  for (let row = 0; row < day.length; row += 1)
    if ((day[row] as number) >= first && (day[row] as number) <= last) taken[count++] = row;
  if (count === day.length) return { table, guest, day };
  const rows = taken.subarray(0, count);

  return { table: tableAt(table, rows), guest: picked(guest, rows), day: picked(day, rows) };
}

/** The rows of a table at these places. */
function tableAt({ dimensions, numbers }: FactTable, rows: Int32Array): FactTable {
  return {
    rows: rows.length,
    dimensions: dimensions.map((one) => ({ ...one, codes: picked(one.codes, rows) })),
    numbers: numbers.map((one) => ({ ...one, values: picked(one.values, rows) })),
  };
}

function picked<Column extends Dimension['codes'] | Float64Array>(from: Column, rows: Int32Array): Column {
  const values = new (from.constructor as new (length: number) => Column)(rows.length);
  for (let at = 0; at < rows.length; at += 1) values[at] = from[rows[at] as number] as number;

  return values;
}

/** Any rows crossed by any columns: what a house asks by its own reports (7P: performance). */
export const askPivot: Ask = ({ house, span, options, most }) => {
  const of = textIn(options, 'of') ?? 'sales';
  const asked = crossingOf(options);
  const names = [...asked.by, ...Object.keys(asked.where)];
  const table = tableIn({ house, span }, of, names);

  return pivotPart(pivot(table, asked), asked, Math.max(most, numberIn(options, 'rows') ?? 0));
};

function tableIn(
  { house, span }: Pick<Asked, 'house' | 'span'>,
  of: string,
  names: readonly string[],
): FactTable {
  if (of === 'guests') return house.people;
  if (of === 'sales') return soldTo(linesIn(house.sales, span.period), { house, span }, names);
  if (of === 'stays') return linesIn(house.stays, span.period).table;
  throw new InnkeeperError('census/option', { option: 'of', problem: 'must be guests, sales or stays' });
}

/** What is taken with what in a stay (7P: product). */
export const askBaskets: Ask = ({ house, span, options, most }) => {
  const { table } = linesIn(house.sales, span.period);
  const item = table.dimensions.find(({ name }) => name === 'item');
  const visit = table.numbers.find(({ name }) => name === 'visit');
  const { n, items, rules } = associate(basketsIn(item, visit?.values), {
    support: numberIn(options, 'support') ?? 0.01,
    confidence: numberIn(options, 'confidence') ?? 0.2,
    longest: 3,
  });
  const sure = rules.filter(({ falseShare, lift }) => falseShare < 0.05 && lift > 1);

  return {
    figures: [
      figure('baskets', 'count', n),
      figure('items', 'count', items),
      figure('rules', 'count', sure.length, { n: rules.length }),
    ],
    table: tableOf(
      [
        ['with', 'text'],
        ['also', 'text'],
        ['baskets', 'count'],
        ['support', 'share'],
        ['confidence', 'share'],
        ['lift', 'number'],
      ],
      sure.map(({ left, right, count, support, confidence, lift }) => [
        left.join(' + '),
        right,
        count,
        support,
        confidence,
        lift,
      ]),
      Math.min(most, 20),
    ),
    because: [{ code: 'report/together-not-because' }],
  };
};

/** Which products are wanted more, which less, and how many have left them. */
export const askProducts: Ask = ({ house, span, most }) => {
  const trends = productTrendsOf(house, { from: span.before.from, to: span.period.to });
  const shown = trends.filter(({ stage }) => stage !== 'steady');

  return {
    figures: (['rising', 'new', 'falling', 'gone'] as const).map((stage) =>
      figure(`products-${stage}`, 'count', trends.filter((one) => one.stage === stage).length, {
        n: trends.length,
      }),
    ),
    table: tableOf(
      [
        ['product', 'text'],
        ['stage', 'term'],
        ['last-period', 'money'],
        ['change', 'money'],
        ['have-left', 'count'],
      ],
      shown.map(({ item, stage, amounts, change, left }) => [
        item,
        stage,
        amounts.at(-1),
        change,
        left.length,
      ]),
      Math.min(most, 30),
    ),
    lists: shown
      .filter(({ left }) => left.length > 0)
      .slice(0, 3)
      .map(({ item, left }) => ({ name: `left ${item}`, guests: left.slice(0, most), of: left.length })),
    because: [{ code: 'report/trend', facts: { periods: 3 } }],
  };
};

/** The trends of what is sold, by quarters of the two periods. */
export function productTrendsOf(house: HouseColumns, period: Asked['span']['period']) {
  const { table, guest, day } = linesIn(house.sales, period);
  const item = table.dimensions.find(({ name }) => name === 'item');
  const category = table.dimensions.find(({ name }) => name === 'category');
  const revenue = table.numbers.find(({ name }) => name === 'revenue');
  const words = [item, category].map(
    (one) => one ?? { name: '', values: [''], codes: new Uint8Array(table.rows) },
  );
  const [things, kinds] = words as [Dimension, Dimension];
  const items: string[] = [];
  const numberOf = new Map<string, number>();
  const numbersOf = ({ values }: Dimension): readonly number[] =>
    values.map((word) => (word === '' ? -1 : numbered(numberOf, word, () => items.push(word) - 1)));
  const [numberOfThing, numberOfKind] = [numbersOf(things), numbersOf(kinds)];
  const quarters = quartersOf(day);
  const rows = new Int32Array(table.rows);
  const sold = new Int32Array(table.rows);
  const placeOf = new Int32Array(items.length).fill(-1);
  const named: string[] = [];
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const thing = numberOfThing[things.codes[row] as number] as number;
    const what = thing >= 0 ? thing : (numberOfKind[kinds.codes[row] as number] as number);
    if (what < 0 || (guest[row] as number) < 0) continue;
    if ((placeOf[what] as number) < 0) placeOf[what] = named.push(items[what] as string) - 1;
    sold[count] = placeOf[what] as number;
    rows[count++] = row;
  }
  const taken = rows.subarray(0, count);

  return productTrends({
    guests: house.guests,
    items: named,
    periods: quarters.periods,
    item: sold.slice(0, count),
    guest: picked(guest, taken),
    day: picked(day, taken),
    period: taken.map((row) => quarters.numbers[(day[row] as number) - quarters.first] as number),
    amount: revenue ? picked(revenue.values, taken) : new Float64Array(count),
  });
}

/** The quarters of some days, and the number of the quarter of each day from the first on. */
function quartersOf(days: Int32Array): {
  readonly periods: readonly string[];
  readonly first: number;
  readonly numbers: Int32Array;
} {
  let [first, last] = [2 ** 31 - 1, -(2 ** 31)];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (days.length === 0) return { periods: [], first: 0, numbers: new Int32Array() };
  const isSeen = new Uint8Array(last - first + 1);
  for (const day of days) isSeen[day - first] = 1;
  const names = Array.from(isSeen, (seen, at) => (seen ? periodOf(dayOfEpoch(first + at), 'quarter') : ''));
  const periods = [...new Set(names.filter((name) => name !== ''))].sort();

  return { periods, first, numbers: Int32Array.from(names, (name) => periods.indexOf(name)) };
}

/** What comes next month by what came before, and how far such guesses were off (7P: prospects). */
export const askProspects: Ask = ({ house, span, options }) => {
  const found = byMonth(house, span);
  const { names } = found;
  const happened = names.map((name) => eventsOf(house, name));
  const isLeftOut = happened.map((words) => options['events'] === 'leave-out' && words !== '');
  const left = isLeftOut.filter(Boolean).length;
  const [visits, amounts] = [filledIn(found.visits, isLeftOut), filledIn(found.amounts, isLeftOut)];
  const series = [
    ['visits', visits, 'count'],
    ['contribution', amounts, 'money'],
  ] as const;
  const answers = series.map(([name, values, unit]) => ({
    name,
    unit,
    values,
    ...forecast(values, { ahead: 3 }),
  }));

  return {
    figures: answers.flatMap(({ name, unit, next, error }) => [
      figure(`next-${name}`, unit, next[0] === undefined ? undefined : Math.round(next[0]), { n: error.n }),
      figure(`mape-${name}`, 'share', error.mape, { n: error.mapeN }),
    ]),
    table: tableOf(
      [
        ['month', 'text'],
        ['visits', 'count'],
        ['contribution', 'money'],
        ['kind', 'term'],
        ...(house.events ? [['events', 'text'] as const] : []),
      ],
      [
        ...names.map((name, at) => [
          name,
          found.visits[at],
          found.amounts[at],
          'actual',
          ...(house.events ? [happened[at]] : []),
        ]),
        ...(answers[0]?.next ?? []).map((value, at) => [
          monthAfter(names.at(-1) ?? '', at + 1),
          Math.round(value),
          Math.round(answers[1]?.next[at] ?? 0),
          'forecast',
          ...(house.events ? [eventsOf(house, monthAfter(names.at(-1) ?? '', at + 1))] : []),
        ]),
      ],
    ),
    chart: { kind: 'lines', by: 'month', values: ['contribution'] },
    because: [
      ...(left > 0 ? [{ code: 'report/events-left-out', facts: { n: left } }] : []),
      ...answers.map(({ method, error, name }) => ({
        code: `report/forecast-${method}`,
        facts: { series: name, n: error.n },
      })),
    ],
  };
};

/** A week of something from outside marks a month. */
const daysThatMark = 7;

/** What happened outside in a month, by name. */
function eventsOf({ events = [] }: HouseColumns, month: string): string {
  const first = epochDayOf(`${month}-01` as Day);
  const last = epochDayOf(`${monthAfter(month, 1)}-01` as Day) - 1;

  return events
    .filter(({ from, to }) => {
      const days = Math.min(last, epochDayOf(to)) - Math.max(first, epochDayOf(from)) + 1;

      return days >= Math.min(daysThatMark, epochDayOf(to) - epochDayOf(from) + 1);
    })
    .map(({ name }) => name)
    .join(', ');
}

/** A series whose left out places are filled from the nearest ones that are not; as it was where all are left out. */
function filledIn(values: readonly number[], isLeftOut: readonly boolean[]): readonly number[] {
  const nearest = (from: number, step: number): number | undefined => {
    for (let at = from; at >= 0 && at < values.length; at += step) if (!isLeftOut[at]) return values[at];

    return undefined;
  };

  return values.map((value, at) => {
    if (!isLeftOut[at]) return value;
    const [before, after] = [nearest(at, -1), nearest(at, 1)];
    if (before === undefined || after === undefined) return before ?? after ?? value;

    return Math.round((before + after) / 2);
  });
}

/** Whole months until the day of the report. */
function byMonth({ visits }: HouseColumns, { before, asOf }: Asked['span']) {
  const [first] = daysOf(before);
  const last = epochDayOf(asOf);
  const months = new Map<string, { visits: number; amount: number }>();
  const unfinished = periodOf(asOf, 'month');
  for (let day = first; day <= last; day += 1) {
    const name = periodOf(dayOfEpoch(day), 'month');
    if (name !== unfinished && !months.has(name)) months.set(name, { visits: 0, amount: 0 });
  }
  for (let row = 0; row < visits.day.length; row += 1) {
    const day = visits.day[row] as number;
    if (day < first || day > last) continue;
    const month = months.get(periodOf(dayOfEpoch(day), 'month'));
    if (!month) continue;
    month.visits += 1;
    month.amount += visits.amount[row] as number;
  }
  const whole = [...months].slice(1); // the first month may have begun before the period

  return {
    names: whole.map(([name]) => name),
    visits: whole.map(([, one]) => one.visits),
    amounts: whole.map(([, one]) => one.amount),
  };
}

function monthAfter(name: string, months: number): string {
  const [year = 0, month = 1] = name.split('-').map(Number);
  const at = year * 12 + month - 1 + months;

  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
