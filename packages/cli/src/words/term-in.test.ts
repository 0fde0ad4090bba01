import { expect, it } from 'vitest';
import { termIn } from './term-in.ts';

it('says places and dishes in the language of the reader, and what has no word as it is', () => {
  expect(['snack', 'laundry', 'the old pier'].map((name) => termIn('zh-CN', name))).toEqual([
    '点心',
    '洗衣房',
    'the old pier',
  ]);
  expect(termIn('en', 'front-desk')).toBe('the front desk');
});
