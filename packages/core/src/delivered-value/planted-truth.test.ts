import { describe, expect, it } from 'vitest';
import { deliveredValues } from './delivered-values.ts';
import { columnsOf } from './evidence-columns.ts';
import { learnWeights } from './learn-weights.ts';
import { parts } from './parts.ts';
import { today } from './planted-hotel.test-data.ts';
import { plantedRecovery } from './planted-recovery.test-data.ts';
import { equalWeights } from './weights.ts';

// `npm run bench recovery` prints these figures.
describe('a hotel whose guests return according to eight hidden parts', () => {
  const { hotel, belief, pieces, ranking, covered, weights, order, held } = plantedRecovery();

  it('is read right: mean, spread of guests and noise of one observation', () => {
    expect(belief.product.mean).toBeCloseTo(65, -0.5);
    expect(belief.psychic.mean).toBeCloseTo(35, -0.5);
    expect(Math.sqrt(belief.service.within)).toBeCloseTo(15, -0.5);
    expect(Math.sqrt(belief.service.between)).toBeCloseTo(15, -0.5);
  });

  it('ranks its guests as the hidden value does: above .8 with 32 pieces of evidence a guest', () => {
    expect(pieces).toBeCloseTo(32, 0);
    expect(ranking).toBeGreaterThan(0.8);
  });

  it('has the hidden value in its intervals 19 times of 20', () => {
    expect(covered).toBeGreaterThan(0.92);
    expect(covered).toBeLessThan(0.99);
  });

  it('teaches the order of its weights, with intervals that hold the truth', () => {
    expect(order).toBeGreaterThan(0.9);
    expect(parts.reduce((sum, part) => sum + weights[part], 0)).toBeCloseTo(8, 9);
    expect(held).toBeGreaterThanOrEqual(7);
  });

  it('teaches nothing where there are too few, or where coming back has nothing to do with the parts', () => {
    const few = hotel.slice(0, 100).map(({ truth, returned }) => ({ scores: truth, returned }));
    const chance = hotel.map(({ truth }, guest) => ({ scores: truth, returned: guest % 2 === 0 }));

    expect(learnWeights(few)).toMatchObject({ ok: false, refusal: { code: 'weights/too-few' } });
    expect(learnWeights(chance)).toMatchObject({ ok: false, refusal: { code: 'weights/no-signal' } });
  });

  it('knows nothing of a guest without evidence', () => {
    const empty = deliveredValues(columnsOf([[]]), { asOf: today, belief, weights: equalWeights });

    expect([empty.coverage[0], empty.hasNet[0]]).toEqual([0, 0]);
  });
});
