import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naughtyStrings } from '../testing/naughty.test-data.ts';
import { tags } from './build-page.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';

/** The public list of strings that break things, and our own. */
const list: readonly string[] = [
  ...(createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as readonly string[]),
  ...naughtyStrings,
];
/** So many stand in one field together, parted by a line. */
const together = 8;
const fillings = Array.from({ length: Math.ceil(list.length / together) }, (_, at) =>
  list.slice(at * together, (at + 1) * together).join(' | '),
);

/** Nobody in the hotel of these tests has coordinates: a map of them has no words but its own. See its own test. */
const wordless = new Set(['ik-zone-map']);

let elements: OpenedElements;
let opened: OpenedPage;

describe.skipIf(!hasChromium)(`${list.length} naughty strings in every field that is shown`, () => {
  beforeAll(async () => {
    elements = await openElements();
    opened = await elements.open({ viewport: { width: 360, height: 1600 } });
  });
  afterAll(() => elements?.close());

  it.each(tags)('are text and nothing else in %s, and stay inside at 360 px', async (tag) => {
    const asked: string[] = [];
    opened.page.on('request', (request) => asked.push(request.url()));
    const found = await opened.page.evaluate(([one, all]) => specimens.fill(one, all), [
      tag,
      fillings,
    ] as const);
    if (!wordless.has(tag)) expect(found.shown, 'the strings were seen').toBeGreaterThan(fillings.length / 2);
    expect({ ...found, shown: 0 }).toEqual({ shown: 0, strangers: [], outside: [] });
    expect(opened.trouble).toEqual([]);
    expect(await opened.page.evaluate('[globalThis.pwned, document.title]')).toEqual([undefined, 'Calm']);
    expect(asked.filter((url) => !/\/(innkeeper|ours)\//.test(url))).toEqual([]);
  });
});
