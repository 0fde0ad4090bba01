/** Chance that a seed decides: the same seed, the same draws on every machine. */
export interface Chance {
  /** Between 0 and 1, both left out. */
  uniform(): number;
  normal(): number;
  /** Gamma with a shape and a rate. */
  gamma(shape: number, rate: number): number;
  beta(one: number, other: number): number;
}

/** Makes chance out of a seed (mulberry32, 32 bits of state: enough for intervals, not for secrets). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  /** The logarithm of a gamma of rate 1 (Marsaglia and Tsang 2000): a small shape underflows otherwise. */
  const logGammaDraw = (shape: number): number => {
    if (shape < 1) return logGammaDraw(shape + 1) + Math.log(uniform()) / shape;
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
    }
  };

  return {
    uniform,
    normal,
    gamma: (shape, rate) => Math.exp(logGammaDraw(shape)) / rate,
    beta: (one, other) => 1 / (1 + Math.exp(logGammaDraw(other) - logGammaDraw(one))),
  };
}
