import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects no violation of WCAG 2.2 AA, and of what axe holds for good practice, in an element as it stands. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } }, // where an element stands in the page is the page's affair
  });

  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

/** Expects that nothing stands out at the side, in an element of any width. */
export function expectNoOverflow(element: HTMLElement): void {
  const frame = element.shadowRoot?.querySelector('.frame') as HTMLElement;
  const right = frame.getBoundingClientRect().right;
  const outside = [...frame.querySelectorAll<HTMLElement>('*:not(.sr)')].filter(
    (part) => part.closest('.sr') === null && part.getBoundingClientRect().right > right + 0.5,
  );

  expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([]);
  expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth + 1);
}
