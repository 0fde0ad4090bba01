import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '@innkeeper/core';
import { dayOfEpoch } from '@innkeeper/core';
import type { Census, FactTable, VisitColumns } from '@innkeeper/core/census';
import {
  guestColumnsOf,
  guestTotalsOf,
  ledger,
  movedBetween,
  pareto,
  pivot,
  rfmTable,
  structure,
  visitsIn,
  zonesOf,
} from '@innkeeper/core/census';
import { compileRule, countOf, matchesOf } from '@innkeeper/core/segments';
import type { Figure } from '../figure.ts';
import { answerOf, fillTable, openDuck } from './duck.ts';
import { both } from './measured.ts';
import { censusOf, chance, staysOf, today, wordsOf } from './people.ts';
import { sizes } from './sizes.ts';

const asOf: Day = dayOfEpoch(today);
const yearAgo: Day = dayOfEpoch(today - 365);
const quintiles = [0.2, 0.4, 0.6, 0.8];

const ledgerSql = (
  rows: string,
  day = today,
) => `with g as (select guest, max(day) as last, count(*) as visits, sum(amount) as amount from ${rows} where day <= ${day} group by guest)
select greatest(1, (${day} - last + 59) // 60) as band, count(*), sum(visits), sum(amount) from g group by 1 order by 1`;
const rfmSql = (
  source: string,
) => `with g as (${source}), q as (select quantile_cont(since, [${quintiles}]) as r, quantile_cont(visits, [${quintiles}]) as f, quantile_cont(amount, [${quintiles}]) as m from g),
s as (select ${['r', 'f', 'm'].map((name, at) => `list_sum([case when ${['since', 'visits', 'amount'][at]} > b then 1 else 0 end for b in ${name}]) as ${name}`)}, visits, amount from g, q)
select r, f, m, count(*), sum(visits), sum(amount) from s group by all`;
const movementSql = (rows: string) =>
  `with g as (select guest, max(day) filter (where day <= ${today - 365}) as one, max(day) as two, sum(amount) filter (where day > ${today - 730} and day <= ${today - 365}) as before, sum(amount) filter (where day > ${today - 365}) as after from ${rows} where day <= ${today} group by guest) select coalesce(${today - 365} - one <= 60, false), ${today} - two <= 60, one is null, count(*), sum(before), sum(after) from g group by all`;
const factsOf = (rows: string, day = today) =>
  `select guest, ${day} - max(day) as since, count(*) as visits, sum(amount) as amount from ${rows} where day <= ${day} group by guest`;

/** What a director asks of a million guests with five million stays. */
export async function* measureQuestions(): AsyncGenerator<Figure> {
  const n = sizes.guests;
  const visits = staysOf(n, sizes.stays);
  const guests = guestColumnsOf(visits, today);
  const next = chance(3);
  const latitude = Float64Array.from({ length: n }, () => 30.25 + (next() - 0.5) / 20);
  const longitude = Float64Array.from({ length: n }, () => 120.16 + (next() - 0.5) / 20);
  const dimensions = [12, 3, 2, 10, 5].map((kinds, at) => ({
    name: `d${at}`,
    values: Array.from({ length: kinds }, (_, word) => `w${word}`),
    codes: wordsOf(n, kinds, 11 + at),
  }));
  const duck = await openDuck();
  await fillTable(duck, 'stays', columnsOf(visits));
  await fillTable(duck, 'guests', {
    guest: Int32Array.from({ length: n }, (_, at) => at),
    last: guests.lastDay,
    visits: guests.visits,
    amount: guests.amount,
    latitude,
    longitude,
    ...Object.fromEntries(dimensions.map(({ name, codes }) => [name, codes])),
  });
  const there = `select ${today} - last as since, visits, amount from guests where visits > 0`;
  const said = (claim: string, figures: { ours: number; peer: number }, count = n): Figure => ({
    claim,
    ...figures,
    unit: 'ms',
    n: count,
  });

  yield said(
    'ledger from the stays, peer DuckDB',
    await both(
      () => ledger(visits, { asOf }),
      () => answerOf(duck, ledgerSql('stays')),
    ),
    visits.guest.length,
  );
  yield said(
    'recency, frequency and money of the guests, peer DuckDB',
    await both(
      () => rfmTable(guests, today),
      () => answerOf(duck, rfmSql(there)),
    ),
  );
  yield said(
    '20/20/20/40 structure, peer DuckDB',
    await both(
      () => structure({ guests: guests.guests, values: guests.amount }),
      () =>
        answerOf(
          duck,
          `with r as (select amount, row_number() over (order by amount desc, guest) as place from guests) select case when place <= ${n * 0.2} then 0 when place <= ${n * 0.4} then 1 when place <= ${n * 0.6} then 2 else 3 end as class, count(*), sum(amount), max(amount), min(amount) from r group by 1`,
        ),
    ),
  );
  const { order } = structure({ guests: guests.guests, values: guests.amount });
  yield said(
    'Pareto and Gini of an ordered structure, peer DuckDB (orders as well)',
    await both(
      () => pareto({ order }, guests.amount),
      () =>
        answerOf(
          duck,
          `with r as (select amount, row_number() over (order by amount desc) as place from guests), c as (select place, amount, sum(amount) over (order by place) as cum from r) select max(cum), sum((${n} - place + 1) * amount), max(cum) filter (where place <= ${n * 0.2}) from c`,
        ),
    ),
  );
  yield said(
    'zones: four quadrants, three rings, peer DuckDB',
    await both(
      () => zonesOf({ latitude: 30.25, longitude: 120.16 }, { guests: guests.guests, latitude, longitude }),
      () =>
        answerOf(
          duck,
          `with p as (select radians(latitude) as a, radians(longitude - 120.16) as l, radians(30.25) as h, latitude, longitude from guests), m as (select 6371008.8 * atan2(sqrt(pow(cos(a) * sin(l), 2) + pow(cos(h) * sin(a) - sin(h) * cos(a) * cos(l), 2)), sin(h) * sin(a) + cos(h) * cos(a) * cos(l)) as metres, latitude, longitude from p) select latitude >= 30.25, longitude >= 120.16, case when metres <= 500 then 1 when metres <= 1000 then 2 when metres <= 1500 then 3 else 4 end, count(*) from m group by all`,
        ),
    ),
  );
  yield said(
    'new, kept, lost and won back in a year, peer DuckDB',
    await both(
      () => movedBetween(visits, { from: yearAgo, to: asOf }),
      () => answerOf(duck, movementSql('stays')),
    ),
    visits.guest.length,
  );
  const table: FactTable = {
    rows: n,
    dimensions,
    numbers: [{ name: 'amount', values: guests.amount }],
  };
  yield said(
    'pivot of the guests by five dimensions, peer DuckDB',
    await both(
      () =>
        pivot(table, {
          by: dimensions.map(({ name }) => name),
          measures: [{ kind: 'count' }, { kind: 'sum', of: 'amount' }],
        }),
      () => answerOf(duck, 'select d0, d1, d2, d3, d4, count(*), sum(amount) from guests group by all'),
    ),
  );
  duck.closeSync();
  yield* measureCensus();
}

function columnsOf({ guest, day, amount, heads }: VisitColumns) {
  return { guest, day, amount, heads };
}

/** What is asked of a census as a house has it: the visits of a guest mostly stand together, as for DuckDB. */
async function* measureCensus(): AsyncGenerator<Figure> {
  const before = memory();
  const census = censusOf(sizes.guests);
  const mb = (memory() - before) / 2 ** 20;
  console.error(`a census of ${sizes.guests} guests with ${census.visits.count} visits: ${mb.toFixed(0)} MB`);
  const duck = await openDuck();
  const word = (name: string) =>
    census.columns.get(name) as { values: ArrayLike<number>; numbers: Map<string, number> };
  const number = (name: string) => census.columns.get(name)?.values as ArrayLike<number>;
  const n = census.guests.length;
  const part = (column: ArrayLike<number>) => Array.prototype.slice.call(column, 0, n) as number[];
  await fillTable(duck, 'facts', {
    guest: Int32Array.from({ length: n }, (_, at) => at),
    nationality: Int32Array.from(part(word('nationality').values)),
    language: Int32Array.from(part(word('language').values)),
    email: Int32Array.from(part(word('consent.email').values)),
    visits: Int32Array.from(part(number('visits'))),
    nights: Int32Array.from(part(number('nights'))),
    last: Int32Array.from(part(number('last'))),
    complaints: Int32Array.from(part(number('complaints'))),
    amount: Float64Array.from(part(number('amount'))),
    born: Int32Array.from(part(number('birthYear'))),
  });
  const { visits, purchases, marks } = census;
  await fillTable(duck, 'visits', {
    guest: visits.guest.subarray(0, visits.count),
    day: visits.columns.day.subarray(0, visits.count),
    amount: Float64Array.from(visits.columns.amount.subarray(0, visits.count)),
    heads: visits.columns.heads.subarray(0, visits.count),
  });
  yield* measureKept(census, duck);
  await fillTable(duck, 'purchases', {
    guest: purchases.guest.subarray(0, purchases.count),
    what: purchases.columns.what.subarray(0, purchases.count),
  });
  await fillTable(duck, 'marks', {
    guest: marks.guest.subarray(0, marks.count),
    mark: marks.columns.mark.subarray(0, marks.count),
  });
  const matcher = compileRule(
    {
      all: [
        { fact: 'nationality', is: { oneOf: ['CN', 'JP', 'KR'] } },
        { fact: 'language', is: { differs: 'de' } },
        { not: { consent: { channel: 'email', state: 'denied' } } },
        { fact: 'visits', is: { atLeast: 2 } },
        { fact: 'nights', is: { atMost: 60 } },
        { fact: 'last', is: { from: { ago: 730, unit: 'days' } } },
        { fact: 'complaints', is: { atMost: 0 } },
        { fact: 'birthYear', is: { atMost: 1990 } },
        { stayed: { atLeast: 2, within: { months: 24 } } },
        { any: [{ bought: { what: 'food', atMost: 0 } }, { prefers: { attribute: 'room.floor' } }] },
      ],
    },
    census,
    asOf,
  );
  const code = (name: string, of: string) => word(name).numbers.get(of) ?? -1;
  const list = (name: 'what' | 'mark', of: string) => census.lists[name].numbers.get(of) ?? -1;
  const question = `select count(*) from facts f where nationality in (${['CN', 'JP', 'KR'].map((one) => code('nationality', one))}) and language <> 0 and language <> ${code('language', 'de')} and email <> ${code('consent.email', 'denied')} and visits >= 2 and nights <= 60 and last >= ${today - 730} and complaints <= 0 and born <= 1990 and (select count(*) from visits v where v.guest = f.guest and v.day > ${today - 730} and v.day <= ${today}) >= 2 and (not exists (select 1 from purchases p where p.guest = f.guest and p.what = ${list('what', 'food')}) or exists (select 1 from marks m where m.guest = f.guest and m.mark = ${list('mark', 'prefers room.floor')}))`;
  const figures = await both(
    () => countOf(matchesOf(matcher, census)),
    () => answerOf(duck, question),
  );
  const [[counted] = []] = await answerOf(duck, question);
  const found = countOf(matchesOf(matcher, census));
  console.error(`segment of ten conditions: ${found} guests here, ${counted} by DuckDB`);
  duck.closeSync();

  yield { claim: 'a segment of ten conditions, peer DuckDB', ...figures, unit: 'ms', n };
}

/**
 * Ledger, recency with frequency and money, and movement, of what a census keeps: today from the facts of each guest, as
 * of a day that is past from the visits. DuckDB goes over the visits for both.
 */
async function* measureKept(census: Census, duck: DuckDBConnection): AsyncGenerator<Figure> {
  const visits = visitsIn(census);
  const then = today - 365;
  const asked = [
    ['ledger of a census', () => ledger(visits, { asOf }), ledgerSql('visits')],
    [
      'recency, frequency and money of a census',
      () => rfmTable(guestTotalsOf(visits, today), today),
      rfmSql(factsOf('visits')),
    ],
    [
      'ledger of a census as of a year ago',
      () => ledger(visits, { asOf: yearAgo }),
      ledgerSql('visits', then),
    ],
    [
      'recency, frequency and money of a census as of a year ago',
      () => rfmTable(guestTotalsOf(visits, then), then),
      rfmSql(factsOf('visits', then)),
    ],
    [
      'new, kept, lost and won back in a year of a census',
      () => movedBetween(visits, { from: yearAgo, to: asOf }),
      movementSql('visits'),
    ],
  ] as const;
  for (const [claim, ours, question] of asked)
    yield {
      claim: `${claim}, peer DuckDB`,
      ...(await both(ours, () => answerOf(duck, question))),
      unit: 'ms',
      n: visits.guest.length,
    };
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();

  return heapUsed + arrayBuffers;
}

/** Straight from raw stays, without a row for each guest. */
export async function* measureRawStays(): AsyncGenerator<Figure> {
  const visits = staysOf(sizes.guests, sizes.rawStays, 5);
  const duck = await openDuck();
  await fillTable(duck, 'stays', columnsOf(visits));
  yield {
    claim: 'ledger straight from raw stays, peer DuckDB',
    ...(await both(
      () => ledger(visits, { asOf }),
      () => answerOf(duck, ledgerSql('stays')),
    )),
    unit: 'ms',
    n: sizes.rawStays,
  };
  yield {
    claim: 'recency, frequency and money straight from raw stays, peer DuckDB',
    ...(await both(
      () => rfmTable(guestTotalsOf(visits, today), today),
      () => answerOf(duck, rfmSql(factsOf('stays'))),
    )),
    unit: 'ms',
    n: sizes.rawStays,
  };
  duck.closeSync();
}

/** A pivot over every charge there is. */
export async function* measureCharges(): AsyncGenerator<Figure> {
  const rows = sizes.charges;
  const dimensions = (
    [
      ['category', 13],
      ['month', 120],
      ['property', 3],
    ] as const
  ).map(([name, kinds], at) => ({
    name,
    values: Array.from({ length: kinds }, (_, word) => `w${word}`),
    codes: wordsOf(rows, kinds, 21 + at),
  }));
  const next = chance(9);
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) values[row] = Math.round(next() ** 3 * 50_000);
  const table: FactTable = { rows, dimensions, numbers: [{ name: 'net', values }] };
  const duck = await openDuck();
  await fillTable(duck, 'charges', {
    ...Object.fromEntries(dimensions.map(({ name, codes }) => [name, codes])),
    net: values,
  });
  yield {
    claim: 'pivot over charges by category, month and property, peer DuckDB',
    ...(await both(
      () =>
        pivot(table, {
          by: dimensions.map(({ name }) => name),
          measures: [{ kind: 'count' }, { kind: 'sum', of: 'net' }, { kind: 'mean', of: 'net' }],
        }),
      () =>
        answerOf(
          duck,
          'select category, month, property, count(*), sum(net), avg(net) from charges group by all',
        ),
    )),
    unit: 'ms',
    n: rows,
  };
  duck.closeSync();
}
