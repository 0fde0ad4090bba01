import { assert, double, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { hypergeometric } from '../numbers/hypergeometric.ts';
import { lossIntegral } from './loss-integral.ts';

const size = double({ min: 0.05, max: 20, noNaN: true });

it('is the hypergeometric function of the paper, with the slopes of its differences', () => {
  void assert(
    property(size, size, size, size, integer({ min: 0, max: 50 }), (r, alpha, s, beta, t) => {
      const at = (known: { r: number; alpha: number; s: number; beta: number }) => {
        const into = new Float64Array(5);
        lossIntegral(known, t, into, 0);
        return into;
      };
      const known = { r, alpha, s, beta };
      const found = at(known);
      const [far, near, u] = alpha >= beta ? [alpha, beta, s + 1] : [beta, alpha, r];
      const z = (far - near) / (far + t);
      if (z < 0.9) {
        const paper = Math.log(hypergeometric(r + s, u, r + s + 1, z)) - (r + s) * Math.log(far + t);
        expect(Math.abs((found[0] ?? 0) - paper)).toBeLessThan(1e-9);
      }
      for (const [place, key] of (['r', 'alpha', 's', 'beta'] as const).entries()) {
        const step = known[key] * 1e-5;
        const slope =
          ((at({ ...known, [key]: known[key] + step })[0] ?? 0) -
            (at({ ...known, [key]: known[key] - step })[0] ?? 0)) /
          (2 * step);
        const scale = Math.max(1, Math.abs(slope));
        expect(Math.abs((found[place + 1] ?? 0) - slope) / scale).toBeLessThan(1e-4);
      }
    }),
  );
});

it('goes on without a step where it is added up instead', () => {
  const at = (beta: number) => {
    const into = new Float64Array(5);
    lossIntegral({ r: 0.6, alpha: 10, s: 0.7, beta }, 0, into, 0);
    return into[0] ?? 0;
  };
  const [before, after] = [at(0.2 + 1e-9), at(0.2 - 1e-9)];
  expect(Math.abs(before - after)).toBeLessThan(1e-7);
  expect(before).not.toBe(after);
});
