import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { chromium } from 'playwright';
import { findChromium } from '../../../../scripts/chromium.mjs';

/** Whether there is a Chromium, and the name of a test that says so. */
export const hasChromium: boolean = findChromium() !== undefined;

/** A page that has been opened, and everything in it that should not have happened. */
export interface OpenedPage {
  readonly page: Page;
  /** Exceptions, errors and warnings of the console, reports of the content security policy. */
  readonly trouble: string[];
  close(): Promise<void>;
}

/** A browser without a window. */
export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', ...args] });
}

/** Opens a page and waits until the elements are there. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 480, height: 2400 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`${error}`));
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) trouble.push(`${line.type()}: ${line.text()}`);
  });
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeBinding('tellTrouble', (_, text: string) => void trouble.push(text));
  await page.addInitScript(() => {
    const { tellTrouble } = globalThis as unknown as { tellTrouble(text: string): void };
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      tellTrouble(`${violatedDirective}: ${blockedURI}`),
    );
    addEventListener('unhandledrejection', ({ reason }) => tellTrouble(`unhandled: ${reason}`));
  });
  await page.goto(url);

  return { page, trouble, close: () => context.close() };
}
