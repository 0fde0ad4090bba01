import type { Postings } from './postings.ts';

/** Calls with each settled number that two keys share, in order, until it is told to stop. @returns how many steps it took */
export function intersectRuns(
  postings: Postings,
  [one, other]: readonly [number, number],
  visit: (value: number) => boolean,
): number {
  const { offsets, runs } = postings;
  let steps = 0;
  let [left, right] = [offsets[one] ?? 0, offsets[other] ?? 0];
  const [leftEnd, rightEnd] = [offsets[one + 1] ?? 0, offsets[other + 1] ?? 0];
  while (left < leftEnd && right < rightEnd) {
    steps += 1;
    postings.visited += 1;
    const [value, wanted] = [runs[left] ?? 0, runs[right] ?? 0];
    if (value === wanted) {
      if (!visit(value)) return steps;
      left += 1;
      right += 1;
    } else if (value < wanted) left = firstFrom(runs, [left + 1, leftEnd], wanted);
    else right = firstFrom(runs, [right + 1, rightEnd], value);
  }

  return steps;
}

/** Where the first number that is not below the wanted one stands: looked for in leaps that double, then in halves. */
function firstFrom(runs: Int32Array, [from, end]: readonly [number, number], wanted: number): number {
  let leap = 1;
  let low = from;
  while (low + leap < end && (runs[low + leap] ?? 0) < wanted) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low + leap, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }

  return low;
}
