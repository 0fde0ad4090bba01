/** The inverse of a symmetric positive definite matrix, by Cholesky; `undefined` where it is none. */
export function inverseOf(
  matrix: readonly (readonly number[])[],
): readonly (readonly number[])[] | undefined {
  const lower = choleskyOf(matrix);
  if (!lower) return undefined;
  const size = matrix.length;

  return Array.from({ length: size }, (_, column) =>
    solveWith(
      lower,
      Array.from({ length: size }, (_unit, row) => (row === column ? 1 : 0)),
    ),
  );
}

function choleskyOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const lower: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      const above = lower[column] ?? line;
      let sum = values[column] as number;
      for (let inner = 0; inner < column; inner += 1)
        sum -= (line[inner] as number) * (above[inner] as number);
      if (column === row) {
        if (!(sum > 0)) return undefined;
        line.push(Math.sqrt(sum));
      } else line.push(sum / (above[column] as number));
    }
    lower.push(line);
  }

  return lower;
}

function solveWith(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const forward: number[] = [];
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] as number;
    for (let inner = 0; inner < row; inner += 1) sum -= at(lower, row, inner) * (forward[inner] as number);
    forward.push(sum / at(lower, row, row));
  }
  const solution: number[] = Array(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = forward[row] as number;
    for (let inner = row + 1; inner < size; inner += 1)
      sum -= at(lower, inner, row) * (solution[inner] as number);
    solution[row] = sum / at(lower, row, row);
  }

  return solution;
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] as number;
}
