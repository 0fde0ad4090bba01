import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RoomAssignEvent } from '../guest-brief/events.ts';
import { tags } from './build-page.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';

let elements: OpenedElements;
let opened: OpenedPage;
let writes: string[];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const seen = (): Promise<string> => opened.page.evaluate(() => specimens.seen().then(({ text }) => text));
const isWish = (request: Request): boolean => /wish/i.test(new URL(request.url).pathname);

beforeAll(async () => {
  if (hasChromium) elements = await openElements();
});
afterAll(() => elements?.close());

describe.skipIf(!hasChromium)('a wish on a bad line', () => {
  beforeEach(async () => {
    writes = [];
    elements.served.between = undefined;
    opened = await elements.open();
    await opened.page.evaluate(() => specimens.show('ik-guest-brief', 'ready'));
    await opened.page.getByRole('button', { name: '+ Wish' }).click();
    await opened.page.getByRole('textbox').fill('soft pillow');
    await opened.page.locator('.chip').waitFor();
    return () => opened.close();
  });

  it('is written once by a double click while the house is slow', async () => {
    elements.served.between = async (request, ask) => {
      if (isWish(request)) {
        writes.push(request.headers.get('idempotency-key') ?? '');
        await wait(300);
      }

      return ask();
    };
    await opened.page.getByRole('button', { name: 'Keep' }).dblclick();
    await opened.page.getByText('Saved.').waitFor();
    expect(writes).toHaveLength(1);
    expect(opened.trouble).toEqual([]);
  });

  it.each([500, 401])(
    'is not lost by an answer of %i, and kept once when it is tried again',
    async (status) => {
      let isDown = true;
      elements.served.between = async (request, ask) => {
        if (!isWish(request)) return ask();
        writes.push(request.headers.get('idempotency-key') ?? '');

        return isDown ? new Response('{}', { status }) : ask();
      };
      await opened.page.getByRole('button', { name: 'Keep' }).click();
      await expect.poll(seen).toMatch(/soft.*Not saved\./);
      isDown = false;
      await opened.page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(seen).toMatch(/soft.*(?<!Not )[Ss]aved\./);
      expect(new Set(writes).size, 'one key for every attempt').toBe(1);
      expect(opened.trouble.filter((line) => !line.includes(`${status}`))).toEqual([]);
    },
  );
});

describe.skipIf(!hasChromium)('what is pressed before all of an element is here', () => {
  let come: () => void;
  beforeEach(async () => {
    elements.served.between = undefined;
    const here = new Promise<void>((resolve) => {
      come = resolve;
    });
    opened = await elements.open();
    const { page } = opened;
    await page.route('**/acts-*.js', (route) => here.then(() => route.continue()));
    await page.evaluate(() => {
      const rooms: unknown[] = [];
      document.addEventListener('ik-room-assign', (event) =>
        rooms.push((event as RoomAssignEvent).detail.room),
      );
      Object.assign(globalThis, { rooms });

      return specimens.show('ik-guest-brief', 'ready');
    });
    await page.locator('.line button.first').click();
    return () => opened.close();
  });
  const rooms = (): Promise<unknown> => opened.page.evaluate('rooms');

  it('is kept, and done once that has come', async () => {
    await opened.page.getByRole('button', { name: '+ Wish' }).click();
    expect(await rooms()).toEqual([]);
    come();
    await opened.page.getByRole('textbox').waitFor();
    expect(await rooms()).toEqual(['2102']);
    expect(opened.trouble).toEqual([]);
  });

  it('is not done for another guest', async () => {
    await opened.page.evaluate(() => Object.assign(specimens.shown, { guestId: 'guest_another' }));
    come();
    await opened.page.locator('[part=state]').waitFor();
    await opened.page.evaluate(() => specimens.show('ik-guest-brief', 'ready'));
    await opened.page.getByRole('button', { name: '+ Wish' }).click();
    await opened.page.getByRole('textbox').waitFor();
    expect(await rooms()).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('an element taken off the page while the house is answering', () => {
  // One page for all: each element is the first of its kind on it, and its pieces are still to come.
  beforeAll(async () => {
    opened = await elements.open();
  });
  afterAll(() => opened?.close());

  it.each(tags)('says nothing, and shows everything when it comes back: %s', async (tag) => {
    elements.served.between = async (_, ask) => {
      await wait(150);

      return ask();
    };
    const seen = await opened.page.evaluate(async (one) => {
      const showing = specimens.show(one, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { shown } = specimens;
      const place = shown.parentElement as HTMLElement;
      shown.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      place.append(shown);
      await showing;

      return specimens.seen();
    }, tag);
    expect(seen.text).toMatch(/[a-z]{3}/);
    expect(opened.trouble).toEqual([]);
  });
});
