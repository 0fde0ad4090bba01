import { describe, expect, it } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { fitNewGuest } from './fit-new-guest.ts';
import { chanceOfReturn, type NewGuestExample } from './new-guest.ts';
import { chanceOf } from './numbers/chance.ts';

/** Guests whose chance of coming again is known: direct guests and those who dine come again more often. */
function house(guests: number, seed: number): readonly (NewGuestExample & { readonly truth: number })[] {
  const chance = chanceOf(seed);
  const pick = (...values: readonly string[]) =>
    values[Math.floor(chance.uniform() * values.length)] as string;

  return Array.from({ length: guests }, () => {
    const traits = {
      channel: pick('direct', 'agency', 'walk-in'),
      dinner: pick('yes', 'no'),
      room: pick('a', 'b', 'c', 'd'),
    };
    const score = -1.5 + (traits.channel === 'direct' ? 1.2 : 0) + (traits.dinner === 'yes' ? 0.8 : -0.3);
    const truth = 1 / (1 + Math.exp(-score));
    return { traits, truth, returned: chance.uniform() < truth };
  });
}

describe('the probability that a first-time guest comes again', () => {
  const model = fitNewGuest(house(4000, 1));
  const later = house(4000, 2);
  const foretold = later.map(({ traits }) => chanceOfReturn(model, traits).probability);

  it('is calibrated on guests it has not seen: within 10 points in every band, and better than the mean', () => {
    const { bins, brier, brierOfMean, meanGap, n } = calibrationOf(
      foretold,
      later.map(({ returned }) => returned),
    );
    expect(n).toBe(4000);
    for (const { guests, foretold: said, happened } of bins)
      if (guests >= 50) expect(Math.abs(said - happened)).toBeLessThan(0.1);
    expect(brier).toBeLessThan(0.95 * brierOfMean);
    expect(meanGap).toBeLessThan(0.03);
  });

  it('finds the traits that matter, and holds the truth in its interval', () => {
    const [strongest] = model.weights.toSorted((one, other) => other.weight - one.weight);
    expect(strongest).toMatchObject({ trait: 'channel', value: 'direct' });
    const inside = later.filter(({ traits, truth }) => {
      const { low, high } = chanceOfReturn(model, traits).interval;
      return low <= truth && truth <= high;
    });
    expect(inside.length / later.length).toBeGreaterThan(0.9);
  });

  it('says why, the strongest first, with how many guests stand behind it', () => {
    const [first] = chanceOfReturn(model, { channel: 'direct', dinner: 'yes' }).because;
    expect(first).toMatchObject({ code: 'lifetime/trait-for', facts: { trait: 'channel', value: 'direct' } });
  });

  it('of a guest about whom nothing is known, or nothing the house has seen, is that of the house', () => {
    const nothing = chanceOfReturn(model, {});
    expect(chanceOfReturn(model, { channel: 'carrier pigeon', room: undefined })).toEqual(nothing);
    expect(nothing.probability).toBeGreaterThan(0);
  });

  it('does not care about the order of the guests', () => {
    const guests = house(500, 3);
    expect(fitNewGuest(guests.toReversed())).toEqual(fitNewGuest(guests));
  });
});

describe('a house that cannot know', () => {
  it.each([
    ['of nobody', [], 'lifetime/no-guests'],
    ['of three guests', house(3, 4).map((guest) => ({ ...guest, returned: true })), 'lifetime/few-guests'],
    [
      'where nobody comes again',
      house(300, 5).map((guest) => ({ ...guest, returned: false })),
      'lifetime/nobody-returned',
    ],
  ])('%s says so, with numbers and a wide interval', (_name, guests, code) => {
    const model = fitNewGuest(guests);
    const { probability, interval, because } = chanceOfReturn(model, { channel: 'direct' });
    expect(model.isReliable).toBe(false);
    expect(because[0]?.code).toBe(code);
    expect([probability, interval.low, interval.high].every(Number.isFinite)).toBe(true);
    expect(interval.low).toBeLessThanOrEqual(probability);
    expect(interval.high / interval.low).toBeGreaterThan(2);
  });
});

it('a forecast that is always right has nothing to answer for', () => {
  expect(calibrationOf([0, 1, 1], [false, true, true])).toMatchObject({ brier: 0, meanGap: 0, n: 3 });
  expect(calibrationOf([], [])).toMatchObject({ n: 0, brier: 0, bins: [] });
});
