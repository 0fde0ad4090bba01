import type { GuestTotals } from '../columns/guest-columns.ts';
import type { Stretch } from '../columns/stretches.ts';
import { eachStretch } from '../columns/stretches.ts';
import type { Frame, Spread } from './spread.ts';
import { frameOf, frameOfWholes, spreadIn } from './spread.ts';

/** What guests are scored by; who has no visits does not count. */
export interface Figures extends Pick<GuestTotals, 'lastDay' | 'amount'> {
  readonly visits: Int32Array;
  /** The day of the question. */
  readonly today: number;
}

/** One of each of the three. */
export interface Three<Value> {
  /** Days since the last visit. */
  readonly recency: Value;
  /** Visits. */
  readonly frequency: Value;
  /** Minor units. */
  readonly money: Value;
}

/** How all three lie, in two passes over the guests: the ends of each, and what lies between them. */
export function threeSpreadsOf(figures: Figures): Three<Spread> {
  const { visits, amount, today } = figures;
  const { earliest, latest, fewest, most, least, greatest } = endsOf(figures);
  const frames = {
    recency: frameOfWholes(today - latest, today - earliest),
    frequency: frameOfWholes(fewest, most),
    money: frameOf(visits.length, least, greatest),
  };
  eachStretch(visits.length, (stretch) => countRows(frames, figures, stretch));

  return {
    recency: spreadIn(frames.recency),
    frequency: spreadIn(frames.frequency),
    money: spreadIn(frames.money, { values: amount, there: visits }),
  };
}

/** The least and the most of days, visits and amounts. */
interface Ends {
  earliest: number;
  latest: number;
  fewest: number;
  most: number;
  least: number;
  greatest: number;
}

function endsOf(figures: Figures): Readonly<Ends> {
  const [high, low] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const ends = { earliest: high, latest: low, fewest: high, most: low, least: high, greatest: low };
  eachStretch(figures.visits.length, (stretch) => widenRows(ends, figures, stretch));

  return ends;
}

function widenRows(ends: Ends, { lastDay, visits, amount }: Figures, { from, to }: Stretch): void {
  let { earliest, latest, fewest, most, least, greatest } = ends;
  for (let row = from; row < to; row += 1) {
    const times = visits[row] as number;
    if (times === 0) continue;
    const day = lastDay[row] as number;
    const brought = amount[row] as number;
    if (day < earliest) earliest = day;
    if (day > latest) latest = day;
    if (times < fewest) fewest = times;
    if (times > most) most = times;
    if (brought < least) least = brought;
    if (brought > greatest) greatest = brought;
  }
  Object.assign(ends, { earliest, latest, fewest, most, least, greatest });
}

function countRows(
  { recency, frequency, money }: Three<Frame>,
  { lastDay, visits, amount, today }: Figures,
  { from, to }: Stretch,
): void {
  // Taken out before the loop: within it each would be read anew at every row.
  const { counts: byDays, least: soonest } = recency;
  const { counts: byTimes, least: fewest } = frequency;
  const { counts: byAmounts, least, scale } = money;
  const latest = today - soonest;
  for (let row = from; row < to; row += 1) {
    const times = visits[row] as number;
    if (times === 0) continue;
    const first = latest - (lastDay[row] as number);
    const second = times - fewest;
    const third = (((amount[row] as number) - least) * scale) | 0;
    byDays[first] = (byDays[first] as number) + 1;
    byTimes[second] = (byTimes[second] as number) + 1;
    byAmounts[third] = (byAmounts[third] as number) + 1;
  }
}
