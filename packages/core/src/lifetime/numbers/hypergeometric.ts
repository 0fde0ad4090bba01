const mostTerms = 200_000;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) for real z below 1, by its series (Abramowitz and Stegun 15.1.1);
 * below 0 after Pfaff's transformation (15.3.4), and after Euler's (15.3.3) where that makes the terms smaller.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (z < 0) return (1 - z) ** -a * hypergeometric(a, c - b, c, z / (z - 1));
  const isSmaller = Math.abs(c - a) + Math.abs(c - b) < Math.abs(a) + Math.abs(b);
  if (isSmaller) return (1 - z) ** (c - a - b) * seriesOf(c - a, c - b, c, z);

  return seriesOf(a, b, c, z);
}

/** The series itself; ends where a term no longer changes the sum and the terms have begun to fall. */
export function seriesOf(a: number, b: number, c: number, z: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 0; k < mostTerms; k += 1) {
    const before = Math.abs(term);
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    if (term === 0) break;
    if (Math.abs(term) <= before && Math.abs(term) < 1e-17 * Math.abs(sum)) break;
  }

  return sum;
}
