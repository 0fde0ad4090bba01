import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associate } from './associate.ts';
import { basketsBuilder, basketsOf } from './baskets.ts';
import { fisherTest } from './fisher.ts';

const items = ['bed', 'bath', 'bar', 'spa', 'tea', 'egg'];
const anyBaskets = fc.array(fc.uniqueArray(fc.constantFrom(...items), { maxLength: 6 }), {
  minLength: 1,
  maxLength: 40,
});

/** Every rule by counting every set of items in every basket. */
function counted(lists: readonly (readonly string[])[], support: number, confidence: number): string[] {
  const holds = (set: readonly string[]) =>
    lists.filter((list) => set.every((item) => list.includes(item))).length;
  const rules: string[] = [];
  for (let bits = 1; bits < 2 ** items.length; bits += 1) {
    const set = items.filter((_, at) => (bits >> at) & 1).sort();
    const both = holds(set);
    if (set.length < 2 || both < 1 || both / lists.length < support - 1e-12) continue;
    for (const right of set) {
      const left = set.filter((item) => item !== right);
      if (both / holds(left) >= confidence - 1e-12) rules.push(`${left.join(' ')} > ${right} ${both}`);
    }
  }

  return rules.sort();
}

describe('what is taken with what', () => {
  it('is every rule that counting by hand finds, and no other', () => {
    fc.assert(
      fc.property(
        anyBaskets,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 10 }),
        (lists, tenths, tens) => {
          const { rules } = associate(basketsOf(lists), { support: tenths / 10, confidence: tens / 10 });
          const found = rules.map(({ left, right, count }) => `${left.join(' ')} > ${right} ${count}`);
          expect(found.sort()).toEqual(counted(lists, tenths / 10, tens / 10));
        },
      ),
    );
  });

  it('is the same whatever the order of the baskets and of what lies in them', () => {
    fc.assert(
      fc.property(anyBaskets, (lists) => {
        const asked = { support: 0.1, confidence: 0.1 };
        const turned = [...lists].reverse().map((list) => [...list].reverse());
        expect(associate(basketsOf(turned), asked).rules).toEqual(associate(basketsOf(lists), asked).rules);
      }),
    );
  });

  it('says how often, how surely, and how much more than by chance', () => {
    const builder = basketsBuilder(['walk-in']);
    for (const [stay, item] of [
      ['1', 'spa'],
      ['1', 'tea'],
      ['2', 'tea'],
      ['2', 'spa'],
      ['2', 'spa'],
      ['3', 'tea'],
    ] as const)
      builder.add(stay, item);
    const { n, items: kinds, rules } = associate(builder.build(), { support: 0.5, confidence: 0.9 });
    expect([n, kinds]).toEqual([4, 2]);
    expect(rules).toEqual([
      {
        left: ['spa'],
        right: 'tea',
        count: 2,
        support: 0.5,
        confidence: 1,
        lift: 4 / 3,
        leverage: 0.125,
        chance: expect.closeTo(0.5, 12),
        falseShare: expect.closeTo(0.5, 12),
      },
    ]);
  });

  it('holds no rule in an empty house, with one guest, or where nobody took anything', () => {
    const asked = { support: 0.001, confidence: 0 };
    expect(associate(basketsOf([]), asked)).toEqual({ n: 0, items: 0, itemsets: 0, rules: [] });
    expect(associate(basketsOf([['tea']]), asked).rules).toEqual([]);
    expect(associate(basketsOf([[], []]), asked).rules).toEqual([]);
  });

  it('refuses what would never end, and what makes no sense, saying what to do', () => {
    const everything = basketsOf([Array.from({ length: 40 }, (_, at) => `item ${at}`)]);
    expect(() => associate(everything, { support: 1, confidence: 1, longest: 40, most: 1000 })).toThrow(
      'More than 1000 sets of items',
    );
    for (const wrong of [
      { support: 0, confidence: 0 },
      { support: Number.NaN, confidence: 0 },
      { support: 0.1, confidence: 2 },
      { support: 0.1, confidence: 0, shortest: 0 },
      { support: 0.1, confidence: 0, longest: 1 },
    ])
      expect(() => associate(basketsOf([['tea']]), wrong)).toThrow('Correct it and ask again');
  });
});

describe("Fisher's exact test", () => {
  it('gives the lady who tastes all eight cups right one chance in seventy', () => {
    expect(fisherTest(8).chance(4, 4, 4)).toBeCloseTo(1 / 70, 12); // Fisher, The Design of Experiments (1935), chapter II
    expect(fisherTest(8).chance(3, 4, 4)).toBeCloseTo(17 / 70, 12);
  });

  it('never leaves 0 to 1, and nothing is certain to happen by chance but what must', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0 }),
        fc.integer({ min: 0 }),
        (n, one, other) => {
          const [first, second] = [one % (n + 1), other % (n + 1)];
          const test = fisherTest(n);
          const chances = Array.from({ length: Math.min(first, second) + 1 }, (_, both) =>
            test.chance(both, first, second),
          );
          expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
          for (const [both, chance] of chances.entries())
            expect(chance).toBeLessThanOrEqual((chances[both - 1] ?? 1) + 1e-9); // logarithms of factorials round
          expect(chances[0]).toBe(1);
        },
      ),
    );
  });
});

const file = new URL('../../../../../../shared/data/basket/groceries.csv', import.meta.url);

describe.skipIf(!existsSync(file))('baskets of a real shop (skipped where ../shared/data is absent)', () => {
  const baskets = existsSync(file)
    ? basketsOf(
        readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.split(',')),
      )
    : basketsOf([]);

  it('give the 5,668 rules that arules gives, with the same one first', () => {
    const { n, items: kinds, rules } = associate(baskets, { support: 0.001, confidence: 0.5, shortest: 1 });
    expect([n, kinds, rules.length]).toEqual([9835, 169, 5668]);
    expect(rules[0]).toMatchObject({ left: ['Instant food products', 'soda'], right: 'hamburger meat' });
    expect(rules[0]?.support).toBeCloseTo(0.00122, 5);
    expect(rules[0]?.confidence).toBeCloseTo(0.6316, 4);
    expect(rules[0]?.lift).toBeCloseTo(18.9957, 4);
  });

  it('give 120 rules at a support of .005', () => {
    expect(associate(baskets, { support: 0.005, confidence: 0.5 }).rules).toHaveLength(120);
  });
});
