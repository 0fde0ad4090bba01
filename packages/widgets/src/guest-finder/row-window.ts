/** Which rows of a long list are drawn. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** A list of so many rows is drawn whole: nobody scrolls far in it. */
const whole = 120;
/** Rows drawn at once, and rows that are passed before others are drawn. */
const [drawn, step] = [50, 10];

/** The rows to draw where the row at the top is this one. */
export function rowWindow(count: number, top: number): RowWindow {
  if (count <= whole) return { from: 0, to: count };
  const from = Math.max(0, Math.min(Math.floor(top / step) * step - step, count - drawn));

  return { from, to: Math.min(count, from + drawn) };
}

/** Gives the gaps above and below the drawn rows the height of the rows they stand for. */
export function fillGaps(list: ParentNode, rowHeight: number): void {
  for (const gap of list.querySelectorAll<HTMLElement>('.gap'))
    gap.style.setProperty('block-size', `${Number(gap.dataset.rows) * rowHeight}px`);
}
