import type { InnkeeperElement } from '../shared/innkeeper-element.ts';

/** Where and how an element is put on the page. */
export interface MountOptions {
  /** CSS pixels. @defaultValue 480 */
  readonly width?: number;
  readonly lang?: string;
  readonly scheme?: 'light' | 'dark';
}

/** How long a slow machine may take for what comes in the end; Vitest waits as long in `expect.poll`. */
const patience = 30_000;

/** Puts an element on the page and waits until all of it is here; what a test put there before goes away. */
export async function mount<Element extends InnkeeperElement>(
  element: Element,
  { width = 480, lang = 'en', scheme = 'light' }: MountOptions = {},
): Promise<Element> {
  const stage = document.createElement('main');
  stage.style.cssText = `width: ${width}px; color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
  stage.lang = lang;
  stage.append(element);
  document.body.style.margin = '0';
  document.body.replaceChildren(stage);
  await settled(element);
  await fetchLate();
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;

  return element;
}

/** What comes once an element has drawn itself. */
function fetchLate(): Promise<unknown> {
  return Promise.all([
    import('../shared/asides.ts'),
    import('../guest-brief/acts.ts'),
    import('../preference-panel/acts.ts'),
  ]);
}

/** Waits until nothing is under way: words are here, the answer has come, the element has drawn itself. */
export async function settled(element: InnkeeperElement): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    await element.updateComplete;
    if (shadow(element).querySelector('.frame')?.getAttribute('aria-busy') === 'false') return;
  }
  throw new Error('The element never settled.');
}

/** Waits until something is so. */
export async function until(isSo: () => unknown, what = 'what was waited for'): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`It never came: ${what}.`);
}

/** The inside of an element. */
export function shadow(element: Element): ShadowRoot {
  return element.shadowRoot as ShadowRoot;
}

/** What a person can read in an element, in order. */
export function textOf(element: Element): string {
  return (shadow(element).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The button of a name, as assistive technology hears it. */
export function button(element: Element, name: string): HTMLButtonElement {
  const found = [...shadow(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);

  return found;
}
