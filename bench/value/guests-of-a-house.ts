import type { HistoryColumns } from '@innkeeper/core/lifetime';
import { random } from './seeded.ts';

/**
 * Guests as BG/NBD makes them, with parameters like those of a shop that is known, in whole days told in weeks: born in
 * twelve weeks, known for 27 to 39.
 */
export function guestsOfAHouse(guests: number, seed: number): HistoryColumns {
  const chance = random(seed);
  const repeats = new Uint32Array(guests);
  const recency = new Float64Array(guests);
  const age = new Float64Array(guests);
  for (let guest = 0; guest < guests; guest += 1) {
    const days = 189 + Math.floor(chance.uniform() * 84);
    const rate = chance.gamma(0.243, 4.414) / 7;
    const lost = chance.beta(0.793, 2.426);
    let [last, count] = [0, 0];
    for (let at = chance.wait(rate); at < days; at += chance.wait(rate)) {
      const day = Math.ceil(at);
      if (day > last) count += 1;
      last = day;
      if (chance.uniform() < lost) break;
    }
    repeats[guest] = count;
    recency[guest] = last / 7;
    age[guest] = days / 7;
  }

  return { repeats, recency, age };
}
