import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Preference } from '@innkeeper/core';
import { dingCard } from '@innkeeper/core/testing';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildScript } from './build-page.test-data.ts';
import { hasChromium, openBrowser } from './open-browser.test-data.ts';
import type { ServedPages } from './serve-pages.test-data.ts';
import { servePages } from './serve-pages.test-data.ts';

const pillow: Preference = { attribute: 'bed.pillow', operator: 'equals', value: 'soft', stance: 'like' };
const card = { type: 'id-card', number: dingCard };

let pms: Server;
let house: ServedPages;
let browser: Browser;

describe.skipIf(!hasChromium)('a page of a system that asks the house on another origin', () => {
  beforeAll(async () => {
    const files = await buildScript('afar.test-data.ts');
    pms = createServer(({ url = '/' }, answer) => {
      const script = files.get(url.slice(1));
      answer.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      answer.end(script ?? '<!doctype html><title>PMS</title><script type="module" src="/page.js"></script>');
    });
    await new Promise<void>((resolve) => pms.listen(0, resolve));
    house = await servePages([addressOf('127.0.0.1')]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    pms?.close();
    pms?.closeAllConnections();
  });

  it('reads with a token that is renewed when it ends, writes once, and hears of it', async () => {
    const page = await openFrom('127.0.0.1');
    const found = await page.evaluate((document) => afar.api.findGuests({ document }), card);
    expect(found.hits.map(({ guestId }) => guestId)).toEqual([house.hotel.ding]);
    expect(await page.evaluate(() => afar.asked)).toEqual([false, true]);

    await page.evaluate(() => afar.watch());
    await page.evaluate(
      ([guestId, preference]) =>
        afar.api.addWish({ guestId, preferences: [preference], text: 'a soft pillow' }),
      [house.hotel.ding, pillow] as const,
    );
    await expect.poll(() => heardOf(page)).toEqual([{ type: 'guest-changed', guestId: house.hotel.ding }]);
    const kept = await house.hotel.api.readPreferences({ guestId: house.hotel.ding });
    expect(kept.known.filter(({ preference }) => preference.attribute === pillow.attribute)).toHaveLength(1);
    await page.close();
  });

  it('goes on where it was when the line is cut, and hears of everything once', async () => {
    const places: (string | null)[] = [];
    let isDown = false;
    house.between = async (request, ask) => {
      if (!request.url.endsWith('/events')) return ask();
      if (isDown) return new Response(undefined, { status: 503 });
      places.push(request.headers.get('last-event-id'));

      return ask();
    };
    const page = await openFrom('127.0.0.1');
    await page.evaluate(() => afar.watch());
    await wish('one');
    await expect.poll(() => heardOf(page)).toHaveLength(1);
    isDown = true;
    house.cut();
    await wish('two');
    isDown = false;
    await wish('three');
    await expect.poll(() => heardOf(page)).toHaveLength(3);
    const numbers = await page.evaluate(() => afar.heard.map(({ number }) => number));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    expect(places.at(-1)).toBe(String(numbers[0]));
    house.between = undefined;
    await page.close();
  });

  it('gets nothing where its origin was not named: neither what is asked nor what is written', async () => {
    const page = await openFrom('localhost');
    const before = await house.hotel.api.readPreferences({ guestId: house.hotel.ding });
    const refused = await page.evaluate(
      async ([guestId, preference]) => {
        const calls = [
          afar.api.briefGuest({ guestId }),
          afar.api.addWish({ guestId, preferences: [preference], text: 'let me in' }),
        ];
        const ended = await Promise.allSettled(calls);

        return ended.map((one) => (one.status === 'rejected' ? one.reason.code : 'answered'));
      },
      [house.hotel.ding, pillow] as const,
    );
    // Chromium tells a script no more of a foreign answer than that none came.
    expect(refused).toEqual(['http/unreachable', 'http/unreachable']);
    expect(await house.hotel.api.readPreferences({ guestId: house.hotel.ding })).toEqual(before);
    await page.close();
  });

  async function openFrom(name: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${addressOf(name)}/?house=${encodeURIComponent(house.url)}`);
    await page.waitForFunction('globalThis.afar');

    return page;
  }

  /** Somebody else at the desk keeps a wish, in the house's own process. */
  async function wish(text: string): Promise<void> {
    await house.hotel.api.addWish({ guestId: house.hotel.ding, preferences: [pillow], text });
  }
});

function addressOf(name: string): string {
  return `http://${name}:${(pms.address() as AddressInfo).port}`;
}

async function heardOf(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => afar.heard.map(({ event }) => event));
}
