import type { Browser, Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElements, buildElementsOf, buildScript, tags } from './build-page.test-data.ts';
import { calmPage, hostilePages } from './hostile-pages.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium, openBrowser, openPage } from './open-browser.test-data.ts';
import type { Seen } from './seen.test-data.ts';
import { differences } from './seen.test-data.ts';
import type { ServedPages } from './serve-pages.test-data.ts';
import { servePages } from './serve-pages.test-data.ts';
import type { Stance } from './specimens.test-data.ts';

const stances: readonly Stance[] = ['ready', 'open', 'failed', 'popover'];
let served: ServedPages;
let browser: Browser;

describe.skipIf(!hasChromium)('on a page that makes it hard', () => {
  beforeAll(async () => {
    served = await servePages();
    served.files('/ours/', await buildElements());
    served.files('/ours-of-another-version/', await buildElementsOf('99.0.0'));
    served.files('/old-lit/', await buildScript('old-lit.test-data.ts'));
    browser = await openBrowser();
    calm = await openPage(browser, await served.page('/calm', { html: calmPage(scripts()) }));
    await calm.page.waitForFunction('globalThis.specimens');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  let calm: OpenedPage;
  const seenCalm = new Map<string, Seen | undefined>();
  const scripts = (): string =>
    `<script>window.given = { ding: '${served.hotel.ding}' }</script><script type="module" src="/ours/page.js"></script>`;

  it.each(hostilePages)('looks as on a calm one: $name', async ({ html, proof, says }) => {
    const hostile = await openPage(browser, served.page('/hostile', { html: html(scripts()) }));
    const [theirs, ours] = [hostile.page.frames().at(-1) as Frame, calm.page.mainFrame()];
    try {
      await theirs.waitForFunction('globalThis.specimens');
      for (const tag of tags)
        for (const stance of stances) {
          const stood = `${tag} ${stance}`;
          const [first, before] = await Promise.all([
            see(theirs, tag, stance),
            seenCalm.get(stood) ?? see(ours, tag, stance),
          ]);
          // What was seen earlier on the calm page may say another time of day, and a board asks on after it is ready.
          const isSame = differences(first, before).length === 0;
          const [there, here] = isSame
            ? [first, before]
            : await Promise.all([see(theirs, tag, stance, 1000), see(ours, tag, stance, 1000)]);
          seenCalm.set(stood, here);
          expect(differences(there, here), stood).toEqual([]);
        }
      expect(await theirs.evaluate(proof), proof).toBe(true);
      expect(hostile.trouble).toEqual(says ? tags.map(says) : []);
    } finally {
      await hostile.close();
    }
  });
});

/** What is seen in a page; after so many milliseconds where it is said. */
async function see(page: Frame, tag: string, stance: Stance, after = 0): Promise<Seen | undefined> {
  const asked = [tag, stance] as const;
  if (after === 0)
    return page.evaluate(
      async ([one, as]) => ((await specimens.show(one, as)) ? specimens.seen() : undefined),
      asked,
    );
  const isKnown = await page.evaluate(([one, as]) => specimens.show(one, as), asked);
  if (isKnown) await page.waitForTimeout(after);

  return isKnown ? page.evaluate(() => specimens.seen()) : undefined;
}
