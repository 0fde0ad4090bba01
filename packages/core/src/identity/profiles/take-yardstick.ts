import type { Resolution } from '../resolve-people.ts';
import type { People } from '../values/people.ts';
import { countedName, countValues } from './count-values.ts';
import { shippedYardstick, type Yardstick } from './yardstick.ts';

/** From fewer records no yardstick is taken: the shipped one knows better. */
export const leastRecords = 500;

/** Takes the yardstick of a book that was resolved; `undefined` for a book that is too small to tell. */
export function takeYardstick(people: People, { model }: Resolution): Yardstick | undefined {
  if (people.count < leastRecords) return undefined;
  const counts = countValues(people);

  return {
    records: people.count,
    model,
    along: shippedYardstick.along,
    counts,
    meanGiven: meanOf(people, 'given', { pull: 200, usual: 0.001, u: 0.004 }),
    meanFamily: meanOf(people, 'family', { pull: 200, usual: 0.0005, u: 0.002 }),
  };
}

interface Usual {
  readonly pull: number;
  readonly usual: number;
  readonly u: number;
}

/** What a name gets on average beyond its level, each weighted by the pairs that share it. */
function meanOf(
  { parts, givenCounts, familyCounts, count }: People,
  role: 'given' | 'family',
  { pull, usual, u }: Usual,
): number {
  const counts = role === 'given' ? givenCounts : familyCounts;
  let [sum, weight] = [0, 0];
  for (let number = 1; number < counts.length; number += 1) {
    const held = counts[number] as number;
    if (held === 0 || countedName(parts.partOf(number)) === '') continue;
    const chance = Math.min(1, (Math.max(0, held - 1) + pull * usual) / (count + pull));
    sum += held ** 2 * Math.log2(u / chance);
    weight += held ** 2;
  }

  return weight === 0 ? 0 : Number((sum / weight).toFixed(6));
}
