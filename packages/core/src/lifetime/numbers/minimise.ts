/** A function to be made small: its value at a point, with its slope written into `gradient`. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

/** Where a function is smallest, as far as was found. */
export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  /** How often the function was asked. */
  readonly evaluations: number;
  /** Whether no direction led any further down. */
  readonly isSettled: boolean;
}

const mostSteps = 100;
/** A step that is expected to win less than this is not worth taking: likelihoods are read to the third decimal. */
const worthwhile = 1e-9;

/**
 * Finds a minimum by the method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright 2006, algorithm 6.1) with
 * a line search that halves its way back: a handful of parameters, an exact slope.
 * @param curvature the inverse of the curvature at the start, row by row, where something is known of it
 */
export function minimise(
  objective: Objective,
  start: ArrayLike<number>,
  curvature?: ArrayLike<number>,
): Minimum {
  const size = start.length;
  let at: Float64Array = Float64Array.from(start);
  let slope: Float64Array = new Float64Array(size);
  let value = objective(at, slope);
  let inverse = curvature ? Float64Array.from(curvature) : identity(size, 1 / Math.max(1, norm(slope)));
  let evaluations = 1;
  let isFresh = true;
  for (let step = 0; step < mostSteps; step += 1) {
    const direction = downhill(inverse, slope);
    const promise = -dot(direction, slope);
    if (!(promise > 2 * worthwhile)) {
      if (isFresh || promise >= 0) return { at, value, evaluations, isSettled: promise >= 0 };
      inverse = identity(size, 1 / Math.max(1, norm(slope)));
      isFresh = true;
      continue;
    }
    const found = along(objective, { at, value, direction, promise });
    evaluations += found.evaluations;
    if (!found.next) {
      if (isFresh) return { at, value, evaluations, isSettled: promise < 1e-6 };
      inverse = identity(size, 1 / Math.max(1, norm(slope)));
      isFresh = true;
      continue;
    }
    update(
      inverse,
      difference(found.next.at, at),
      difference(found.next.slope, slope),
      isFresh && !curvature,
    );
    isFresh = false;
    ({ at, slope, value } = found.next);
  }

  return { at, value, evaluations, isSettled: false };
}

interface Ray {
  readonly at: Float64Array;
  readonly value: number;
  readonly direction: Float64Array;
  readonly promise: number;
}

interface Point {
  readonly at: Float64Array;
  readonly slope: Float64Array;
  readonly value: number;
}

/** A point on the ray that is low enough (Armijo); a first step never goes further than two in any direction. */
function along(
  objective: Objective,
  { at, value, direction, promise }: Ray,
): { readonly next?: Point; readonly evaluations: number } {
  const slope = new Float64Array(at.length);
  let length = Math.min(1, 2 / direction.reduce((most, part) => Math.max(most, Math.abs(part)), 0));
  for (let evaluations = 1; evaluations <= 40; evaluations += 1) {
    const next = at.map((part, place) => part + length * (direction[place] as number));
    const found = objective(next, slope);
    if (found <= value - 1e-4 * length * promise)
      return { next: { at: next, slope, value: found }, evaluations };
    const best = (promise * length * length) / (2 * (found - value + promise * length));
    length = Number.isFinite(best) ? Math.min(0.5 * length, Math.max(0.1 * length, best)) : length / 2;
  }

  return { evaluations: 40 };
}

/** Learns the curvature from a step and the change of slope along it. */
function update(inverse: Float64Array, step: Float64Array, change: Float64Array, isFirst: boolean): void {
  const size = step.length;
  const along = dot(step, change);
  if (along <= 1e-12 * norm(step) * norm(change)) return;
  if (isFirst) inverse.set(identity(size, along / dot(change, change)));
  const bent = downhill(inverse, change).map((part) => -part);
  const factor = (1 + dot(change, bent) / along) / along;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const [s, t] = [step[row] as number, step[column] as number];
      const mixed = s * (bent[column] as number) + t * (bent[row] as number);
      inverse[row * size + column] =
        (inverse[row * size + column] as number) + factor * s * t - mixed / along;
    }
}

function downhill(inverse: Float64Array, slope: Float64Array): Float64Array {
  const size = slope.length;

  return slope.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1)
      sum -= (inverse[row * size + column] as number) * (slope[column] as number);
    return sum;
  });
}

function identity(size: number, scale: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let place = 0; place < size; place += 1) matrix[place * size + place] = scale;

  return matrix;
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, part, place) => sum + part * (other[place] as number), 0);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((part, place) => part - (other[place] as number));
}
