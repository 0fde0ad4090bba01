import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tags } from './build-page.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';

const rounds = Number(process.env['MOUNTS'] ?? 900);
let elements: OpenedElements;
let opened: OpenedPage;

describe.skipIf(!hasChromium)(`after ${rounds} times on the page and off it`, () => {
  beforeAll(async () => {
    elements = await openElements();
    opened = await elements.open();
  });
  afterAll(() => elements?.close());

  it.each(tags)(
    'nothing stays of %s: no element, no listener, no timer, no memory',
    async (tag) => {
      const { page, trouble } = opened;
      const cdp = await page.context().newCDPSession(page);
      const mount = (times: number) =>
        page.evaluate(([one, all]) => specimens.mount(one, all), [tag, times] as const);
      await mount(200);
      const growth: number[] = [];
      let before = await countsOf(cdp);
      for (const _ of [1, 2, 3]) {
        expect(await mount(rounds / 3), 'timers and streams of events').toEqual({ timers: 0, streams: 0 });
        const after = await countsOf(cdp);
        expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
        expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
        growth.push((after.bytes - before.bytes) / (rounds / 3));
        before = after;
      }
      expect(await instancesOf(cdp, tag)).toBe(0);
      // What leaks does so each time, and an element with its answer has 10,000 bytes; the browser's own warmth fades.
      expect(Math.min(...growth), `bytes for each time: ${growth.join(', ')}`).toBeLessThan(400);
      expect(trouble).toEqual([]);
    },
    120_000,
  );
});

interface Counts {
  readonly nodes: number;
  readonly listeners: number;
  readonly bytes: number;
}

/** What is alive in the page once rubbish is taken out. */
async function countsOf(cdp: CDPSession): Promise<Counts> {
  await cdp.send('Performance.enable');
  for (const _ of [1, 2, 3]) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;

  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), bytes: of('JSHeapUsedSize') };
}

/** How many elements of a tag are alive, wherever they are. */
async function instancesOf(cdp: CDPSession, tag: string): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `customElements.get(${JSON.stringify(tag)}).prototype`,
  });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: counted } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });

  return counted.value as number;
}
