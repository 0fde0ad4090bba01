import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from './largest-remainder.ts';
import { orderByValue } from './order-by-value.ts';
import { pareto } from './pareto.ts';
import { type StructureInput, structure, structureClasses } from './structure.ts';

const idsFor = (values: readonly unknown[]) => values.map((_, at) => `guest_${String(at).padStart(4, '0')}`);
const countsOf = (n: number) => {
  const values = Array.from({ length: n }, (_, at) => at);

  return structure({ guests: idsFor(values), values }).parts.map(({ guests }) => guests);
};

describe('the structure of guests', () => {
  it('is 50, 50, 50 and 100 of 250, and seven of seven', () => {
    expect(countsOf(250)).toEqual([50, 50, 50, 100]);
    expect(countsOf(7)).toEqual([2, 1, 1, 3]);
    expect(countsOf(0)).toEqual([0, 0, 0, 0]);
    expect(countsOf(1)).toEqual([0, 0, 0, 1]);
  });

  it('always shares out every guest, each part within one of its quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
          .filter((shares) => shares.some(Boolean)),
        (whole, shares) => {
          const parts = largestRemainder(whole, shares);
          const sum = shares.reduce((total, share) => total + share, 0);
          expect(parts.reduce((total, part) => total + part, 0)).toBe(whole);
          for (const [at, part] of parts.entries())
            expect(Math.abs(part - (whole * (shares[at] as number)) / sum)).toBeLessThan(1);
        },
      ),
    );
  });

  it('puts nobody above a guest who brings more, and orders ties by id', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 80 }), (values) => {
        const guests = idsFor(values);
        const { classOf, order, parts } = structure({ guests, values });
        const inOrder = [...order].map((at) => [values[at], guests[at]] as const);
        const sorted = [...inOrder].sort(
          ([one, first], [other, second]) =>
            (other ?? 0) - (one ?? 0) || ((first ?? '') < (second ?? '') ? -1 : 1),
        );
        expect(inOrder).toEqual(sorted);
        const classes = [...order].map((at) => classOf[at] as number);
        expect([...classes].sort()).toEqual(classes);
        expect(parts.reduce((sum, part) => sum + part.sum, 0)).toBe(
          values.reduce((sum, value) => sum + value, 0),
        );
      }),
    );
  });

  it('orders many guests as few', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
          {
            minLength: 1,
            maxLength: 40,
          },
        ),
        fc.boolean(),
        (some, isTurned) => {
          const values = Array.from({ length: 2100 }, (_, at) => some[(at * 7) % some.length] as number);
          const guests = isTurned ? idsFor(values).reverse() : idsFor(values);
          const compared = guests
            .map((_, at) => at)
            .sort(
              (one, other) =>
                (values[other] as number) - (values[one] as number) ||
                ((guests[one] as string) < (guests[other] as string) ? -1 : 1),
            );
          expect([...orderByValue(guests, values)]).toEqual(compared);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('takes another order than that of the values, and those who grow for the potential', () => {
    const guests = ['a', 'b', 'c', 'd', 'e'];
    const values = [5, 4, 3, 2, 1];
    const namesOf = (input: Partial<StructureInput>) => {
      const { order, classOf } = structure({ guests, values, ...input });

      return [...order].map((at) => `${guests[at]} ${structureClasses[classOf[at] as number]}`);
    };
    expect(namesOf({ growth: [0, 0, 0, 0.5, 0.9] })).toEqual([
      'a core',
      'b basic',
      'e potential',
      'd edge',
      'c edge',
    ]);
    expect(namesOf({ order: Uint32Array.of(4, 3, 2, 1, 0) })[0]).toBe('e core');
    expect(() => structure({ guests, values, growth: [1] })).toThrow('one for each guest');
  });

  it('names its classes from the top', () => {
    expect(structureClasses).toEqual(['core', 'basic', 'potential', 'edge']);
    const { parts } = structure({ guests: ['a', 'b', 'c', 'd', 'e'], values: [1, 5, 3, 4, 2] });
    expect(parts[0]).toEqual({ name: 'core', guests: 1, sum: 5, share: 1 / 3, highest: 5, lowest: 5 });
    expect(parts[3]).toEqual({ name: 'edge', guests: 2, sum: 3, share: 0.2, highest: 2, lowest: 1 });
  });

  it('refuses values that are no numbers, and shares that say nothing', () => {
    expect(() => structure({ guests: ['a'], values: [Number.NaN] })).toThrow('must be numbers');
    expect(() => structure({ guests: ['a'], values: [] })).toThrow('one for each guest');
    expect(() => structure({ guests: [], values: [] }, [0, 0, 0, 0])).toThrow('not all 0');
  });
});

describe('the concentration of a sum', () => {
  const of = (values: readonly number[]) => pareto(structure({ guests: idsFor(values), values }), values);

  it('is none where all bring the same, and nearly whole where one brings everything', () => {
    const same = of(Array.from({ length: 10 }, () => 5));
    expect(same.gini).toBeCloseTo(0, 12);
    expect(same.forEighty).toBeCloseTo(0.8, 12);
    const one = of([1000, ...Array.from({ length: 99 }, () => 0)]);
    expect(one.gini).toBeCloseTo(0.99, 12);
    expect(one.forEighty).toBe(0.01);
    expect(of([0, 0]).gini).toBeUndefined();
  });

  it('reads 80/20 where a fifth brings four fifths', () => {
    const { top, forEighty } = of([40, 40, 3, 3, 3, 3, 2, 2, 2, 2]);
    expect(forEighty).toBe(0.2);
    expect(top.find(({ guests }) => guests === 0.2)?.sum).toBeCloseTo(0.8, 12);
  });

  it('finds that two of ten guests bring four fifths, and draws the curve from the smallest up', () => {
    const { top, lorenz, forEighty } = of([50, 30, 5, 5, 2, 2, 2, 2, 1, 1]);
    expect(top.find(({ guests }) => guests === 0.2)?.sum).toBeCloseTo(0.8, 12);
    expect(forEighty).toBe(0.2);
    expect(lorenz).toHaveLength(11);
    expect(lorenz.slice(0, 3).map(({ sum }) => Math.round(sum * 100))).toEqual([0, 1, 2]);
    expect(lorenz.at(-1)).toEqual({ guests: 1, sum: 1 });
    expect(of([]).lorenz).toEqual([]);
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (values) => {
          const { gini } = of(values);
          if (gini === undefined) return;
          expect(gini).toBeGreaterThan(-1e-9);
          expect(gini).toBeLessThan(1);
        },
      ),
    );
  });
});
