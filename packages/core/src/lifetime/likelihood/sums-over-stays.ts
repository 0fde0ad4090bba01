/**
 * ln Γ(from + k) − ln Γ(from) and its slope for k = 0 … most, by adding up: exact where counts are whole numbers, and
 * no gamma function is asked.
 */
export interface RisingSums {
  readonly log: Float64Array;
  readonly slope: Float64Array;
}

/** Room for sums up to a count. */
export function risingSums(most: number): RisingSums {
  return { log: new Float64Array(most + 1), slope: new Float64Array(most + 1) };
}

/** Fills the sums for a value. */
export function fillRising({ log, slope }: RisingSums, from: number): void {
  for (let k = 1; k < log.length; k += 1) {
    const factor = from + k - 1;
    log[k] = (log[k - 1] as number) + Math.log(factor);
    slope[k] = (slope[k - 1] as number) + 1 / factor;
  }
}
