import { randomUUID } from 'node:crypto';
import type { Population, PopulationPivot, Rule, Store } from '@innkeeper/core';
import { censusPopulation } from '@innkeeper/core';
import type { Census, GuestFacts } from '@innkeeper/core/census';
import { createCensus, putGuest } from '@innkeeper/core/census';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { emptyPgliteStore } from '../../pglite/with-tables.test-data.ts';
import { openPostgresStore } from '../../postgres/index.ts';

const url = inject('postgresUrl');
const engines = [
  { name: 'PGlite', open: () => emptyPgliteStore(), skipped: false },
  { name: 'PostgreSQL', open: () => openPostgresStore({ url }), skipped: url === '' },
] as const;
const scope = { tenant: `population ${randomUUID()}` };
const asOf = '2026-11-21';
const today = 20_778;

const anyVisit = fc.record({
  day: fc.integer({ min: today - 800, max: today + 3 }),
  nights: fc.nat({ max: 5 }),
  property: fc.constantFrom('RIVER', 'LAKE', undefined),
  roomType: fc.constantFrom('KING', 'TWIN', undefined),
  bookingSource: fc.constantFrom('WEB', undefined),
  market: fc.constantFrom('CORP', 'LEISURE', undefined),
  heads: fc.nat({ max: 3 }),
  amount: fc.integer({ min: -500, max: 90_000 }),
  contribution: fc.integer({ min: -900, max: 40_000 }),
});
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const known = <Value extends object>(parts: Value): Record<string, never> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Record<
    string,
    never
  >;

const anyFacts: fc.Arbitrary<GuestFacts> = fc
  .record({
    words: fc.record({
      nationality: some(fc.constantFrom('CN', 'DE', 'PT')),
      pillow: some(fc.constantFrom('down', 'buckwheat')),
      'consent.email': some(fc.constantFrom('granted', 'denied')),
    }),
    numbers: fc.record({
      birthday: some(fc.constantFrom(1121, 1125, 229, 301)),
      birthYear: some(fc.integer({ min: 1950, max: 1990 })),
      complaints: fc.nat({ max: 2 }),
      refusedLines: some(fc.integer({ min: 1, max: 3 })),
      score: some(fc.constantFrom(0.25, 0.5, 1)),
    }),
    days: fc.record({ lastContact: some(fc.integer({ min: today - 100, max: today })) }),
    marks: fc.subarray([
      'prefers room.floor',
      'prefers room.floor 20',
      'avoids room.smoking',
      'member',
      'member CLUB',
      'at RIVER',
    ]),
    visits: fc.array(anyVisit, { maxLength: 4 }),
    purchases: fc.uniqueArray(
      fc.record({
        what: fc.constantFrom('food', 'spa', 'transport/FLIGHT'),
        day: fc.integer({ min: today - 500, max: today + 1 }),
        count: fc.nat({ max: 3 }),
        amount: fc.integer({ min: 0, max: 9000 }),
      }),
      { maxLength: 3, selector: ({ what, day }) => `${what} ${day}` },
    ),
  })
  .map(({ words, numbers, days, marks, visits, purchases }) => ({
    words: known(words),
    numbers: known(numbers),
    days: known(days),
    marks,
    visits: visits
      .map((visit) => ({ ...visit, departure: visit.day + visit.nights }))
      .sort((one, other) => one.day - other.day || one.departure - other.departure),
    purchases,
  }));

const many = { atLeast: some(fc.nat({ max: 3 })), atMost: some(fc.nat({ max: 3 })) };
const anyCondition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('nationality', 'pillow', 'property', 'consent.email'),
    is: fc.oneof(
      fc.constantFrom('known' as const, 'unknown' as const),
      fc.record({ equals: fc.constantFrom('CN', 'down', 'LAKE', 'granted', '') }),
      fc.record({ differs: fc.constantFrom('CN', 'down', 'LAKE', '') }),
      fc.record({ oneOf: fc.subarray(['CN', 'DE', 'down', 'RIVER', 'denied']) }),
    ),
  }),
  fc.record({
    fact: fc.constantFrom('visits', 'amount', 'birthYear', 'score', 'complaints', 'nights'),
    is: fc.oneof(
      fc.constantFrom('known' as const, 'unknown' as const),
      fc.record({ atLeast: fc.constantFrom(0, 0.5, 1, 2, 1970, 20_000) }),
      fc.record({ atMost: fc.constantFrom(0, 0.5, 1, 2, 1970, 20_000) }),
      fc.record({ equals: fc.constantFrom(0, 0.5, 1) }),
      fc.record({ differs: fc.constantFrom(0, 0.5, 1) }),
    ),
  }),
  fc.record({
    fact: fc.constantFrom('first', 'last', 'lastDeparture', 'lastContact'),
    is: fc.oneof(
      fc.constantFrom('known' as const, 'unknown' as const),
      fc.record({ from: fc.record({ ago: fc.nat({ max: 12 }), unit: fc.constantFrom('days', 'months') }) }),
      fc.record({ to: fc.constantFrom('2026-01-31' as const, '2026-10-01' as const) }),
    ),
  }) as fc.Arbitrary<Rule>,
  fc
    .record({
      ...many,
      within: some(fc.record({ months: fc.integer({ min: 1, max: 24 }) })),
      property: some(fc.constantFrom('LAKE', 'SEA')),
      nights: some(fc.nat({ max: 3 })),
    })
    .map((stayed) => ({ stayed: known(stayed) })),
  fc
    .record({
      what: fc.constantFrom('food', 'spa', 'golf'),
      ...many,
      amount: some(fc.integer({ max: 9000 })),
    })
    .map((bought) => ({ bought: known(bought) as never })),
  fc
    .record({ what: fc.constantFrom('food', 'spa'), within: fc.record({ days: fc.nat({ max: 400 }) }) })
    .map((bought) => ({ bought })),
  fc.constantFrom<Rule>(
    { bought: { what: 'food', atMost: 0, within: { months: 6 } } },
    { prefers: { attribute: 'room.floor' } },
    { prefers: { attribute: 'room.floor', value: 20 } },
    { prefers: { attribute: 'room.smoking', stance: 'dislike' } },
    { consent: { channel: 'email', state: 'unknown' } },
    { member: {} },
    { member: { programme: 'CLUB' } },
    { birthday: { within: 5 } },
    { birthday: { within: 120 } },
  ),
);
const { rule: anyRule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: anyCondition },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('rule'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('rule') }) },
  ),
}));

const pillow = { name: 'pillow', kind: 'word', from: { profile: 'pillow' } } as const;

/** The same guests in a census in the process and in the store. */
async function bothOf(
  store: Store,
  everybody: readonly GuestFacts[],
): Promise<{ readonly here: Population; readonly there: Population }> {
  const census: Census = createCensus({ until: today, custom: { pillow: 'word' } });
  await store.clear(scope);
  await store.write(scope, async (rows) => {
    await rows.put('setting', [{ name: 'house', version: 1, body: { properties: [], columns: [pillow] } }]);
    for (const [at, facts] of everybody.entries()) {
      const digits = (4096 - at).toString(16).padStart(32, '0');
      const rootId = `profile_${digits}`;
      const { visits, purchases, ...body } = facts;
      putGuest(census, `guest_${digits}`, facts);
      await rows.add('census', [{ rootId, body }]);
      await rows.add(
        'visit',
        visits.map((visit, number) => ({ rootId, number, ...visit })),
      );
      await rows.add(
        'purchase',
        purchases.map((purchase) => ({ rootId, ...purchase })),
      );
    }
  });

  return { here: censusPopulation(census), there: store.population?.(scope) as Population };
}

const anyHouse = fc.array(anyFacts, { maxLength: 9 });
const anyPlaces = fc.constantFrom(undefined, ['RIVER'], ['LAKE', 'SEA']);

describe.each(engines)('a population in $name', ({ open, skipped }) => {
  if (skipped) {
    it.skip('is asked where there is a PostgreSQL on this machine', () => undefined);

    return;
  }
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.clear(scope);
    await store.close();
  });

  it('answers every question as the census in the process does', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHouse,
        anyPlaces,
        fc.array(anyRule, { minLength: 4, maxLength: 4 }),
        async (everybody, places, rules) => {
          const { here, there } = await bothOf(store, everybody);
          const question = { asOf, ...(places && { properties: places }) } as const;
          for (const width of [30, 60])
            expect(await there.ledger({ ...question, width })).toEqual(
              withoutFuture(
                await here.ledger({ ...question, width }),
                await there.ledger({ ...question, width }),
              ),
            );
          for (const by of ['amount', 'contribution', 'visits', 'nights'] as const)
            expect(rounded(await there.structure({ ...question, by, limit: 9, growthDays: 90 }))).toEqual(
              rounded(await here.structure({ ...question, by, limit: 9, growthDays: 90 })),
            );
          expect(rounded(await there.rfm(question))).toEqual(rounded(await here.rfm(question)));
          for (const pivot of pivots(places === undefined)) {
            const asked = { ...question, ...pivot };
            expect(rounded(await there.pivot(asked))).toEqual(rounded(await here.pivot(asked)));
          }
          expect(await there.refusedLines()).toEqual(await here.refusedLines());
          for (const rule of rules)
            expect({ rule, ...(await there.segment({ ...question, rule, limit: 9 })) }).toEqual({
              rule,
              ...(await here.segment({ ...question, rule, limit: 9 })),
            });
        },
      ),
      { numRuns: 8 },
    );
  });

  it('refuses what the census refuses', async () => {
    const { here, there } = await bothOf(store, []);
    const measures = [{ kind: 'count' }] as const;
    for (const population of [here, there]) {
      await expect(population.pivot({ asOf, by: ['shoe'], measures })).rejects.toMatchObject({
        code: 'census/no-column',
      });
      await expect(population.pivot({ asOf, by: ['visits'], measures })).rejects.toMatchObject({
        code: 'census/no-column',
      });
      await expect(population.rfm({ asOf, classes: 1 })).rejects.toMatchObject({ code: 'census/option' });
      await expect(population.segment({ asOf, rule: { fact: 'shoe', is: 'known' } })).rejects.toMatchObject({
        code: 'segment/no-column',
      });
    }
  });

  it('refuses an answer of too many cells', async () => {
    const { here, there } = await bothOf(store, [emptyFacts, emptyFacts, emptyFacts]);
    for (const population of [here, there])
      await expect(
        population.pivot({ asOf, by: ['guest'], measures: [{ kind: 'count' }], most: 2 }),
      ).rejects.toMatchObject({ code: 'census/too-many-cells' });
  });
});

const emptyFacts: GuestFacts = { words: {}, numbers: {}, days: {}, marks: [], visits: [], purchases: [] };

/** A census up to a day has not even read what lies after it. */
function withoutFuture<Answer extends object>(
  answer: Answer,
  { future }: { readonly future: number },
): Answer {
  return { ...answer, future };
}

const bought: Omit<PopulationPivot, 'asOf'> = {
  over: 'purchases',
  by: ['what', 'nationality'],
  measures: [
    { kind: 'sum', of: 'spent' },
    { kind: 'sum', of: 'count' },
    { kind: 'distinct', of: 'guest' },
  ],
};

function pivots(isEverywhere: boolean): readonly Omit<PopulationPivot, 'asOf'>[] {
  const measures = [
    { kind: 'count' },
    { kind: 'share' },
    { kind: 'sum', of: 'amount' },
    { kind: 'mean', of: 'score' },
    { kind: 'median', of: 'birthYear' },
    { kind: 'quantile', of: 'nights', at: 0.9 },
    { kind: 'min', of: 'last' },
    { kind: 'distinct', of: 'guest' },
  ] as const;

  return [
    { over: 'guests', by: ['nationality', 'pillow'], measures, totals: 'all' },
    { over: 'guests', by: ['property'], measures: measures.slice(0, 3) },
    {
      over: 'guests',
      by: ['pillow'],
      measures,
      where: { nationality: ['PT', ''], property: ['LAKE', 'RIVER'] },
      totals: 'all',
    },
    { over: 'visits', by: ['month'], measures: [{ kind: 'share' }], where: { property: ['RIVER'] } },
    {
      over: 'visits',
      by: ['property', 'month', 'weekday', 'nationality'],
      measures: [
        { kind: 'count' },
        { kind: 'sum', of: 'revenue' },
        { kind: 'max', of: 'stayNights' },
        { kind: 'distinct', of: 'guest' },
      ],
      totals: 'steps',
    },
    ...(isEverywhere ? [bought] : []),
  ];
}

/** Sums of fractions may be added in another order. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, part) => (typeof part === 'number' ? Number(part.toPrecision(12)) : part)),
  ) as Value;
}
