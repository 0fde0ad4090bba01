import { order } from '../guests/moment.ts';
import { InnkeeperError } from '../shared/innkeeper-error.ts';

/** One answer to one item of a questionnaire. */
export interface ItemAnswer {
  readonly item: string;
  readonly points: number;
  readonly of: number;
}

/** Which dimension an item asks about. Data of the hotel: its items are its own. */
export type DimensionMap = Readonly<Record<string, string>>;

/** Items a house begins with, by the dimensions of SERVQUAL (Parasuraman, Zeithaml and Berry 1988). */
export const serviceDimensions: DimensionMap = {
  'told-the-truth': 'reliability',
  'kept-promises': 'reliability',
  'right-first-time': 'reliability',
  'willing-to-help': 'responsiveness',
  prompt: 'responsiveness',
  'knew-my-wishes': 'empathy',
  'took-time': 'empathy',
  'knew-the-answer': 'assurance',
  'room-and-equipment': 'tangibles',
};

/** The mean of one dimension, 0 to 1 of the scale. */
export interface DimensionScore {
  readonly dimension: string;
  readonly share: number;
  readonly n: number;
}

/** Scores by dimension, the lowest first, and the items that no dimension has. @throws `value/invalid` for 6 of 5 */
export function dimensionScores(
  answers: readonly ItemAnswer[],
  map: DimensionMap = serviceDimensions,
): { readonly scores: readonly DimensionScore[]; readonly unmapped: readonly string[] } {
  const groups = new Map<string, number[]>();
  for (const { item, points, of } of answers) {
    if (!(of > 0 && points >= 0 && points <= of))
      throw new InnkeeperError('value/invalid', { field: item, problem: 'is more than the scale has' });
    const dimension = map[item];
    if (dimension !== undefined) groups.set(dimension, [...(groups.get(dimension) ?? []), points / of]);
  }
  const scores = [...groups].map(([dimension, shares]) => ({
    dimension,
    share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    n: shares.length,
  }));

  return {
    scores: scores.sort((one, other) => one.share - other.share || order(one.dimension, other.dimension)),
    unmapped: [...new Set(answers.map(({ item }) => item))]
      .filter((item) => map[item] === undefined)
      .sort(order),
  };
}
