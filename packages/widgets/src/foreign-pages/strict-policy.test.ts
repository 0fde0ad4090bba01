import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElements, buildScript, tags } from './build-page.test-data.ts';
import { hasChromium, openBrowser, openPage } from './open-browser.test-data.ts';
import type { ServedPages } from './serve-pages.test-data.ts';
import { servePages } from './serve-pages.test-data.ts';
import { type Stance, stances } from './specimens.test-data.ts';

const policy = (trusted: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted}`,
  ].join('; ');

const pages = [
  { name: 'with our Lit alone', scripts: ['/given/page.js', '/ours/page.js'], trusted: 'lit-html' },
  {
    name: 'with an old Lit beside it',
    scripts: ['/given/page.js', '/old-lit/page.js', '/ours/page.js'],
    trusted: "lit-html 'allow-duplicates'",
  },
];

let served: ServedPages;
let browser: Browser;

describe.skipIf(!hasChromium)('under the strictest policy of content', () => {
  beforeAll(async () => {
    served = await servePages();
    served.files('/ours/', await buildElements());
    served.files('/old-lit/', await buildScript('old-lit.test-data.ts'));
    served.files('/given/', new Map([['page.js', `window.given = { ding: '${served.hotel.ding}' }`]]));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each(pages)(
    'shows every element in every stance without a report, $name',
    async ({ scripts, trusted }) => {
      const opened = await openPage(browser, strictPage(scripts, trusted));
      await opened.page.waitForFunction('globalThis.specimens');
      const shown: string[] = [];
      for (const tag of tags)
        for (const stance of stances)
          if (await opened.page.evaluate(([one, as]) => specimens.show(one, as), [tag, stance] as const)) {
            shown.push(stance);
            const { text } = await opened.page.evaluate(() => specimens.seen());
            if (!silent.includes(stance)) expect(text, `${tag} ${stance}`).toMatch(/[a-z]{3}/);
          }
      expect(new Set(shown)).toEqual(new Set(stances));
      expect(opened.trouble.filter((line) => !isRefusal(line))).toEqual([]);
      await opened.close();
    },
  );

  it('hears of it when a page does break the policy', async () => {
    const opened = await openPage(browser, strictPage(pages[0]?.scripts ?? [], 'lit-html'));
    await opened.page.waitForFunction('globalThis.specimens');
    await opened.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => opened.trouble.join()).toContain('style-src-attr: inline');
    await opened.close();
  });

  function strictPage(scripts: readonly string[], trusted: string): string {
    const tagsOf = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');

    return served.page('/strict', {
      html: `<!doctype html><html lang="en"><head><title>Strict</title>${tagsOf}</head><body><main></main></body></html>`,
      headers: { 'content-security-policy': policy(trusted) },
    });
  }
});

/** Shown before there are words: the bones of a layout, the empty field of the finder. */
const silent: readonly Stance[] = ['loading', 'bare'];

/** The browser's own line about an answer of 403: what the stance “forbidden” is about. */
function isRefusal(line: string): boolean {
  return line.includes('403');
}
