import { expect, it } from 'vitest';
import { draw, weighted, zipf } from './frequency.ts';
import { randomOf } from './random.ts';

it('draws values as often as they weigh', () => {
  const random = randomOf(1, 1, 1);
  const coin = weighted([
    ['heads', 3],
    ['tails', 1],
  ]);
  const heads = Array.from({ length: 10_000 }, () => draw(random, coin)).filter((side) => side === 'heads');

  expect(heads.length / 10_000).toBeCloseTo(0.75, 1);
});

it('makes common names common and rare names possible', () => {
  const random = randomOf(2, 1, 1);
  const names = zipf(
    Array.from({ length: 100 }, (_, place) => place),
    5,
  );
  const counts = new Array<number>(100).fill(0);
  for (let draws = 0; draws < 50_000; draws += 1) {
    const name = draw(random, names);
    counts[name] = (counts[name] ?? 0) + 1;
  }

  expect(counts[0]).toBeGreaterThan((counts[20] ?? 0) * 2);
  expect(counts.filter((count) => count === 0)).toEqual([]);
});
