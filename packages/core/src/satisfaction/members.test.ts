import { expect, it } from 'vitest';
import { benefitEffect } from './benefit-change.ts';
import { dimensionScores } from './dimensions.ts';
import { wordOfMouth } from './word-of-mouth.ts';

it('finds that 15 an hour made 25 less a fifth costs holders a third more, which needs notice', () => {
  const effect = benefitEffect({
    before: { unitPrice: 1500 },
    after: { unitPrice: 2500, discount: 0.2 },
    members: [
      { guest: 'rarely', units: 2 },
      { guest: 'often', units: 20 },
    ],
  });

  expect(effect.percent).toBeCloseTo(33.3, 1);
  expect(effect).toMatchObject({
    needs: 'notice-or-grandfathering',
    losers: [
      { guest: 'often', extra: 10_000 },
      { guest: 'rarely', extra: 1_000 },
    ],
  });
  const better = benefitEffect({
    before: { unitPrice: 1500 },
    after: { unitPrice: 1200 },
    members: [{ guest: 'one', units: 1 }],
  });
  expect([better.needs, better.losers]).toEqual([undefined, []]);
  expect(() => benefitEffect({ before: { unitPrice: 0 }, after: { unitPrice: 1 }, members: [] })).toThrow(
    /no price/,
  );
});

it('calls nobody an advocate who brought nobody, and nobody a detractor who was not asked', () => {
  const voices = wordOfMouth([
    { guest: 'advocate', points: 5, of: 5, referrals: 1 },
    { guest: 'silent', points: 5, of: 5, referrals: 0 },
    { guest: 'against', points: 2, of: 5, referrals: 3 },
    { guest: 'unknown', referrals: 2 },
  ]);

  expect(voices).toEqual({ advocates: ['advocate'], detractors: ['against'], n: 4 });
});

it('scores reliability, responsiveness and empathy, and says which items it cannot place', () => {
  const { scores, unmapped } = dimensionScores([
    { item: 'told-the-truth', points: 1, of: 5 },
    { item: 'willing-to-help', points: 2, of: 5 },
    { item: 'prompt', points: 4, of: 5 },
    { item: 'knew-my-wishes', points: 5, of: 5 },
    { item: 'music', points: 5, of: 5 },
  ]);

  expect(scores.map(({ dimension, n }) => [dimension, n])).toEqual([
    ['reliability', 1],
    ['responsiveness', 2],
    ['empathy', 1],
  ]);
  expect(scores[1]?.share).toBeCloseTo(0.6, 9);
  expect(unmapped).toEqual(['music']);
  expect(() => dimensionScores([{ item: 'prompt', points: 6, of: 5 }])).toThrow(/scale/);
});
