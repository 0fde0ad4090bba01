/** So many numbers of a record lie side by side: what is looked at together comes from memory at once. */
export const rowWidth = 16;

/** Puts columns beside one another, record by record: `rows[record * rowWidth + column]`. */
export function packedRows(columns: readonly ArrayLike<number>[], count: number): Int32Array {
  const rows = new Int32Array(count * rowWidth);
  for (const [at, column] of columns.entries())
    for (let record = 0, slot = at; record < count; record += 1, slot += rowWidth)
      rows[slot] = column[record] as number;

  return rows;
}
