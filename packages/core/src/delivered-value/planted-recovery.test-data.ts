import { deliveredValues } from './delivered-values.ts';
import { columnsOf } from './evidence-columns.ts';
import { houseBelief } from './house-belief.ts';
import { learnWeights } from './learn-weights.ts';
import type { Part } from './parts.ts';
import { isCost, parts } from './parts.ts';
import { plantHotel, today } from './planted-hotel.test-data.ts';

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

/** A hotel whose truth is known, with up to so many pieces of evidence for each part of a guest, and what was made of it. */
export function plantedRecovery({ guests = 6_000, seed = 20_261_126, most = 8 } = {}) {
  const hotel = plantHotel({ guests, seed, matters, most });
  const columns = columnsOf(hotel.map(({ evidence }) => evidence));
  const belief = houseBelief(columns, today);
  const values = deliveredValues(columns, { asOf: today, belief });
  const hidden = hotel.map(({ truth }) =>
    parts.reduce((sum, part) => sum + (isCost(part) ? -truth[part] : truth[part]), 0),
  );
  const inside = hidden.filter(
    (value, guest) =>
      Math.abs(value - (values.net[guest] as number)) <= 1.96 * (values.error[guest] as number),
  );

  return {
    hotel,
    belief,
    pieces: hotel.reduce((sum, { evidence }) => sum + evidence.length, 0) / guests,
    /** Spearman's, between estimated and hidden value. */
    ranking: rankCorrelation(Array.from(values.net), hidden),
    /** Of the hidden values the share within the 95 % interval. */
    covered: inside.length / hidden.length,
    ...learned(hotel, values),
  };
}

function learned(hotel: ReturnType<typeof plantHotel>, values: ReturnType<typeof deliveredValues>) {
  const rows = hotel.map(({ returned }, guest) => ({
    returned,
    scores: Object.fromEntries(
      parts.flatMap((part, place) =>
        values.isKnown[guest * 8 + place] ? [[part, values.scores[guest * 8 + place] as number]] : [],
      ),
    ),
  }));
  const answer = learnWeights(rows);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { weights, intervals } = answer.value;
  const total = parts.reduce((sum, part) => sum + matters[part], 0);
  const held = parts.filter((part) => {
    const truth = (matters[part] * 8) / total;

    return intervals[part].low <= truth && truth <= intervals[part].high;
  });

  return {
    weights,
    /** Spearman's, between learned and planted weights. */
    order: rankCorrelation(
      parts.map((part) => weights[part]),
      parts.map((part) => matters[part]),
    ),
    /** Planted weights within their interval, of eight. */
    held: held.length,
  };
}

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
