import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tags } from './build-page.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';

const nonsense = ['', 'nonsense', '-1', '1e309', '"><b>ha', '你好'];
let elements: OpenedElements;
let opened: OpenedPage;

describe.skipIf(!hasChromium)('an element that is told what nobody knows', () => {
  beforeAll(async () => {
    elements = await openElements();
    opened = await elements.open({ viewport: { width: 360, height: 900 } });
  });
  afterAll(() => elements?.close());

  it.each(tags)(
    'stands in a state of its own, says so in words, and breaks nothing: %s',
    async (tag) => {
      const { page, trouble } = opened;
      await page.evaluate((one) => specimens.show(one, 'ready'), tag);
      const looked = new Set<string>();
      for (const name of await page.evaluate(attributesOf)) {
        await page.evaluate((one) => specimens.show(one, 'ready'), tag);
        for (const value of nonsense) {
          const said = `${name}="${value}"`;
          await page.evaluate(setAttribute, [name, value] as const);
          await expect
            .poll(() => page.evaluate(standing), { message: said })
            .toMatch(/^(ready|empty|failed|forbidden)$/);
          expect(await textOf(page), said).not.toMatch(/undefined|NaN|\[object|trouble\/|<b>/);
        }
        const text = await textOf(page);
        if (!looked.has(text)) expect(await page.evaluate(() => specimens.violations()), name).toEqual([]);
        looked.add(text);
      }
      expect(trouble.filter((line) => !/status of 4\d\d/.test(line))).toEqual([]);
    },
    120_000,
  );

  it('speaks English where its page is in a language that is not there', async () => {
    const { page, trouble } = opened;
    trouble.length = 0;
    for (const tag of tags) {
      await page.evaluate((one) => specimens.show(one, 'ready'), tag);
      await page.evaluate(speak, 'en');
      const english = await textOf(page);
      for (const lang of ['fr', 'xx-klingon', 'de-DE-1996', '!!', '']) {
        await page.evaluate(speak, lang);
        expect(await textOf(page), `${tag}, “${lang}”`).toBe(english);
      }
    }
    expect(trouble).toEqual([]);
  });
});

function speak(lang: string): void {
  document.documentElement.lang = lang;
}

/** Every attribute that the element knows. */
function attributesOf(): readonly string[] {
  return (specimens.shown.constructor as typeof HTMLElement & { readonly observedAttributes: string[] })
    .observedAttributes;
}

/** Says something in an attribute, and waits until the element has taken note of it. */
async function setAttribute([name, value]: readonly [string, string]): Promise<void> {
  specimens.shown.setAttribute(name, value);
  await specimens.shown.updateComplete;
}

/** How the element stands once it is not waiting any more. */
function standing(): string {
  const states = ['ready', 'empty', 'failed', 'forbidden', 'stale'];
  const isBusy = specimens.shown.shadowRoot?.querySelector('.frame')?.getAttribute('aria-busy') !== 'false';

  return isBusy ? 'waiting' : states.filter((state) => specimens.shown.matches(`:state(${state})`)).join();
}

async function textOf(page: Page): Promise<string> {
  return (await page.evaluate(() => specimens.seen())).text;
}
