import { array, assert, constantFrom, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountedStays } from './discounted-stays.ts';
import { expectedSpend } from './expected-spend.ts';
import { expectedStays } from './expected-stays.ts';
import { fitGammaGamma } from './fit-gamma-gamma.ts';
import { fitBgNbd } from './fit-stays.ts';
import { groupHistories } from './group-histories.ts';
import type { StayHistory } from './history.ts';
import { lifetimeValue } from './lifetime-value.ts';
import type { StayModel } from './parameters.ts';
import { probabilityAlive } from './probability-alive.ts';
import { probabilityOfStay } from './probability-of-stay.ts';
import { scoreGuests } from './score-guests.ts';
import { simulated } from './simulated.test-data.ts';

const positive = double({ min: 0.05, max: 20, noNaN: true });
const anyModel = tuple(
  constantFrom('bg-nbd' as const, 'pareto-nbd' as const, 'bg-bb' as const),
  positive,
  positive,
  positive,
  positive,
).map(([model, one, two, three, four]): StayModel => {
  if (model === 'bg-nbd') return { model, parameters: { r: one, alpha: two, a: three, b: four } };
  if (model === 'pareto-nbd') return { model, parameters: { r: one, alpha: two, s: three, beta: four } };
  return { model, parameters: { alpha: one, beta: two, gamma: three, delta: four } };
});
/** Whole numbers throughout, so that every model can read it. */
const anyHistory = tuple(
  integer({ min: 0, max: 30 }),
  integer({ min: 0, max: 60 }),
  integer({ min: 0, max: 60 }),
).map(
  ([repeats, more, since]): StayHistory => ({
    repeats,
    recency: repeats === 0 ? 0 : repeats + more,
    age: (repeats === 0 ? 0 : repeats + more) + since,
  }),
);
const population = simulated(
  { model: 'bg-nbd', parameters: { r: 0.6, alpha: 5, a: 0.9, b: 3 } },
  { guests: 400, time: 60, seed: 11 },
).map(({ repeats, recency, age }) => ({
  repeats,
  recency: Math.ceil(recency * 7) / 7,
  age: Math.ceil(age * 7) / 7,
}));
const spends = population.map(({ repeats }, at) => ({ repeats, meanSpend: 20 + ((at * 37) % 50) }));
const spendColumns = (factor: number) => ({
  repeats: spends.map(({ repeats }) => repeats),
  meanSpend: spends.map(({ meanSpend }) => meanSpend * factor),
});

describe('the probability that a guest is not lost', () => {
  it('is a probability, and so is that of a stay, which is never the greater', () => {
    void assert(
      property(anyModel, anyHistory, positive, (model, history, time) => {
        const alive = probabilityAlive(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        const stay = probabilityOfStay(model, history, time);
        expect(stay).toBeGreaterThanOrEqual(0);
        expect(stay).toBeLessThanOrEqual(1);
        if (model.model !== 'bg-bb') expect(stay).toBeLessThanOrEqual(alive + 1e-9);
      }),
    );
  });

  it('falls the longer he has not come; BG/NBD says 1 of a guest who came once', () => {
    void assert(
      property(anyModel, anyHistory, integer({ min: 1, max: 20 }), (model, history, more) => {
        const later = { ...history, age: history.age + more };
        const [now, then] = [probabilityAlive(model, history), probabilityAlive(model, later)];
        expect(then).toBeLessThanOrEqual(now + 1e-9);
        if (model.model === 'bg-nbd' && history.repeats === 0) expect(then).toBe(1);
      }),
    );
  });
});

describe('the stays to come', () => {
  it('are a number, grow with the time ahead, and are at least the chance of one', () => {
    void assert(
      property(anyModel, anyHistory, integer({ min: 1, max: 100 }), (model, history, time) => {
        const stays = expectedStays(model, history, time);
        expect(stays).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(stays)).toBe(true);
        expect(expectedStays(model, history, time + 1)).toBeGreaterThanOrEqual(stays * (1 - 1e-8) - 1e-10);
        expect(probabilityOfStay(model, history, time)).toBeLessThanOrEqual(stays * (1 + 1e-6) + 1e-9);
      }),
    );
  });

  it('are worth less when discounted, and the same at no discount', () => {
    void assert(
      property(anyModel, anyHistory, integer({ min: 1, max: 60 }), (model, history, horizon) => {
        const plain = expectedStays(model, history, horizon);
        expect(discountedStays(model, history, { horizon })).toBeCloseTo(plain, 9);
        const discounted = discountedStays(model, history, { horizon, discountRate: 0.01 });
        expect(discounted).toBeLessThanOrEqual(plain + 1e-9);
        expect(discounted).toBeGreaterThanOrEqual(plain * Math.exp(-0.01 * horizon) - 1e-9);
      }),
    );
  });
});

describe('a fit', () => {
  it('does not care about the order of the guests, not in the last digit', () => {
    const fit = fitBgNbd(population);
    expect(fitBgNbd(population.toReversed())).toEqual(fit);
    expect(fitBgNbd(groupHistories(population))).toEqual(fit);
  });

  it('in another unit of time has its times in that unit and all else as before', () => {
    const [weeks, days] = [
      population,
      population.map((each) => ({ ...each, recency: each.recency * 7, age: each.age * 7 })),
    ];
    const [one, other] = [fitBgNbd(weeks).parameters, fitBgNbd(days).parameters];
    expect(other.alpha / one.alpha).toBeCloseTo(7, 2);
    expect(other.r).toBeCloseTo(one.r, 3);
    expect(other.b / one.b).toBeCloseTo(1, 2);
  });

  it('in another currency has its money in that currency and all else as before', () => {
    const [one, other] = [fitGammaGamma(spendColumns(1)), fitGammaGamma(spendColumns(7))];
    expect(other.parameters.v / one.parameters.v).toBeCloseTo(7, 2);
    expect(other.parameters.p).toBeCloseTo(one.parameters.p, 3);
    const guest = { repeats: 3, meanSpend: 40 };
    const scaled = expectedSpend(other.parameters, { repeats: 3, meanSpend: 280 }) ?? 0;
    expect(scaled / (expectedSpend(one.parameters, guest) ?? 1)).toBeCloseTo(7, 4);
  });
});

describe('the lifetime value', () => {
  const question = {
    stays: fitBgNbd(population),
    spend: fitGammaGamma(spendColumns(1)),
    horizon: 52,
    discountRate: 0.002,
  };
  const guest = { repeats: 4, recency: 40, age: 45, meanSpend: 38 };

  it('is the same for the same question, lies in its interval, and is margin times spend times stays', () => {
    const found = lifetimeValue({ ...question, margin: 0.3 }, guest);
    expect(lifetimeValue({ ...question, margin: 0.3 }, guest)).toEqual(found);
    expect(found?.value).toBeCloseTo(0.3 * (found?.spend ?? 0) * (found?.stays ?? 0), 9);
    expect(found?.low).toBeLessThanOrEqual(found?.value ?? 0);
    expect(found?.high).toBeGreaterThanOrEqual(found?.value ?? 0);
  });

  it('is nothing where the house keeps nothing', () => {
    expect(lifetimeValue({ ...question, margin: 0 }, guest)).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  it('of a guest who came once is less sure, for its size, than that of one who came often', () => {
    const width = (found: ReturnType<typeof lifetimeValue>) =>
      ((found?.high ?? 0) - (found?.low ?? 0)) / (found?.value ?? 1);
    const once = lifetimeValue(question, { repeats: 0, recency: 0, age: 45, meanSpend: 0 });
    const often = lifetimeValue(question, { repeats: 30, recency: 44, age: 45, meanSpend: 38 });
    expect(width(once)).toBeGreaterThan(width(often));
    expect(once?.because.map(({ code }) => code)).toContain('lifetime/one-stay');
  });

  it('of many at once is that of each', () => {
    const guests = array(anyHistory, { minLength: 1, maxLength: 20 });
    void assert(
      property(guests, anyModel, (histories, model) => {
        const columns = {
          repeats: histories.map(({ repeats }) => repeats),
          recency: histories.map(({ recency }) => recency),
          age: histories.map(({ age }) => age),
          meanSpend: histories.map(() => 30),
        };
        const outlook = { horizon: 20, discountRate: 0.01 };
        const scores = scoreGuests({ stays: model, spend: { p: 6, q: 4, v: 15 }, ...outlook }, columns);
        for (const [row, history] of histories.entries()) {
          expect(scores.alive[row]).toBeCloseTo(probabilityAlive(model, history), 12);
          expect(scores.stays[row]).toBeCloseTo(expectedStays(model, history, 20), 9);
          const spend =
            expectedSpend({ p: 6, q: 4, v: 15 }, { repeats: history.repeats, meanSpend: 30 }) ?? 0;
          expect(scores.value?.[row]).toBeCloseTo(spend * discountedStays(model, history, outlook), 9);
        }
      }),
    );
  });
});
