/** Chances of counts in four fields, with logarithms of factorials made once for `n` baskets. */
export interface FisherTest {
  /**
   * How probable it is that at least `both` of `n` baskets hold two things by chance, when `one` hold the first and
   * `other` the second: the upper tail of the hypergeometric distribution (R. A. Fisher, The Logic of Inductive
   * Inference, 1935; one-sided).
   * @returns 0 to 1
   */
  chance(both: number, one: number, other: number): number;
}

/** Makes the test for baskets of a known number. */
export function fisherTest(n: number): FisherTest {
  const logOf = new Float64Array(n + 1);
  for (let at = 2; at <= n; at += 1) logOf[at] = (logOf[at - 1] as number) + Math.log(at);
  const log = (at: number): number => logOf[at] as number;

  return {
    chance(both, one, other) {
      const last = Math.min(one, other);
      if (both <= Math.max(0, one + other - n)) return 1;
      const fixed = log(one) + log(n - one) + log(other) + log(n - other) - log(n);
      let term = Math.exp(
        fixed - log(both) - log(one - both) - log(other - both) - log(n - one - other + both),
      );
      let sum = 0;
      for (let at = both; at <= last; at += 1) {
        sum += term;
        term *= ((one - at) * (other - at)) / ((at + 1) * (n - one - other + at + 1));
        if (term < sum * 1e-17) break;
      }

      return Math.min(1, sum);
    },
  };
}
