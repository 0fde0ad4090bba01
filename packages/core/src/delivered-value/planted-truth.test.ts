import { describe, expect, it } from 'vitest';
import { deliveredValues } from './delivered-values.ts';
import { columnsOf } from './evidence-columns.ts';
import { houseBelief } from './house-belief.ts';
import { learnWeights } from './learn-weights.ts';
import type { Part } from './parts.ts';
import { isCost, parts } from './parts.ts';
import { plantHotel, today } from './planted-hotel.test-data.ts';
import { equalWeights } from './weights.ts';

const matters: Readonly<Record<Part, number>> = {
  product: 0.08,
  service: 0.06,
  personnel: 0.04,
  image: 0.02,
  monetary: 0.07,
  time: 0.05,
  energy: 0.03,
  psychic: 0.01,
};

describe('a hotel whose guests return according to eight hidden parts', () => {
  const hotel = plantHotel({ guests: 6_000, seed: 20_261_126, matters, most: 8 });
  const columns = columnsOf(hotel.map(({ evidence }) => evidence));
  const belief = houseBelief(columns, today);
  const values = deliveredValues(columns, { asOf: today, belief });
  const hidden = hotel.map(({ truth }) =>
    parts.reduce((sum, part) => sum + (isCost(part) ? -truth[part] : truth[part]), 0),
  );

  it('is read right: mean, spread of guests and noise of one observation', () => {
    expect(belief.product.mean).toBeCloseTo(65, -0.5);
    expect(belief.psychic.mean).toBeCloseTo(35, -0.5);
    expect(Math.sqrt(belief.service.within)).toBeCloseTo(15, -0.5);
    expect(Math.sqrt(belief.service.between)).toBeCloseTo(15, -0.5);
  });

  it('ranks its guests as the hidden value does', () => {
    expect(rankCorrelation(Array.from(values.net), hidden)).toBeGreaterThan(0.8);
  });

  it('has the hidden value in its intervals 19 times of 20', () => {
    const inside = hidden.filter(
      (value, guest) =>
        Math.abs(value - (values.net[guest] as number)) <= 1.96 * (values.error[guest] as number),
    );

    expect(inside.length / hidden.length).toBeGreaterThan(0.92);
    expect(inside.length / hidden.length).toBeLessThan(0.99);
  });

  it('teaches the order of its weights, with intervals that hold the truth', () => {
    const rows = hotel.map(({ returned }, guest) => ({
      returned,
      scores: Object.fromEntries(
        parts.flatMap((part, place) =>
          values.isKnown[guest * 8 + place] ? [[part, values.scores[guest * 8 + place] as number]] : [],
        ),
      ),
    }));
    const learned = learnWeights(rows);
    if (!learned.ok) throw new Error(learned.refusal.code);
    const { weights, intervals } = learned.value;
    const total = parts.reduce((sum, part) => sum + matters[part], 0);
    const held = parts.filter((part) => {
      const truth = (matters[part] * 8) / total;

      return intervals[part].low <= truth && truth <= intervals[part].high;
    });

    expect(
      rankCorrelation(
        parts.map((part) => weights[part]),
        parts.map((part) => matters[part]),
      ),
    ).toBeGreaterThan(0.9);
    expect(parts.reduce((sum, part) => sum + weights[part], 0)).toBeCloseTo(8, 9);
    expect(held.length).toBeGreaterThanOrEqual(7);
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

/** Spearman's. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [left, right] = [ranksOf(one), ranksOf(other)];
  const squares = left.reduce((sum, rank, index) => sum + (rank - (right[index] as number)) ** 2, 0);

  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1));
}

function ranksOf(values: readonly number[]): readonly number[] {
  const ranks: number[] = Array(values.length).fill(0);
  values
    .map((value, index) => ({ value, index }))
    .sort((one, other) => one.value - other.value)
    .forEach(({ index }, rank) => {
      ranks[index] = rank;
    });

  return ranks;
}
