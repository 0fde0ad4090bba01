import axe from 'axe-core';

/** What axe finds in an element: WCAG 2.2 AA, and what it holds for good practice. */
export async function violationsOf(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      region: { enabled: false }, // where an element stands in the page is the page's affair
      'target-size': { enabled: true }, // new in 2.2, and not asked by itself
    },
  });

  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
