import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tags } from './build-page.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';
import { stances } from './specimens.test-data.ts';

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
  { name: '200 % zoom', media: { viewport: { width: 240, height: 450 }, deviceScaleFactor: 2 } },
] as const;

let elements: OpenedElements;

describe.skipIf(!hasChromium)('every stance of every element', () => {
  beforeAll(async () => {
    elements = await openElements();
  });
  afterAll(() => elements?.close());

  it.each(tags.flatMap((tag) => looks.map((look) => ({ tag, ...look }))))(
    'is accessible: $tag, $name',
    async ({ tag, media }) => {
      const { page, close } = await elements.open({ viewport: { width: 360, height: 900 }, ...media });
      const violations: string[] = [];
      for (const stance of stances)
        if (await page.evaluate(([one, as]) => specimens.show(one, as), [tag, stance] as const))
          violations.push(
            ...(await page.evaluate(() => specimens.violations())).map((one) => `${stance}: ${one}`),
          );
      expect(violations).toEqual([]);
      await close();
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
    const violations = (await page.evaluate(() => specimens.violations())).join();
    expect(violations).toContain('color-contrast');
    expect(violations).toContain('target-size');
    await close();
  });

  it.each(tags)('needs no scrolling to the side at 200 % zoom of a panel of 480 px: %s', async (tag) => {
    const { page, close } = await elements.open({ viewport: { width: 240, height: 450 } });
    const outside: string[] = [];
    for (const stance of stances)
      if (await page.evaluate(([one, as]) => specimens.show(one, as), [tag, stance] as const))
        outside.push(...(await page.evaluate(() => specimens.outside())).map((one) => `${stance}: ${one}`));
    expect(outside).toEqual([]);
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
