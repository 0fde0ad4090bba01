import { expect, it } from 'vitest';
import { createKeyBursts } from './key-bursts.ts';

/** Whether the pace of so many keys, so far apart, is a scanner's. */
function typed(keys: number, apart: number): boolean {
  const bursts = createKeyBursts();
  for (let key = 0; key < keys; key += 1) bursts.key(1000 + key * apart);

  return bursts.isBurst(1000 + (keys - 1) * apart);
}

it.each([40, 60, 90, 200])('takes no person for a scanner who types a key each %i ms', (apart) => {
  expect(typed(88, apart)).toBe(false);
});

it.each([0, 1, 10, 35])('knows a scanner after its eighth key, a key each %i ms', (apart) => {
  expect(typed(7, apart)).toBe(false);
  expect(typed(8, apart)).toBe(true);
});

it('forgets the scanner when it has paused', () => {
  const bursts = createKeyBursts();
  for (let key = 0; key < 18; key += 1) bursts.key(key * 5);
  expect(bursts.isBurst(18 * 5)).toBe(true);
  expect(bursts.isBurst(18 * 5 + 500)).toBe(false);
  expect(bursts.key(18 * 5 + 500)).toBe(false);
});
