import { expect, it } from 'vitest';
import { chains } from './chains.ts';

it('tells the records of a group in the order in which they came to it', () => {
  const { membersOf, join } = chains(6);
  join(3, 0);
  join(5, 1);
  join(3, 5);
  join(3, 2);

  expect(membersOf(3)).toEqual([3, 0, 5, 1, 2]);
  expect(membersOf(4)).toEqual([4]);
});
