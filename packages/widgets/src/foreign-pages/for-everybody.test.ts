import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tags } from './build-page.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';
import type { Stance } from './specimens.test-data.ts';
import { stances } from './specimens.test-data.ts';

/** Looks at what is shown, once put there; only the first asks what no colour changes. */
const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, asks: 'all' },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, asks: 'by sight' },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, asks: 'by sight' },
] as const;

/** Windows that stay open for all elements: to read them, and axe, takes a browser longer than to show one. */
let wide: Page;
let zoomed: Page;
let elements: OpenedElements;

describe.skipIf(!hasChromium)('every stance of every element', () => {
  beforeAll(async () => {
    elements = await openElements();
    wide = (await elements.open({ viewport: { width: 360, height: 900 } })).page;
    zoomed = (await elements.open({ viewport: { width: 240, height: 450 }, deviceScaleFactor: 2 })).page;
  });
  afterAll(() => elements?.close());

  it.each(tags)(
    'is accessible in light, in dark and in forced colours: %s',
    async (tag) => {
      const violations: string[] = [];
      for (const stance of stances) {
        if (!(await show(wide, tag, stance))) continue;
        for (const { name, media, asks } of looks) {
          await wide.emulateMedia(media);
          const found = await wide.evaluate((only) => specimens.violations(only), asks);
          violations.push(...found.map((one) => `${stance}, ${name}: ${one}`));
        }
      }
      expect(violations).toEqual([]);
    },
    120_000,
  );

  it.each(tags)(
    'is accessible at 200 % zoom of a panel of 480 px, and needs no scrolling to the side: %s',
    async (tag) => {
      const [violations, outside]: [string[], string[]] = [[], []];
      for (const stance of stances) {
        if (!(await show(zoomed, tag, stance))) continue;
        const found = await zoomed.evaluate(async () => ({
          outside: specimens.outside(),
          violations: await specimens.violations(),
        }));
        violations.push(...found.violations.map((one) => `${stance}: ${one}`));
        outside.push(...found.outside.map((one) => `${stance}: ${one}`));
      }
      expect({ violations, outside }).toEqual({ violations: [], outside: [] });
    },
    120_000,
  );

  it('would be told of letters that are hard to read, and of small targets', async () => {
    const { page, close } = await elements.open({ viewport: { width: 360, height: 900 } });
    await page.addStyleTag({ content: ':root { --ik-ink: #bbb; --ik-surface: #fff }' });
    await page.evaluate(() => specimens.show('ik-guest-brief', 'ready'));
    await page.evaluate(() => {
      for (const mark of specimens.shown.shadowRoot?.querySelectorAll<HTMLElement>(
        '.mark, .tongues button',
      ) ?? [])
        mark.style.cssText =
          'min-inline-size: 6px; min-block-size: 6px; block-size: 6px; padding: 0; margin: 0';
    });
    for (const { media, asks } of looks.slice(0, 2)) {
      await page.emulateMedia(media);
      const violations = (await page.evaluate((only) => specimens.violations(only), asks)).join();
      expect(violations).toContain('color-contrast');
      expect(violations).toContain('target-size');
    }
    await close();
  });

  it('is heard: who was recognised, how sure, and what can hurt, in a region that was there before', async () => {
    const { page, close } = await elements.open();
    const changes = await page.evaluate(async () => {
      const heard: string[] = [];
      let region: Element | null | undefined;
      const look = (): void => {
        region ??= specimens.shown?.shadowRoot?.querySelector('[role=status].sr');
        const text = region?.textContent ?? '';
        if (region && heard.at(-1) !== text) heard.push(text);
      };
      const timer = setInterval(look, 1);
      await specimens.show('ik-guest-brief', 'ready');
      await new Promise((resolve) => setTimeout(resolve, 100));
      clearInterval(timer);

      return heard;
    });
    expect(changes[0]).toBe('');
    expect(changes.at(-1)).toMatch(/Mr Ding\. Certain: ID document.*No detergent/);
    expect(await page.locator('ik-guest-brief').ariaSnapshot()).toMatch(
      /status: .*Mr Ding\. Certain: ID document/,
    );
    await close();
  });
});

/** Puts an element into a stance; says whether it knows such a one. */
function show(page: Page, tag: string, stance: Stance): Promise<boolean> {
  return page.evaluate(([one, as]) => specimens.show(one, as), [tag, stance] as const);
}
