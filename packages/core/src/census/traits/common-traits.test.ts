import { expect, it } from 'vitest';
import { factTableBuilder } from '../pivot/fact-table.ts';
import { commonTraits } from './common-traits.ts';

function guestsOf(
  rows: readonly (readonly [industry: string, city: string, isCore: boolean, count: number])[],
) {
  const table = factTableBuilder(['industry', 'city'], []);
  const core: number[] = [];
  for (const [industry, city, isCore, count] of rows)
    for (let at = 0; at < count; at += 1) {
      table.add([industry, city], []);
      core.push(isCore ? 1 : 0);
    }

  return { core, dimensions: table.build().dimensions };
}

it('finds that lawyers are thirty per cent of the core and ten of all: three times as many', () => {
  const { core, dimensions } = guestsOf([
    ['legal', 'Hangzhou', true, 60],
    ['trade', 'Hangzhou', true, 140],
    ['legal', 'Ningbo', false, 40],
    ['trade', 'Ningbo', false, 560],
    ['health', 'Ningbo', false, 200],
  ]);
  const { traits, unserved, segment, n } = commonTraits(core, dimensions);
  expect([segment, n]).toEqual([200, 1000]);
  const legal = traits.find(({ value }) => value === 'legal');
  expect(legal).toMatchObject({
    dimension: 'industry',
    inSegment: 60,
    inAll: 100,
    share: 0.3,
    base: 0.1,
    isWeak: false,
  });
  expect(legal?.lift).toBeCloseTo(3, 12);
  expect(legal?.falseShare).toBeLessThan(1e-6);
  expect(traits[0]).toMatchObject({ value: 'Hangzhou', lift: 5 });
  expect(unserved).toEqual([
    { dimension: 'city', value: 'Ningbo', guests: 800 },
    { dimension: 'industry', value: 'health', guests: 200 },
  ]);
});

it('calls few guests weak, leaves out whose value is not known, and says nothing of nobody', () => {
  const { core, dimensions } = guestsOf([
    ['legal', '', true, 5],
    ['', '', true, 5],
    ['trade', '', false, 10],
  ]);
  const { traits } = commonTraits(core, dimensions);
  expect(traits).toHaveLength(1);
  expect(traits[0]).toMatchObject({ value: 'legal', share: 1, base: 1 / 3, isWeak: true });
  expect(commonTraits([], [])).toEqual({ segment: 0, n: 0, traits: [], unserved: [] });
  expect(() => commonTraits([1], dimensions)).toThrow('a value for each guest');
});
