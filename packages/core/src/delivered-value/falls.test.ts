import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import { addDays } from '../shared/day.ts';
import { departmentAt } from './departments.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import { noBelief } from './house-belief.ts';
import { valueOfStay } from './stay-value.ts';
import { valueFalls } from './value-falls.ts';

const asOf: Day = '2026-11-21';
const minutes = (amount: number, daysAgo: number): readonly Evidence[] =>
  evidenceOf([{ kind: 'check-in-minutes', amount, day: addDays(asOf, -daysAgo) }], { asOf }).evidence;

describe('a stay', () => {
  const told = [
    { kind: 'praise', day: '2026-05-01' },
    { kind: 'quarrel', day: '2026-11-02' },
    { kind: 'complaint', day: '2026-11-10' },
    { kind: 'praise', day: '2026-11-20' },
  ] as const;
  const { evidence } = evidenceOf(told, { asOf });
  const options = { asOf, belief: noBelief };

  it('is judged by what happened then and was said within two weeks', () => {
    const stay = valueOfStay(evidence, { arrival: '2026-11-01', departure: '2026-11-03' }, options);

    expect(stay.n).toBe(3); // a quarrel speaks for two parts; the praise of the twentieth came too late
    expect(stay.total?.net).toBeLessThan(0);
    expect(valueOfStay(evidence, { arrival: '2026-05-01', departure: '2026-05-02' }, options).n).toBe(1);
  });

  it('has not on it what was said on the next, and is unknown where nothing was said', () => {
    const stay = { arrival: '2026-11-01', departure: '2026-11-03' } as const;

    expect(valueOfStay(evidence, stay, { ...options, next: '2026-11-08' }).n).toBe(2);
    expect(valueOfStay([], stay, options).total).toBeUndefined();
  });
});

describe('what guests get at a department', () => {
  const slow = Array.from({ length: 12 }, (_, at) => minutes(20 + (at % 3), 5));
  const quick = Array.from({ length: 12 }, (_, at) => minutes(2 + (at % 3), 40));

  it('has fallen where check-in takes twenty minutes and took two', () => {
    expect(valueFalls([...quick, ...slow], { asOf })).toEqual([
      {
        department: 'front-desk',
        before: expect.closeTo(81.7, 0),
        now: expect.closeTo(9.5, 0),
        nBefore: 12,
        n: 12,
        touchpoint: 'check-in',
      },
    ]);
  });

  it('has not fallen where it rose, where there are few, or by a trifle', () => {
    expect(valueFalls([...quick, ...slow], { asOf: addDays(asOf, -32) })).toEqual([]);
    expect(valueFalls([...quick.slice(0, 9), ...slow], { asOf })).toEqual([]);
    expect(valueFalls([...quick, ...quick.map((_, at) => minutes(2.5 + (at % 3), 5))], { asOf })).toEqual([]);
    expect(valueFalls([], { asOf })).toEqual([]);
  });

  it('falls by chance in hardly more than one of twenty, and by no order of guests', () => {
    const level = fc.double({ min: 0, max: 40, noNaN: true });
    let fell = 0;
    const runs = 200;
    fc.assert(
      fc.property(fc.array(level, { minLength: 40, maxLength: 40 }), (levels) => {
        const guests = levels.map((amount, at) => minutes(amount, at % 2 === 0 ? 5 : 40));
        const falls = valueFalls(guests, { asOf });
        fell += falls.length;

        expect(valueFalls([...guests].reverse(), { asOf })).toEqual(
          falls.map((one) => ({
            ...one,
            now: expect.closeTo(one.now, 9),
            before: expect.closeTo(one.before, 9),
          })),
        );
      }),
      { numRuns: runs, seed: 5 },
    );
    expect(fell / runs).toBeLessThan(0.12);
  });
});

it('knows whose a touchpoint is, by the words of the house first', () => {
  expect(
    ['laundry', 'Breakfast buffet', '前台', 'unheard of', undefined].map((one) => departmentAt(one)),
  ).toEqual(['laundry', 'restaurant', 'front-desk', 'front-desk', 'front-desk']);
  expect(departmentAt('sauna', { sauna: 'spa' })).toBe('spa');
});
