/** So many rows are looked through at a time: the list of those that count stays in the nearest memory. */
export const lookedThrough: number = 1 << 12;

/** Which visits count: those after a day, up to another. */
export interface DaysBetween {
  readonly after: number;
  readonly until: number;
}

/** Which rows are looked through, {@link lookedThrough} at most. */
export interface Looking extends DaysBetween {
  readonly from: number;
  readonly to: number;
}

/** The rows that were taken last. */
export const taken: Int32Array = new Int32Array(lookedThrough);

/**
 * Lists the rows of the days that count in {@link taken}: each is written, and the next overwrites what does not count,
 * which needs no branch.
 * @returns how many they are
 */
export function takeRows(day: Int32Array, { after, until, from, to }: Looking): number {
  const first = after + 1;
  const span = until - first;
  let count = 0;
  for (let row = from; row < to; row += 1) {
    taken[count] = row;
    count += +(((day[row] as number) - first) >>> 0 <= span);
  }

  return count;
}
