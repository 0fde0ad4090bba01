import { expect } from 'vitest';
import { violationsOf } from './violations.test-data.ts';

/** Expects no violation of WCAG 2.2 AA, and of what axe holds for good practice, in an element as it stands. */
export async function expectAccessible(element: Element): Promise<void> {
  expect(await violationsOf(element)).toEqual([]);
}

/** Expects that nothing stands out at the side, in an element of any width. */
export function expectNoOverflow(element: HTMLElement): void {
  const frame = element.shadowRoot?.querySelector('.frame') as HTMLElement;
  const right = frame.getBoundingClientRect().right;
  const outside = [...frame.querySelectorAll<HTMLElement>('*:not(.sr)')].filter(
    (part) => part.closest('.sr, .tables') === null && part.getBoundingClientRect().right > right + 0.5,
  );

  expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
  expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth + 1);
}
