import { addDays, type Day } from '@innkeeper/core';

/** A stay as a list tells it. */
export interface Told {
  readonly guest: number;
  readonly day: Day;
  readonly amount: number;
}

/** The stays of a made-up year: some guests come once, some for a while, some all year. Always the same. */
export function staysOfAYear(): readonly Told[] {
  const chance = seeded(20_250_101);
  const wait = (mean: number) => Math.max(1, Math.ceil(-Math.log(chance()) * mean));

  return Array.from({ length: 800 }, (_, guest) => {
    const usual = 8 / -Math.log(chance()); // days between two stays: short for some, long for most
    const isLost = chance() ** 2; // after any stay
    const spends = 90 + 160 * chance() ** 2;
    const stays: Told[] = [];
    for (let after = Math.floor(chance() * 90); after < 365; after += wait(usual)) {
      const amount = Math.round(spends * (0.6 + 0.8 * chance()));
      stays.push({ guest, day: addDays('2025-01-01', after), amount });
      if (stays.length > 1 && chance() < isLost) break;
    }
    return stays;
  }).flat();
}

function seeded(seed: number): () => number {
  let state = seed;

  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}
