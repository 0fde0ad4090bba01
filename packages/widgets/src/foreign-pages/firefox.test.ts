import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../../../scripts/firefox.mjs';
import { buildElements } from './build-page.test-data.ts';
import { calmPage } from './hostile-pages.test-data.ts';
import { scriptsOf } from './open-elements.test-data.ts';
import type { ServedPages } from './serve-pages.test-data.ts';
import { servePages } from './serve-pages.test-data.ts';

let served: ServedPages;
let browser: Browser;
let page: Page;
const trouble: string[] = [];

describe.skipIf(findFirefox() === undefined)(
  'in Firefox (skipped where firefox-esr is not installed)',
  () => {
    beforeAll(async () => {
      served = await servePages();
      served.files('/ours/', await buildElements());
      browser = await launch({ browser: 'firefox', executablePath: findFirefox(), headless: true });
      page = await browser.newPage();
      page.on('pageerror', (error) => trouble.push(`${error}`));
      page.on('console', (line) => {
        if (line.type() === 'error') trouble.push(line.text());
      });
      await page.goto(served.page('/calm', { html: calmPage(scriptsOf(served)) }));
      await page.waitForFunction('globalThis.specimens');
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });

    it('shows the brief of Mr Ding, and takes a wish by keys alone', async () => {
      await page.evaluate(() => specimens.show('ik-guest-brief', 'ready'));
      expect(await text()).toMatch(/No detergent.*Mr Ding.*second stay.*Certain: ID document.*2102/);
      await page.evaluate(() => specimens.shown.focus());
      await page.keyboard.press('w');
      await page.waitForFunction("specimens.shown.shadowRoot.activeElement?.localName === 'input'");
      await page.keyboard.type('soft pillow');
      await page.waitForFunction("specimens.shown.shadowRoot.querySelector('.chip')");
      await page.keyboard.press('Enter');
      await page.waitForFunction("specimens.shown.shadowRoot.textContent.includes('Saved.')");
      const { preferences } = await served.hotel.api.readGuest({ guestId: served.hotel.ding });
      expect(preferences?.map(({ key }) => key).join()).toContain('pillow');
      expect(trouble).toEqual([]);
    });

    it('finds Mr Ding as one types', async () => {
      await page.evaluate(() => specimens.show('ik-guest-finder', 'bare'));
      await page.evaluate(() => specimens.show('ik-guest-finder', 'popover'));
      expect(await text()).toContain('丁建国');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(`specimens.shown.value === '${served.hotel.ding}'`);
      expect(trouble).toEqual([]);
    });

    function text(): Promise<string> {
      return page.evaluate(() => specimens.seen().then((seen) => seen.text));
    }
  },
);
