import { inverseOf } from './solve-symmetric.ts';

/** A ridge logistic regression at its maximum: the constant first, then one slope for each column. */
export interface ReturnsFit {
  readonly slopes: readonly number[];
  /** Standard errors by the inverse of the penalised information. */
  readonly errors: readonly number[];
  /** Log-likelihood without the penalty. */
  readonly logLikelihood: number;
  /** Of the share of returns alone. */
  readonly nullLogLikelihood: number;
}

/** Rows of standardised columns, and whether each guest came back. */
export interface ReturnRows {
  readonly rows: readonly (readonly number[])[];
  readonly returned: readonly boolean[];
}

const mostSteps = 50;

/** Fits by Newton's method with step halving; the constant is not penalised. */
export function fitReturns({ rows, returned }: ReturnRows, ridge: number): ReturnsFit | undefined {
  const width = (rows[0]?.length ?? 0) + 1;
  let slopes: readonly number[] = Array(width).fill(0);
  let best = goalOf(slopes, { rows, returned }, ridge);
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, information } = derivativesAt(slopes, { rows, returned }, ridge);
    const inverse = inverseOf(information);
    if (!inverse) return undefined;
    const move = inverse.map((line) =>
      line.reduce((sum, value, index) => sum + value * (gradient[index] as number), 0),
    );
    const { next, goal } = climb(slopes, move, (some) => goalOf(some, { rows, returned }, ridge));
    const gain = goal - best;
    [slopes, best] = [next, goal];
    if (gain < 1e-10) break;
  }
  const inverse = inverseOf(derivativesAt(slopes, { rows, returned }, ridge).information);
  if (!inverse) return undefined;
  const share = returned.filter(Boolean).length / returned.length;

  return {
    slopes,
    errors: inverse.map((line, index) => Math.sqrt(line[index] as number)),
    logLikelihood: likelihoodOf(slopes, { rows, returned }),
    nullLogLikelihood: returned.length * (share * Math.log(share) + (1 - share) * Math.log(1 - share)),
  };
}

function climb(
  from: readonly number[],
  move: readonly number[],
  goalAt: (slopes: readonly number[]) => number,
) {
  const start = goalAt(from);
  for (let size = 1; size > 1e-6; size /= 2) {
    const next = from.map((value, index) => value + size * (move[index] as number));
    const goal = goalAt(next);
    if (goal >= start) return { next, goal };
  }

  return { next: from, goal: start };
}

function goalOf(slopes: readonly number[], facts: ReturnRows, ridge: number): number {
  const penalty = slopes.slice(1).reduce((sum, slope) => sum + slope ** 2, 0);

  return likelihoodOf(slopes, facts) - (ridge / 2) * penalty;
}

function likelihoodOf(slopes: readonly number[], { rows, returned }: ReturnRows): number {
  return rows.reduce((sum, row, index) => {
    const logit = logitOf(slopes, row);
    const signed = returned[index] ? logit : -logit;

    return sum - (signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed);
  }, 0);
}

function derivativesAt(slopes: readonly number[], { rows, returned }: ReturnRows, ridge: number) {
  const width = slopes.length;
  const gradient = slopes.map((slope, index) => (index === 0 ? 0 : -ridge * slope));
  const information = slopes.map((_, row) =>
    slopes.map((_slope, column) => (row === column && row > 0 ? ridge : 0)),
  );
  rows.forEach((row, index) => {
    const chance = 1 / (1 + Math.exp(-logitOf(slopes, row)));
    const rest = (returned[index] ? 1 : 0) - chance;
    const spread = chance * (1 - chance);
    for (let one = 0; one < width; one += 1) {
      const value = one === 0 ? 1 : (row[one - 1] as number);
      gradient[one] = (gradient[one] as number) + rest * value;
      const line = information[one] as number[];
      for (let other = 0; other < width; other += 1)
        line[other] =
          (line[other] as number) + spread * value * (other === 0 ? 1 : (row[other - 1] as number));
    }
  });

  return { gradient, information };
}

function logitOf(slopes: readonly number[], row: readonly number[]): number {
  let sum = slopes[0] as number;
  for (let index = 0; index < row.length; index += 1)
    sum += (slopes[index + 1] as number) * (row[index] as number);

  return sum;
}
