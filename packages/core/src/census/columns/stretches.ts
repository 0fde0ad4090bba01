/** Rows from one up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So few rows at a time that a loop over them is soon made fast as a whole, and what it needs stays near. */
const atOnce = 1 << 12;

/** Hands out all rows, some thousands at a time. */
export function eachStretch(rows: number, work: (stretch: Stretch) => void): void {
  for (let from = 0; from < rows; from += atOnce) work({ from, to: Math.min(rows, from + atOnce) });
}
