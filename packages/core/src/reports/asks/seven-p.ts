import { associate } from '../../census/association/associate.ts';
import { basketsBuilder } from '../../census/association/baskets.ts';
import { periodOf } from '../../census/cohorts/cohorts.ts';
import { forecast } from '../../census/forecast/forecast.ts';
import type { FactTable } from '../../census/pivot/fact-table.ts';
import { measureName, parseMeasure } from '../../census/pivot/measure.ts';
import { pivot } from '../../census/pivot/pivot.ts';
import { structureClasses } from '../../census/structure/structure.ts';
import { productTrends } from '../../census/trend/product-trends.ts';
import { salesBuilder } from '../../census/trend/sale-columns.ts';
import { dayOfEpoch, epochDayOf } from '../../shared/day.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import type { Ask, Asked } from '../ask.ts';
import { daysOf, figure, numberIn, tableOf, textIn, textsIn } from '../ask.ts';
import type { HouseColumns, Lines } from '../house-columns.ts';
import type { Unit } from '../report.ts';
import { classesOf } from './loyalty.ts';
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
    because: [
      { code: house.costUnknown > 0 ? 'report/cost-unknown' : 'report/cost-known' },
      ...(house.refusedLines > 0 ? [{ code: 'report/refused-lines', facts: { n: house.refusedLines } }] : []),
    ],
  };
};

/** The rows of a period. */
export function linesIn({ table, guest, day }: Lines, period: Asked['span']['period']): Lines {
  const [first, last] = daysOf(period);
  const rows = Int32Array.from(day.keys()).filter(
    (row) => (day[row] as number) >= first && (day[row] as number) <= last,
  );

  return {
    table: {
      rows: rows.length,
      dimensions: table.dimensions.map((one) => ({
        ...one,
        codes: rows.map((row) => one.codes[row] as number),
      })),
      numbers: table.numbers.map((one) => ({
        ...one,
        values: Float64Array.from(rows, (row) => one.values[row] as number),
      })),
    },
    guest: rows.map((row) => guest[row] as number),
    day: rows.map((row) => day[row] as number),
  };
}

/** Any rows crossed by any columns: what a house asks by its own reports (7P: performance). */
export const askPivot: Ask = ({ house, span, options, most }) => {
  const of = textIn(options, 'of') ?? 'sales';
  const table = filtered(tableIn(house, of, span.period), textsIn(options, 'where'));
  const by = textsIn(options, 'by');
  const asked = textsIn(options, 'measures');
  const measures = (asked.length > 0 ? asked : ['count']).map((text) => {
    const measure = parseMeasure(text);
    if (!measure)
      throw new InnkeeperError('census/option', {
        option: 'measures',
        problem: 'must be written as "sum:revenue"',
      });

    return measure;
  });
  const totals = options['totals'] === 'steps' || options['totals'] === 'all' ? options['totals'] : 'none';
  const { levels, rows } = pivot(table, { by, measures, totals });
  const cells = levels.flatMap((level) =>
    level.cells.map(({ of: words, figures }) => [
      ...by.map((name) => {
        const at = level.by.indexOf(name);

        return at < 0 ? '*' : words[at] === '' ? 'unknown' : (words[at] as string);
      }),
      ...figures,
    ]),
  );
  const isAmount = (name: string): boolean => name === 'revenue' || name === 'contribution';

  return {
    figures: [figure('rows', 'count', rows)],
    table: tableOf(
      [
        ...by.map((name) => [name, 'term'] as const),
        ...measures.map((measure): readonly [string, Unit] => [
          measureName(measure),
          measure.kind === 'share'
            ? 'share'
            : 'of' in measure && isAmount(measure.of)
              ? 'money'
              : measure.kind === 'count' || measure.kind === 'distinct'
                ? 'count'
                : 'number',
        ]),
      ],
      cells,
      Math.max(most, numberIn(options, 'rows') ?? 0),
    ),
  };
};

/** The rows of which every named column has the named word: `category=food`. */
function filtered(table: FactTable, conditions: readonly string[]): FactTable {
  const tests = conditions.map((text) => {
    const [column = '', ...rest] = text.split('=');
    const dimension = table.dimensions.find(({ name }) => name === column);
    if (!dimension)
      throw new InnkeeperError('census/no-column', {
        column,
        columns: table.dimensions.map(({ name }) => name).join(', '),
      });
    const wanted = dimension.values.indexOf(rest.join('='));

    return (row: number): boolean => dimension.codes[row] === wanted;
  });
  if (tests.length === 0) return table;
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    tests.every((holds) => holds(row)),
  );

  return {
    rows: rows.length,
    dimensions: table.dimensions.map((one) => ({
      ...one,
      codes: rows.map((row) => one.codes[row] as number),
    })),
    numbers: table.numbers.map((one) => ({
      ...one,
      values: Float64Array.from(rows, (row) => one.values[row] as number),
    })),
  };
}

function tableIn(house: HouseColumns, of: string, period: Asked['span']['period']): FactTable {
  if (of === 'guests') return house.people;
  if (of === 'sales') return linesIn(house.sales, period).table;
  if (of === 'stays') return linesIn(house.stays, period).table;
  throw new InnkeeperError('census/option', { option: 'of', problem: 'must be guests, sales or stays' });
}

/** What is taken with what in a stay (7P: product). */
export const askBaskets: Ask = ({ house, span, options, most }) => {
  const { table } = linesIn(house.sales, span.period);
  const item = table.dimensions.find(({ name }) => name === 'item');
  const visit = table.numbers.find(({ name }) => name === 'visit');
  const baskets = basketsBuilder();
  for (let row = 0; row < table.rows; row += 1) {
    const word = item?.values[item.codes[row] as number] ?? '';
    if (word !== '') baskets.add(String(visit?.values[row]), word);
  }
  const { n, items, rules } = associate(baskets.build(), {
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
  const sales = salesBuilder('quarter');
  for (let row = 0; row < table.rows; row += 1) {
    const word =
      item?.values[item.codes[row] as number] || category?.values[category.codes[row] as number] || '';
    const who = house.guests[guest[row] as number];
    if (who !== undefined && word !== '')
      sales.add({
        guest: who,
        item: word,
        day: dayOfEpoch(day[row] as number),
        amount: (revenue?.values[row] as number) || 0,
      });
  }

  return productTrends(sales.build());
}

/** What comes next month by what came before, and how far such guesses were off (7P: prospects). */
export const askProspects: Ask = ({ house, span }) => {
  const { names, visits, amounts } = byMonth(house, span);
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
      ],
      [
        ...names.map((name, at) => [name, visits[at], amounts[at], 'actual']),
        ...(answers[0]?.next ?? []).map((value, at) => [
          monthAfter(names.at(-1) ?? '', at + 1),
          Math.round(value),
          Math.round(answers[1]?.next[at] ?? 0),
          'forecast',
        ]),
      ],
    ),
    chart: { kind: 'lines', by: 'month', values: ['contribution'] },
    because: answers.map(({ method, error, name }) => ({
      code: `report/forecast-${method}`,
      facts: { series: name, n: error.n },
    })),
  };
};

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
