import { describe, expect, it } from 'vitest';
import { expectedSpend } from './expected-spend.ts';
import { expectedStays, expectedStaysOfNew } from './expected-stays.ts';
import type { StayModel } from './parameters.ts';
import { probabilityAlive } from './probability-alive.ts';

// Printed figures that need no data: parameters as printed, so the last digit is theirs to lose.
const bgNbd: StayModel = { model: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } };
const paretoNbd: StayModel = {
  model: 'pareto-nbd',
  parameters: { r: 0.5532, alpha: 10.578, s: 0.6061, beta: 11.669 },
};
const bgBb: StayModel = {
  model: 'bg-bb',
  parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 },
};

describe('BG/NBD (Fader, Hardie and Lee 2005)', () => {
  it('expects 1.226 stays in 39 weeks of a guest with two in 38.86, the last in week 30.43', () => {
    expect(expectedStays(bgNbd, { repeats: 2, recency: 30.43, age: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it('expects 25.75659 in a year of a guest with 26 in 31 weeks, who is not lost with .9688523', () => {
    // The walkthrough of BTYD prints these with parameters it rounds: where L-BFGS-B stops in R 4.2 after three passes
    // from (1, 3, 1, 3), each from where the one before stopped; the likelihood is that of the maximum to six decimals.
    const [r, alpha, a, b] = [0.2425967155, 4.413658927, 0.792986869, 2.426164276];
    const walkthrough: StayModel = { model: 'bg-nbd', parameters: { r, alpha, a, b } };
    const history = { repeats: 26, recency: 216 / 7, age: 31 };
    expect(expectedStays(walkthrough, history, 52).toFixed(5)).toBe('25.75659');
    expect(probabilityAlive(walkthrough, history).toFixed(7)).toBe('0.9688523');
  });
});

describe('Pareto/NBD (the walkthrough of BTYD)', () => {
  it('expects 1.473 stays in the first year of a new guest', () => {
    expect(expectedStaysOfNew(paretoNbd, 52)).toBeCloseTo(1.473, 3);
  });

  it('expects 25.46 in a year of a guest with 26 in 31 weeks, who is not lost with .9979', () => {
    const history = { repeats: 26, recency: 30.86, age: 31 };
    expect(expectedStays(paretoNbd, history, 52)).toBeCloseTo(25.46, 2);
    expect(probabilityAlive(paretoNbd, history)).toBeCloseTo(0.9979, 4);
  });
});

describe('BG/BB (Fader, Hardie and Shang 2010)', () => {
  it('expects .1302 gifts in ten years of a donor with none, 3.628 of one with four, the last in the fifth', () => {
    expect(expectedStays(bgBb, { repeats: 0, recency: 0, age: 6 }, 10)).toBeCloseTo(0.1302, 4);
    expect(expectedStays(bgBb, { repeats: 4, recency: 5, age: 6 }, 10)).toBeCloseTo(3.628, 3);
  });
});

describe('gamma-gamma (Fader and Hardie 2013)', () => {
  it('draws the mean of two stays at 22.35 to 24.66, and says 35.2 of who has not come again', () => {
    const parameters = { p: 6.25, q: 3.74, v: 15.44 };
    expect(expectedSpend(parameters, { repeats: 2, meanSpend: 22.35 })).toBeCloseTo(24.66, 1);
    expect(expectedSpend(parameters, { repeats: 0, meanSpend: 0 })).toBeCloseTo(35.2, 1);
  });
});
