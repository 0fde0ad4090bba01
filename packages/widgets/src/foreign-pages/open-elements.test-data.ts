import type { Browser, BrowserContextOptions } from 'playwright';
import { buildElements } from './build-page.test-data.ts';
import { calmPage } from './hostile-pages.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { openBrowser, openPage } from './open-browser.test-data.ts';
import type { ServedPages } from './serve-pages.test-data.ts';
import { servePages } from './serve-pages.test-data.ts';

/** All elements on a calm page of their own server. */
export interface OpenedElements {
  readonly served: ServedPages;
  readonly browser: Browser;
  readonly url: string;
  open(options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Serves the elements, and opens a browser where it is wanted. */
export async function openElements(args: readonly string[] = []): Promise<OpenedElements> {
  const served = await servePages();
  served.files('/ours/', await buildElements());
  const browser = await openBrowser(args);
  const url = served.page('/calm', { html: calmPage(scriptsOf(served)) });

  return {
    served,
    browser,
    url,
    open: async (options) => {
      const opened = await openPage(browser, url, options);
      await opened.page.waitForFunction('globalThis.specimens');

      return opened;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** What a page loads: whom the story is about, and the elements. */
export function scriptsOf({ hotel }: ServedPages): string {
  return `<script>window.given = { ding: '${hotel.ding}' }</script><script type="module" src="/ours/page.js"></script>`;
}
