import type { Fit } from './fit.ts';

/** Between which values something lies, at a level. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many standard deviations to either side hold 95 % of a normal. */
export const deviationsFor95 = 1.959963984540054;

/**
 * The interval of something positive that follows from the parameters, by the delta method on its logarithm: from the
 * slope of the answer and the covariance of the fit.
 * @param of the parameter itself, an expectation, a value …
 * @param deviations how many standard deviations: 1.96 for 95 %. @defaultValue 1.96
 */
export function parameterInterval<Parameters extends Readonly<Record<keyof Parameters, number>>>(
  { parameters, covariance }: Pick<Fit<string, Parameters>, 'parameters' | 'covariance'>,
  of: (parameters: Parameters) => number,
  deviations = deviationsFor95,
): Interval {
  const keys = Object.keys(parameters) as (keyof Parameters)[];
  const step = 1e-5;
  const at = (key: keyof Parameters, far: number) =>
    Math.log(of({ ...parameters, [key]: parameters[key] * Math.exp(far) }));
  const slopes = keys.map((key) => (at(key, step) - at(key, -step)) / (2 * step));
  let variance = 0;
  for (const [row, slope] of slopes.entries())
    for (const [column, other] of slopes.entries())
      variance += slope * other * (covariance[row * keys.length + column] as number);
  const value = of(parameters);
  const factor = Math.exp(deviations * Math.sqrt(Math.max(0, variance)));
  if (!(value > 0) || !Number.isFinite(factor))
    return { low: Math.min(0, value), high: Number.POSITIVE_INFINITY };

  return { low: value / factor, high: value * factor };
}
