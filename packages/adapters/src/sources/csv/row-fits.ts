/** Empty cells beyond the last column are no fault: some programs write them. */
export function fits(row: readonly string[], columns: number): boolean {
  return row.length > columns && row.slice(columns).every((cell) => cell.trim() === '');
}

/** Whether nothing stands in a row. */
export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}
