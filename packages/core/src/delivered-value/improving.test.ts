import { describe, expect, it } from 'vitest';
import type { Day } from '../shared/day.ts';
import { costFirst } from './cost-first.ts';
import type { Observation } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import { noBelief } from './house-belief.ts';
import { ifPartWere } from './if-part-were.ts';
import { netNegative, quadrantOf, quadrantsOf } from './quadrants.ts';
import { trendOf } from './trend.ts';
import { improvementsFor, nextBest, whatIf } from './what-if.ts';

const asOf: Day = '2026-12-31';
const options = { asOf, belief: noBelief };
const day = asOf;
const read = (observations: readonly Observation[]) => evidenceOf(observations, { asOf }).evidence;
const stay: readonly Observation[] = [
  { kind: 'check-in-minutes', amount: 8, day },
  { kind: 'score-service', amount: 4, of: 5, day, touchpoint: 'breakfast' },
  { kind: 'repeated-explanation', day, touchpoint: 'desk' },
];

describe('what a change would be worth', () => {
  it('changes the time cost alone when check-in takes two minutes instead of eight', () => {
    const faster = stay.map((one) => (one.kind === 'check-in-minutes' ? { ...one, amount: 2 } : one));
    const { changed, difference, before, after } = whatIf(read(stay), read(faster), options);

    expect(Object.keys(changed)).toEqual(['time']);
    expect(changed.time).toBeLessThan(0);
    // The other costs of which something is known stay as they are; what is unknown follows the mean of its side.
    expect(difference).toBeCloseTo((-(changed.time as number) * 4) / 3, 9);
    expect(after.parts.service).toEqual(before.parts.service);
    const time = after.parts.time.state === 'known' ? after.parts.time.score : Number.NaN;
    expect(ifPartWere(before, 'time', time)).toBeCloseTo(after.total?.net ?? Number.NaN, 9);
    expect(ifPartWere(before, 'image', 100)).toBeUndefined(); // of what is unknown nothing can be said
  });

  it('names the one improvement that helps this guest most', () => {
    const best = nextBest(read(stay), options);
    const all = improvementsFor(read(stay), options);

    expect(best).toEqual(all[0]);
    expect(all.map(({ gain }) => gain)).toEqual(
      all.map(({ gain }) => gain).toSorted((one, other) => other - one),
    );
    expect(best).toMatchObject({ touchpoint: 'desk', because: [{ code: 'improve/touchpoint' }] });
    expect(nextBest([], options)).toBeUndefined();
  });

  it('follows delivered value over the days', () => {
    const bad = Array.from(
      { length: 30 },
      (): Observation => ({ kind: 'score-service', amount: 1, of: 5, day: '2025-01-01' }),
    );
    const costs: readonly Observation[] = [{ kind: 'queue-minutes', amount: 3, day: '2025-01-01' }];
    const good = bad.map((one) => ({ ...one, amount: 5, day: asOf }) as const);
    const trend = trendOf(read([...bad, ...costs, ...good]), ['2024-01-01', '2025-01-01', asOf], {
      belief: noBelief,
    });

    expect(trend.direction).toBe('rising');
    expect(trend.points[0]).toEqual({ day: '2024-01-01', n: 0 });
    expect(trendOf(read(costs), [asOf], { belief: noBelief }).direction).toBe('unknown');
  });
});

describe('the cost-first report', () => {
  it('ranks by score and guests, and names the touchpoint in its first line', () => {
    const queue = read([{ kind: 'check-in-minutes', amount: 10, day }]);
    const quarrel = read([{ kind: 'quarrel', day, touchpoint: 'desk' }]);
    const [first, second] = costFirst([queue, queue, queue, quarrel]);

    expect(first).toMatchObject({ part: 'time', touchpoint: 'check-in', guests: 3, score: 65, burden: 195 });
    expect(second).toMatchObject({ part: 'psychic', touchpoint: 'desk', guests: 1, score: 95 });
  });
});

describe('both sides', () => {
  it('put each guest into one quadrant, and nobody who is unknown', () => {
    const guests = [
      { guest: 'a', contribution: 5, deliveredValue: 5 },
      { guest: 'b', contribution: 5, deliveredValue: -5 },
      { guest: 'c', contribution: -5, deliveredValue: 5 },
      { guest: 'd', contribution: -5, deliveredValue: -5 },
      { guest: 'e', contribution: 5 },
    ];
    expect(quadrantsOf(guests)).toEqual({
      'both-gain': ['a'],
      'guest-loses': ['b'],
      'hotel-loses': ['c'],
      'both-lose': ['d'],
      unknown: ['e'],
    });
    expect(() => quadrantOf({ contribution: Number.NaN, deliveredValue: 1 })).toThrow(/no number/);
  });

  it('list who loses, the worst first, and say who surely does', () => {
    const losers = netNegative([
      { guest: 'a', net: -10, high: 20 },
      { guest: 'b', net: -90, high: -5 },
      { guest: 'c', net: 10 },
      { guest: 'd' },
    ]);

    expect(losers.map(({ guest, isCertain }) => [guest, isCertain])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });
});
