import type { Locale } from '@innkeeper/core';

/** The language of the nearest `lang`, across shadow roots, as one that the elements speak. */
export function localeOf(element: Element): Locale {
  for (let node: Node | null = element; node; node = aroundOf(node)) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return spoken(lang);
  }

  return 'en';
}

/** zh-Hans-CN and zh-TW → zh-CN; what is not there, or no language at all, is English. */
export function spoken(lang: string): Locale {
  return /^\s*zh\b/i.test(lang.replaceAll('_', '-')) ? 'zh-CN' : 'en';
}

/** Calls when a `lang` around an element changes. @returns a function that ends it */
export function onLangChange(element: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  for (const root of rootsOf(element))
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });

  return () => observer.disconnect();
}

/** What a node stands in, as it is shown. */
function aroundOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();

  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
