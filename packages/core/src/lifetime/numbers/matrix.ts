/** Square matrices of a few rows, kept row by row. */
export type Matrix = Float64Array;

/** The lower triangle L with L·Lᵀ = matrix (Cholesky), or `undefined` where the matrix is not positive definite. */
export function rootOf(matrix: ArrayLike<number>, size: number): Matrix | undefined {
  const root = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] as number;
      for (let k = 0; k < column; k += 1)
        sum -= (root[row * size + k] as number) * (root[column * size + k] as number);
      if (row === column && !(sum > 0)) return undefined;
      root[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (root[column * size + column] as number);
    }

  return root;
}

/** The inverse of a positive definite matrix, or `undefined` where it is not one. */
export function inverseOf(matrix: ArrayLike<number>, size: number): Matrix | undefined {
  const root = rootOf(matrix, size);
  if (!root) return undefined;
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const solved = solve(root, size, column);
    for (let row = 0; row < size; row += 1) inverse[row * size + column] = solved[row] as number;
  }

  return inverse;
}

/** Solves L·Lᵀ·x = e, the unit vector of a column. */
function solve(root: Matrix, size: number, column: number): Float64Array {
  const x = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = row === column ? 1 : 0;
    for (let k = 0; k < row; k += 1) sum -= (root[row * size + k] as number) * (x[k] as number);
    x[row] = sum / (root[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row] as number;
    for (let k = row + 1; k < size; k += 1) sum -= (root[k * size + row] as number) * (x[k] as number);
    x[row] = sum / (root[row * size + row] as number);
  }

  return x;
}

/** The covariance of M·x, where `covariance` is that of x: M·C·Mᵀ, row by row. */
export function productOf(map: readonly (readonly number[])[], covariance: ArrayLike<number>): number[] {
  const size = map[0]?.length ?? 0;
  const half = map.map((row) =>
    Array.from({ length: size }, (_, column) =>
      row.reduce((sum, part, k) => sum + part * (covariance[k * size + column] as number), 0),
    ),
  );

  return half.flatMap((row) =>
    map.map((other) => row.reduce((sum, part, k) => sum + part * (other[k] as number), 0)),
  );
}
