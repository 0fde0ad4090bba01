import type { Brief } from '@innkeeper/core';
import { expect, it } from 'vitest';
import { until } from '../testing/mount.test-data.ts';
import { openHouse, today } from '../testing/open-house.test-data.ts';
import { GuestBrief } from './guest-brief.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "connect-src 'self' ws:",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A page of a strict host, with an element of ours and the door that registers it. */
async function strictPage(body: string): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  const door = new URL('./define.ts', import.meta.url).href;
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script>window.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() }; window.reports = []; addEventListener('securitypolicyviolation', (e) => reports.push(e.violatedDirective + ' ' + e.sourceFile));</script>
    </head><body>${body}<script type="module" src="${door}"></script></body></html>`;
  document.body.replaceChildren(frame);
  const page = (): Window & typeof globalThis => frame.contentWindow as Window & typeof globalThis;
  await until(() => page()?.customElements?.get('ik-guest-brief'), 'the element in the frame');

  return page();
}

it('draws itself under style-src none and Trusted Types without a report', async () => {
  const hotel = await openHouse();
  const brief = await hotel.api.briefGuest({ guestId: hotel.ding, property: 'RIVER', day: today });
  const page = await strictPage('<ik-guest-brief></ik-guest-brief>');
  const element = page.document.querySelector('ik-guest-brief') as GuestBrief & { brief: Brief };
  element.brief = brief;
  await until(() => element.shadowRoot?.textContent?.includes('Mr Ding'), 'the brief');
  const frame = element.shadowRoot?.querySelector('.frame') as HTMLElement;
  expect(page.getComputedStyle(frame).borderTopLeftRadius).toBe('8px');
  element.shadowRoot?.querySelector<HTMLElement>('.mark')?.click();
  await until(() => element.shadowRoot?.querySelector('.why'), 'what says so');
  expect((page as unknown as { reports: string[] }).reports).toEqual([]);
});

it('is another class than that of a page around it, and neither minds the other', async () => {
  const page = await strictPage('<ik-guest-brief></ik-guest-brief>');
  expect(page.customElements.get('ik-guest-brief')).not.toBe(GuestBrief);
});
