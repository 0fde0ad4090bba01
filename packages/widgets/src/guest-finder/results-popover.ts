import { placeBelow } from './place-below.ts';

/** Opens or closes what lies below the field, where the browser shows it above the page. */
export function showResults(results: HTMLElement | null, input: HTMLElement | null, isOpen: boolean): void {
  if (!results?.popover) return;
  const isShown = results.matches(':popover-open');
  if (isOpen && !isShown) results.showPopover();
  if (!isOpen && isShown) results.hidePopover();
  if (isOpen && input) placeBelow(results, input);
}
