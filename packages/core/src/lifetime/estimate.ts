import { inverseOf } from './numbers/matrix.ts';
import { minimise, type Objective } from './numbers/minimise.ts';

/** Parameters as they were estimated, as logarithms. */
export interface Estimate {
  readonly at: Float64Array;
  /** Their covariance, by the observed information. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  readonly method: 'maximum-likelihood' | 'weak-prior';
  /** The places of parameters that the data do not hold by themselves. */
  readonly loose: readonly number[];
}

/** A parameter is held where one standard deviation is less than this, as a logarithm: a factor of twelve. */
const loosest = 2.5;
/** Beyond this, a factor of 400, the maximum is none: it is a ridge that leads on and on. */
const ridge = 6;
/** Beyond e^±15 a parameter is no longer told apart from none, or from without end. */
const farthest = 15;

/**
 * Estimates by maximum likelihood; where the likelihood has no inner maximum, or only a ridge,
 * with a weak prior instead: each logarithm normal about its start with a standard deviation of 2.5.
 */
export function estimate(likelihood: Objective, start: readonly number[]): Estimate {
  const bounded = within(likelihood, start);
  const plain = minimise(bounded, start);
  const covariance = plain.isSettled ? inverseOf(curvatureOf(bounded, plain.at), start.length) : undefined;
  const looserThan = (limit: number) =>
    start.flatMap((_, place) =>
      covariance && Math.sqrt(covariance[place * start.length + place] as number) < limit ? [] : [place],
    );
  const loose = looserThan(loosest);
  if (covariance && looserThan(ridge).length === 0)
    return { at: plain.at, covariance, logLikelihood: -plain.value, method: 'maximum-likelihood', loose };

  return withPrior(bounded, start, loose);
}

function withPrior(likelihood: Objective, start: readonly number[], loose: readonly number[]): Estimate {
  const believed: Objective = (at, gradient) => {
    let value = likelihood(at, gradient);
    for (const [place, centre] of start.entries()) {
      const off = ((at[place] as number) - centre) / loosest;
      value += (off * off) / 2;
      gradient[place] = (gradient[place] as number) + off / loosest;
    }
    return value;
  };
  const { at } = minimise(believed, start);
  const unsure = start.flatMap((_, row) => start.map((__, column) => (row === column ? loosest ** 2 : 0)));

  return {
    at,
    covariance: inverseOf(curvatureOf(believed, at), start.length) ?? Float64Array.from(unsure),
    logLikelihood: -likelihood(at, new Float64Array(at.length)),
    method: 'weak-prior',
    loose,
  };
}

function within(likelihood: Objective, start: readonly number[]): Objective {
  return (at, gradient) => {
    if (at.some((value, place) => !(Math.abs(value - (start[place] as number)) < farthest)))
      return Number.POSITIVE_INFINITY;

    return likelihood(at, gradient);
  };
}

/** The matrix of second derivatives, by the differences of the exact slope. */
function curvatureOf(objective: Objective, at: Float64Array): Float64Array {
  const size = at.length;
  const matrix = new Float64Array(size * size);
  const step = 1e-4;
  const [before, after] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < size; row += 1) {
    const beside = (far: number) => at.map((value, place) => (place === row ? value + far : value));
    objective(beside(-step), before);
    objective(beside(step), after);
    for (let column = 0; column < size; column += 1) {
      const slope = ((after[column] as number) - (before[column] as number)) / (4 * step);
      matrix[row * size + column] = (matrix[row * size + column] as number) + slope;
      matrix[column * size + row] = (matrix[column * size + row] as number) + slope;
    }
  }

  return matrix;
}
