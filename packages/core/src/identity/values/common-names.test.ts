import { expect, it } from 'vitest';
import { usualShares } from './common-names.ts';

it('knows how common a name is where its language is spoken, before a table is seen', () => {
  const families = ['wang', 'smith', 'thompson', 'keller'].map((name) => usualShares(name).family);
  expect(families).toEqual([0.015, 0.005, 0.002, 0.0005]);
  const given = ['wei', 'kevin', 'ludmilla'].map((name) => usualShares(name).given);
  expect(given).toEqual([0.01, 0.003, 0.001]);
});

it('takes a surname of China that it has no figure for to be no rare one', () => {
  expect(usualShares('zheng').family).toBe(0.002);
});
