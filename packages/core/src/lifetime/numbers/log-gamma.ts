const enough = 10;
const halfLogTwoPi = 0.9189385332046728;

/**
 * The natural logarithm of the gamma function of a positive number: Stirling's series from 10 upward (Abramowitz and
 * Stegun 6.1.41), by the recurrence below it. Within about 1e-14.
 */
export function logGamma(value: number): number {
  let factor = 1;
  let x = value;
  for (; x < enough; x += 1) factor *= x;
  const i = 1 / x;
  const q = i * i;
  const series =
    i *
    (1 / 12 +
      q *
        (-1 / 360 + q * (1 / 1260 + q * (-1 / 1680 + q * (1 / 1188 + q * (-691 / 360360 + q * (1 / 156)))))));

  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + series - Math.log(factor);
}

/** The logarithm of the beta function of two positive numbers. */
export function logBeta(one: number, other: number): number {
  return logGamma(one) + logGamma(other) - logGamma(one + other);
}

/** The derivative of {@link logGamma} (Abramowitz and Stegun 6.3.18). */
export function digamma(value: number): number {
  let before = 0;
  let x = value;
  for (; x < enough; x += 1) before -= 1 / x;
  const i = 1 / x;
  const q = i * i;
  const series =
    q *
    (1 / 12 -
      q * (1 / 120 - q * (1 / 252 - q * (1 / 240 - q * (1 / 132 - q * (691 / 32760 - q * (1 / 12)))))));

  return before + Math.log(x) - i / 2 - series;
}
