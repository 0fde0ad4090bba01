import axe from 'axe-core';

const everything: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    region: { enabled: false }, // where an element stands in the page is the page's affair
    'target-size': { enabled: true }, // new in 2.2, and not asked by itself
  },
};
/** The rules that look at colours and sizes; all others ask for names, roles and order, which no colour changes. */
const bySight = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What axe finds in an element: WCAG 2.2 AA, and what it holds for good practice; or of that only what is seen. */
export async function violationsOf(
  element: Element,
  only: 'all' | 'by sight' = 'all',
): Promise<readonly string[]> {
  const { violations } = await axe.run(element, only === 'all' ? everything : { runOnly: bySight });

  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
