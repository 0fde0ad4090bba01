/** Chance that a seed decides, with the few distributions that made-up guests need. */
export function random(seed: number) {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x45d9f3b);
    return (((mixed ^ (mixed >>> 16)) >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const gammaOne = (shape: number): number => {
    if (shape < 1) return gammaOne(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  return {
    uniform,
    gamma: (shape: number, rate: number) => gammaOne(shape) / rate,
    beta(one: number, other: number) {
      const [x, y] = [gammaOne(one), gammaOne(other)];
      return x / (x + y);
    },
    wait: (rate: number) => -Math.log(uniform()) / rate,
  };
}
