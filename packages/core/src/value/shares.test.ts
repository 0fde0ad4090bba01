import { expect, it } from 'vitest';
import { profitByOrdinal } from './profit-by-ordinal.ts';

it('says by its own visits whether returning guests bring more', () => {
  const first = Array.from({ length: 40 }, (_, index) => ({ ordinal: 1, minor: 100 + (index % 5) }));
  const again = Array.from({ length: 20 }, (_, index) => ({
    ordinal: 2 + (index % 3),
    minor: 150 + (index % 5),
  }));
  const worse = again.map(({ ordinal }, index) => ({ ordinal, minor: 50 + (index % 5) }));

  expect(profitByOrdinal([...first, ...again])).toMatchObject({
    repeatIsBetter: 'yes',
    rows: [
      { visit: '1', n: 40 },
      { visit: '2', n: 7 },
      { visit: '3+', n: 13 },
    ],
  });
  expect(profitByOrdinal([...first, ...worse])).toMatchObject({
    repeatIsBetter: 'no',
    because: [{ code: 'ordinal/repeat-no', facts: { first: 40, repeat: 20 } }],
  });
  expect(profitByOrdinal([...first, { ordinal: 2, minor: 900 }]).repeatIsBetter).toBe('unknown');
});
