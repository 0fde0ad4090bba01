import { array, assert, constantFrom, double, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/day.ts';
import { deliveredValueOf } from './delivered-value.ts';
import { deliveredValues } from './delivered-values.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import { columnsOf } from './evidence-columns.ts';
import { houseBelief, noBelief } from './house-belief.ts';
import { costParts, parts } from './parts.ts';
import { plantHotel, today } from './planted-hotel.test-data.ts';
import { sumOfParts } from './sum-of-parts.ts';
import { equalWeights, weightSets } from './weights.ts';

const asOf = today;
const options = { asOf, belief: noBelief };
const scores = {
  product: 80,
  service: 70,
  personnel: 75,
  image: 60,
  monetary: 50,
  time: 20,
  energy: 30,
  psychic: 10,
};
const anyEvidence = record({
  part: constantFrom(...parts),
  level: integer({ min: 0, max: 100 }),
  strength: double({ min: 0.1, max: 3, noNaN: true }),
  halfLifeDays: constantFrom(90, 365),
  day: integer({ min: 0, max: 700 }).map((age) => addDays(asOf, -age)),
  kind: constantFrom('one', 'other'),
});

describe('the sum of the parts', () => {
  it('is 285 got less 110 paid: 175', () => {
    expect(sumOfParts(scores)).toEqual({ value: 285, cost: 110, net: 175 });
  });

  it('differs between who looks for quality and who looks at the price, with weights that sum to the same', () => {
    const sums = Object.values(weightSets).map((set) => parts.reduce((sum, part) => sum + set[part], 0));

    for (const sum of sums) expect(sum).toBeCloseTo(8, 9);
    expect(sumOfParts(scores, weightSets['high-end']).net).not.toBeCloseTo(
      sumOfParts(scores, weightSets.mass).net,
      0,
    );
  });

  it('refuses weights that do not sum and scores that are none', () => {
    expect(() => sumOfParts(scores, { ...equalWeights, time: 2 })).toThrow(/do not sum to 8/);
    expect(() => sumOfParts(scores, { ...equalWeights, time: -1, energy: 3 })).toThrow(/do not sum/);
    expect(() => sumOfParts({ ...scores, time: Number.NaN })).toThrow(/between 0 and 100/);
    expect(() => sumOfParts({ ...scores, time: 101 })).toThrow(/time/);
  });
});

describe('what the house is worth to a guest', () => {
  it('is unknown without evidence, never zero', () => {
    const value = deliveredValueOf([], options);

    expect(value.total).toBeUndefined();
    expect(value.coverage).toEqual({ known: 0, of: 8 });
    expect(Object.values(value.parts).every(({ state }) => state === 'unknown')).toBe(true);
  });

  it('says how many of its parts are known: six of eight', () => {
    const evidence = parts.slice(1, 7).map((part) => piece({ part, level: 50 }));
    const value = deliveredValueOf(evidence, options);

    expect(value.coverage).toEqual({ known: 6, of: 8 });
    expect([value.parts.product, value.parts.psychic]).toEqual([{ state: 'unknown' }, { state: 'unknown' }]);
    expect(value.total?.net).toBeCloseTo(0, 9);
  });

  it('is not lowered by a part that is unknown', () => {
    const all = parts.map((part) => piece({ part, level: 80 }));
    const some = all.filter(({ part }) => part !== 'image' && part !== 'psychic');

    expect(deliveredValueOf(some, options).total?.net).toBeCloseTo(
      deliveredValueOf(all, options).total?.net as number,
      9,
    );
  });

  it('draws few observations to the mean of the house, and many away from it', () => {
    const belief = houseBelief(
      columnsOf(
        plantHotel({ guests: 300, seed: 7, matters: equalWeights, most: 3 }).map(({ evidence }) => evidence),
      ),
      asOf,
    );
    const after = (count: number) => {
      const part = deliveredValueOf(Array(count).fill(piece({ part: 'product', level: 10 })), {
        asOf,
        belief,
      }).parts.product;

      return part.state === 'known' ? part.score : Number.NaN;
    };

    expect(belief.product.mean).toBeGreaterThan(58);
    expect(after(1)).toBeGreaterThan(25);
    expect(after(1)).toBeLessThan(belief.product.mean);
    expect(after(20)).toBeLessThan(16);
  });

  it('lets recent evidence count more than old', () => {
    const evidence = [
      piece({ part: 'service', level: 0, day: addDays(asOf, -730) }),
      piece({ part: 'service', level: 100 }),
    ];
    const service = deliveredValueOf(evidence, options).parts.service;

    expect(service.state === 'known' && service.score).toBeGreaterThan(50);
  });

  it('is the same in whatever order the facts come', () => {
    void assert(
      property(
        array(anyEvidence, { maxLength: 25 }).chain((all) =>
          shuffledSubarray(all, { minLength: all.length }).map((other) => ({ all, other })),
        ),
        ({ all, other }) => {
          expect(deliveredValueOf(other, options)).toEqual(deliveredValueOf(all, options));
        },
      ),
    );
  });

  it('never rises when a cost rises', () => {
    void assert(
      property(
        array(anyEvidence, { minLength: 1, maxLength: 15 }),
        integer({ min: 1, max: 100 }),
        integer({ min: 0, max: 14 }),
        (evidence, rise, place) => {
          const worse = evidence.map((one, index) =>
            index === place % evidence.length && costParts.some((part) => part === one.part)
              ? { ...one, level: Math.min(100, one.level + rise) }
              : one,
          );
          const [was, is] = [deliveredValueOf(evidence, options), deliveredValueOf(worse, options)];

          expect(is.total?.net ?? 0).toBeLessThanOrEqual((was.total?.net ?? 0) + 1e-9);
        },
      ),
    );
  });

  it('is known no worse with one more piece of evidence', () => {
    void assert(
      property(array(anyEvidence, { maxLength: 15 }), anyEvidence, (evidence, more) => {
        const known = (some: readonly Evidence[]) =>
          deliveredValues(columnsOf([some]), { asOf, belief: ownBelief });
        const [before, after] = [known(evidence), known([...evidence, more])];
        if (before.hasNet[0] === 0) return;

        expect(after.error[0]).toBeLessThanOrEqual((before.error[0] as number) + 1e-9);
      }),
    );
  });

  it('is never anything but a number or unknown', () => {
    void assert(
      property(array(array(anyEvidence, { maxLength: 8 }), { maxLength: 8 }), (guests) => {
        const columns = columnsOf(guests);
        const values = deliveredValues(columns, { asOf, belief: houseBelief(columns, asOf) });

        for (const figure of [...values.net, ...values.error, ...values.scores])
          expect(Number.isFinite(figure)).toBe(true);
      }),
    );
  });

  it('scores one guest and a whole house alike', () => {
    const hotel = plantHotel({ guests: 50, seed: 3, matters: equalWeights, most: 3 });
    const columns = columnsOf(hotel.map(({ evidence }) => evidence));
    const belief = houseBelief(columns, asOf);
    const all = deliveredValues(columns, { asOf, belief, weights: weightSets.mass });

    hotel.forEach(({ evidence }, guest) => {
      const one = deliveredValueOf(evidence, { asOf, belief, weights: weightSets.mass });
      expect(all.coverage[guest]).toBe(one.coverage.known);
      if (one.total) expect(all.net[guest]).toBe(one.total.net);
    });
  });

  it('says what pulls most, with its source', () => {
    const source = { system: 'pms', kind: 'feedback', id: 'f1' } as const;
    const { because } = deliveredValueOf(
      [
        piece({ part: 'time', level: 60, kind: 'queue-minutes' }),
        piece({ part: 'psychic', level: 95, kind: 'quarrel', source }),
      ],
      options,
    );

    expect(because[0]).toMatchObject({
      code: 'delivered-value/drags',
      facts: { part: 'psychic', kind: 'quarrel' },
      source,
    });
  });
});

describe('observations', () => {
  it('become evidence by a table that the hotel can change', () => {
    const observations = [{ kind: 'check-in-minutes', amount: 10, day: asOf }] as const;
    const rules = [
      {
        kind: 'check-in-minutes',
        part: 'energy',
        level: [
          [0, 0],
          [20, 100],
        ],
        strength: 2,
        halfLifeDays: 30,
      },
    ] as const;

    expect(evidenceOf(observations, { asOf }).evidence).toMatchObject([
      { part: 'time', level: 65, touchpoint: 'check-in' },
    ]);
    expect(evidenceOf(observations, { asOf, rules }).evidence).toMatchObject([
      { part: 'energy', level: 50, strength: 2 },
    ]);
  });

  it.each([
    ['a score of 6 of 5', { kind: 'score-service', amount: 6, of: 5, day: asOf }, 'evidence/off-the-scale'],
    ['a score of no scale', { kind: 'score-service', amount: 1, of: 0, day: asOf }, 'evidence/off-the-scale'],
    ['evidence from the future', { kind: 'quarrel', day: addDays(asOf, 1) }, 'evidence/from-the-future'],
    ['minutes that nobody measured', { kind: 'queue-minutes', day: asOf }, 'evidence/no-number'],
    ['negative minutes', { kind: 'queue-minutes', amount: -3, day: asOf }, 'evidence/negative'],
    ['no number', { kind: 'queue-minutes', amount: Number.NaN, day: asOf }, 'evidence/no-number'],
    ['what no rule knows', { kind: 'weather', day: asOf }, 'evidence/no-rule'],
  ])('are refused where they are %s', (_, observation, code) => {
    const { evidence, refused } = evidenceOf([observation], { asOf });

    expect(evidence).toEqual([]);
    expect(refused).toMatchObject([{ code, facts: { kind: observation.kind } }]);
  });

  it('are not read by a table that makes no sense', () => {
    const rule = { kind: 'x', part: 'time', level: 50, strength: 1, halfLifeDays: 365 } as const;
    const reading = (broken: object) => () => evidenceOf([], { asOf, rules: [{ ...rule, ...broken }] });

    expect(reading({ level: 130 })).toThrow(/level/);
    expect(
      reading({
        level: [
          [2, 1],
          [1, 2],
        ],
      }),
    ).toThrow(/rise/);
    expect(reading({ strength: 0 })).toThrow(/strength/);
    expect(reading({ halfLifeDays: 0 })).toThrow(/half-life/);
  });
});

const ownBelief = houseBelief(
  columnsOf(
    plantHotel({ guests: 100, seed: 5, matters: equalWeights, most: 3 }).map(({ evidence }) => evidence),
  ),
  asOf,
);

function piece(told: Partial<Evidence> & Pick<Evidence, 'part' | 'level'>): Evidence {
  return { strength: 1, halfLifeDays: 365, day: asOf, kind: 'told', ...told };
}
