import type { StayHistory } from './history.ts';
import { chanceOf } from './numbers/chance.ts';
import type { StayModel } from './parameters.ts';

/** Guests as a model makes them: every one with a rate and a loss of his own, born in the first half of `time`. */
export function simulated(
  model: StayModel,
  { guests, time, seed }: { readonly guests: number; readonly time: number; readonly seed: number },
): readonly StayHistory[] {
  const chance = chanceOf(seed);
  const wait = (rate: number) => -Math.log(chance.uniform()) / rate;

  return Array.from({ length: guests }, (): StayHistory => {
    if (model.model === 'bg-bb') {
      const { alpha, beta, gamma, delta } = model.parameters;
      const [comes, lost] = [chance.beta(alpha, beta), chance.beta(gamma, delta)];
      let [repeats, recency] = [0, 0];
      for (let season = 1; season <= time && chance.uniform() > lost; season += 1)
        if (chance.uniform() < comes) [repeats, recency] = [repeats + 1, season];
      return { repeats, recency, age: time };
    }
    const age = time * (1 - chance.uniform() / 2);
    const rate = chance.gamma(model.parameters.r, model.parameters.alpha);
    const isBgNbd = model.model === 'bg-nbd';
    const lost = isBgNbd ? chance.beta(model.parameters.a, model.parameters.b) : 0;
    const end = isBgNbd ? age : Math.min(age, wait(chance.gamma(model.parameters.s, model.parameters.beta)));
    let [repeats, recency] = [0, 0];
    for (let at = wait(rate); at < end; at += wait(rate)) {
      [repeats, recency] = [repeats + 1, at];
      if (isBgNbd && chance.uniform() < lost) break;
    }
    return { repeats, recency, age };
  });
}
