import { createHash } from 'node:crypto';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from './build-page.test-data.ts';
import { buildSingleFiles, buildSpecimens, tags } from './build-page.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium, openBrowser, openPage } from './open-browser.test-data.ts';
import type { ServedPages } from './serve-pages.test-data.ts';
import { servePages } from './serve-pages.test-data.ts';

const innkeeper = '/vendor/innkeeper.js';
const review = '/vendor/match-review.js';
const service = '/vendor/service.js';
const manager = '/vendor/manager.js';
/** One Lit: a second would ask for a second policy of this name, and be refused. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

let served: ServedPages;
let browser: Browser;
let files: Files;

describe.skipIf(!hasChromium)('the single files, on a page without a bundler', () => {
  beforeAll(async () => {
    served = await servePages();
    files = await buildSingleFiles();
    served.files('/vendor/', files);
    served.files('/ours/', await buildSpecimens());
    served.files('/given/', new Map([['page.js', `window.given = { ding: '${served.hotel.ding}' }`]]));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.each([
    { name: 'one after the other', scripts: [innkeeper, review, service, manager] },
    { name: 'the further element first', scripts: [manager, service, review, innkeeper] },
    { name: 'the further elements alone, which bring the others along', scripts: [review, service, manager] },
  ])('register every element once, on one Lit: $name', async ({ scripts }) => {
    const opened = await open('en', scripts);
    for (const tag of tags) expect(await textOf(opened, tag), tag).toMatch(/[a-z]{3}/);
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });

  it('fetch Chinese from beside them, and only where it is spoken', async () => {
    const [english, chinese] = [
      await open('en', [review, service, manager]),
      await open('zh-CN', [review, service, manager]),
    ];
    for (const tag of tags) {
      await textOf(english, tag);
      expect(await textOf(chinese, tag), tag).toMatch(/[\u4e00-\u9fff]{3}/);
    }
    expect(await filesOf(english)).toEqual([
      ...['innkeeper.js', 'manager.js', 'match-review.js', 'paper.js', 'service.js'],
    ]);
    expect(await filesOf(chinese)).toContain('zh-cn/match-review.js');
    expect([english.trouble, chinese.trouble]).toEqual([[], []]);
    await english.close();
    await chinese.close();
  });

  it('fetch a language whole before it is spoken, and say things as the hotel does, in every file', async () => {
    const opened = await open('en', [review]);
    await opened.page.evaluate(`import('${innkeeper}').then(async ({ fetchWords, overrideWords }) => {
      await fetchWords('zh-Hans');
      overrideWords('zh-CN', { 'match/same': '并为一人' });
    })`);
    expect(await filesOf(opened)).toEqual(
      expect.arrayContaining(
        ['common', 'guest-brief', 'timeline', 'match-review'].map((n) => `zh-cn/${n}.js`),
      ),
    );
    await opened.page.evaluate(() => {
      document.documentElement.lang = 'zh-CN';
    });
    expect(await textOf(opened, 'ik-match-review')).toContain('并为一人');
    await opened.close();
  });

  it('are checked against the checksums of an import map: what is another is refused, and said in English', async () => {
    const right = await openMapped((body) => createHash('sha384').update(body).digest('base64'));
    const wrong = await openMapped((body) => createHash('sha384').update(`${body} `).digest('base64'));
    expect(await textOf(right, 'ik-timeline')).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(right.trouble).toEqual([]);
    expect(await textOf(wrong, 'ik-timeline')).toContain('Timeline');
    expect(wrong.trouble.join()).toContain('integrity');
    await right.close();
    await wrong.close();
  });

  it('work as a plain script, which leaves one name', async () => {
    const url = served.page('/script', {
      html: `<!doctype html><html lang="zh-CN"><head><title>Script</title><script src="/given/page.js"></script>
        <script src="/vendor/innkeeper.script.js"></script><script type="module" src="/ours/page.js"></script></head>
        <body><main></main></body></html>`,
      headers: { 'content-security-policy': policy },
    });
    const opened = await openPage(browser, url);
    await opened.page.waitForFunction('globalThis.specimens');
    for (const tag of tags) expect(await textOf(opened, tag), tag).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(await opened.page.evaluate('typeof Innkeeper.overrideWords')).toBe('function');
    expect(await filesOf(opened)).toEqual(['innkeeper.script.js']);
    expect(opened.trouble).toEqual([]);
    await opened.close();
  });

  /** A page whose import map gives a checksum to every file in Chinese. */
  function openMapped(checksumOf: (body: string) => string): Promise<OpenedPage> {
    const chinese = [...files].filter(([name]) => name.startsWith('zh-cn/'));
    const integrity = chinese.map(([name, body]) => [`/vendor/${name}`, `sha384-${checksumOf(body)}`]);
    const map = JSON.stringify({ integrity: Object.fromEntries(integrity) });

    return open('zh-CN', [innkeeper], `<script type="importmap">${map}</script>`);
  }

  async function open(lang: string, scripts: readonly string[], before = ''): Promise<OpenedPage> {
    const all = ['/given/page.js', ...scripts, '/ours/page.js'];
    const tagsOf = all.map((src) => `<script type="module" src="${src}"></script>`).join('');
    const url = served.page(`/single-${lang}`, {
      html: `<!doctype html><html lang="${lang}"><head><title>Single files</title>${before}${tagsOf}</head>
        <body><main></main></body></html>`,
      headers: before === '' ? { 'content-security-policy': policy } : {},
    });
    const opened = await openPage(browser, url);
    await opened.page.waitForFunction('globalThis.specimens');

    return opened;
  }
});

async function textOf({ page }: OpenedPage, tag: string): Promise<string> {
  await page.evaluate((one) => specimens.show(one, 'ready'), tag);

  return (await page.evaluate(() => specimens.seen())).text;
}

/** Which of the files a page has fetched. */
function filesOf({ page }: OpenedPage): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => name.split('/vendor/')[1] ?? [])
      .sort(),
  );
}
