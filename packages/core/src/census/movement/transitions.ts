import { InnkeeperError } from '../../shared/innkeeper-error.ts';

/** How many guests went from each class to each. */
export interface Transitions {
  /** Names of the classes on the first and on the second day. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** A row for each class of the first day, with a count for each class of the second. */
  readonly counts: readonly (readonly number[])[];
  /** Sums of the rows: the counts of the first day. */
  readonly opening: readonly number[];
  /** Sums of the columns: the counts of the second day. */
  readonly closing: readonly number[];
}

/**
 * Counts the moves between classes of two days: bands, classes of the structure, zones or any others that are numbered.
 * Rows sum to the first day's counts, columns to the second's.
 * @throws `census/option` where the columns differ in length or a class has no name
 */
export function transitions(
  from: { readonly names: readonly string[]; readonly classOf: ArrayLike<number> },
  to: { readonly names: readonly string[]; readonly classOf: ArrayLike<number> },
): Transitions {
  if (from.classOf.length !== to.classOf.length) refuse('must have a class for each guest on both days');
  const width = to.names.length;
  const cells = new Uint32Array(from.names.length * width);
  for (let guest = 0; guest < from.classOf.length; guest += 1) {
    const [row, column] = [from.classOf[guest] as number, to.classOf[guest] as number];
    if (!(row < from.names.length && column < width)) refuse('must be numbers of the names');
    cells[row * width + column] = (cells[row * width + column] as number) + 1;
  }
  const counts = from.names.map((_, row) => [...cells.subarray(row * width, (row + 1) * width)]);

  return {
    from: from.names,
    to: to.names,
    counts,
    opening: counts.map((row) => row.reduce((sum, count) => sum + count, 0)),
    closing: to.names.map((_, column) => counts.reduce((sum, row) => sum + (row[column] as number), 0)),
  };
}

/**
 * The class of each guest by the ledger: 0 for who has not come yet, then the bands, the last holding all that are older.
 * @param since days from the last visit, as `daysSinceVisit` has them
 */
export function bandClasses(
  since: Int32Array,
  { bands = 6, width = 60 }: { readonly bands?: number; readonly width?: number } = {},
): { readonly names: readonly string[]; readonly classOf: Uint8Array } {
  if (!(Number.isInteger(bands) && bands >= 1 && bands <= 200)) refuse('must be 1 to 200 bands');
  const classOf = new Uint8Array(since.length);
  for (let guest = 0; guest < since.length; guest += 1) {
    const days = since[guest] as number;
    classOf[guest] = days >= 2 ** 30 ? 0 : Math.min(bands, Math.max(1, Math.ceil(days / width)));
  }
  const names = Array.from({ length: bands }, (_, at) =>
    at + 1 === bands ? `band-${at + 1}+` : `band-${at + 1}`,
  );

  return { names: ['not-yet', ...names], classOf };
}

function refuse(problem: string): never {
  throw new InnkeeperError('census/option', { option: 'classes', problem });
}
