import type { RowWindow } from './row-window.ts';
import { fillGaps, rowWindow } from './row-window.ts';

/** Which option is pointed at, and which rows of the list are in sight. */
export interface RowCursor {
  /** The place of the option that is pointed at; −1 for none. */
  readonly active: number;
  /** The rows to draw of so many. */
  drawn(count: number): RowWindow;
  /** Points at the next or the one before of so many options, round and round. */
  move(step: 1 | -1, count: number): void;
  /** Points at nothing. */
  lift(): void;
  /** Goes back to the first row. */
  toTop(): void;
  /** The list was scrolled by hand. @returns whether other rows are to be drawn */
  scrolled(list: Element | null, count: number): boolean;
  /** Everything was drawn: measures the rows, and brings what is pointed at into sight. */
  settle(list: HTMLElement | null): void;
}

/** How many rows stand above the one that is pointed at when the list has to move to it. */
const above = 5;

/** Begins at the first row, pointing at nothing. */
export function createRowCursor(): RowCursor {
  let active = -1;
  let top = 0;
  /** As high as the first row was when it was drawn last: gaps and places are counted by the same measure. */
  let rowHeight = 49;
  /** The row that was pointed at last; a list that is scrolled by hand stays where it is. */
  let seen = -1;

  return {
    get active() {
      return active;
    },
    drawn: (count) => rowWindow(count, top),
    move(step, count) {
      if (count === 0) return;
      const from = active < 0 && step < 0 ? count : active;
      active = (from + step + count) % count;
      const { from: first, to: last } = rowWindow(count, top);
      if (active < first || active >= last) top = Math.max(0, active - above);
    },
    lift() {
      active = -1;
    },
    toTop() {
      top = 0;
    },
    scrolled(list, count) {
      const next = Math.floor((list?.scrollTop ?? 0) / rowHeight);
      const isOther = rowWindow(count, next).from !== rowWindow(count, top).from;
      top = next;

      return isOther;
    },
    settle(list) {
      if (list) {
        rowHeight = list.querySelector<HTMLElement>('#option-0')?.offsetHeight || rowHeight;
        fillGaps(list, rowHeight);
      }
      if (active === seen) return;
      seen = active;
      list?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    },
  };
}
