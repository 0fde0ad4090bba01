import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tags } from './build-page.test-data.ts';
import type { OpenedPage } from './open-browser.test-data.ts';
import { hasChromium } from './open-browser.test-data.ts';
import type { OpenedElements } from './open-elements.test-data.ts';
import { openElements } from './open-elements.test-data.ts';

/** How often an element is put on the page and taken off between two looks at what is alive. */
const times = Number(process.env['MOUNTS'] ?? 20);
/** So many looks at most, until nothing was more for twice in a row: what is met for the first time is kept once. */
const looks = 8;

let elements: OpenedElements;
let opened: OpenedPage;

describe.skipIf(!hasChromium)(`after every ${times} times on the page and off it`, () => {
  beforeAll(async () => {
    elements = await openElements();
    opened = await elements.open();
  });
  afterAll(() => elements?.close());

  it.each(tags)(
    'nothing stays of %s: no element, no listener, no timer, no object, no memory',
    async (tag) => {
      const { page, trouble } = opened;
      const cdp = await page.context().newCDPSession(page);
      const mount = () => page.evaluate(([one, all]) => specimens.mount(one, all), [tag, times] as const);
      await mount();
      const grown: Counts[] = [];
      let before = await countsOf(cdp);
      while (grown.length < looks && !isStill(grown)) {
        expect(await mount(), 'timers and streams of events').toEqual({ timers: 0, streams: 0 });
        const after = await countsOf(cdp);
        grown.push(growth(before, after));
        before = after;
      }
      expect(isStill(grown), `more each time: ${JSON.stringify(grown)}`).toBe(true);
      expect(await instancesOf(cdp, `customElements.get('${tag}')`)).toBe(0);
      expect(trouble).toEqual([]);
    },
    120_000,
  );
});

interface Counts {
  readonly nodes: number;
  readonly listeners: number;
  /** Everything that scripts have made, functions and lists too: what is kept of one mount is seen here, however small. */
  readonly objects: number;
  readonly bytes: number;
}

function growth(before: Counts, after: Counts): Counts {
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    objects: after.objects - before.objects,
    bytes: after.bytes - before.bytes,
  };
}

/** Whether nothing was more for twice in a row; an element with its answer has 10,000 bytes. */
function isStill(grown: readonly Counts[]): boolean {
  const [one, other] = grown.slice(-2).map(({ nodes, listeners, objects, bytes }) => {
    return nodes <= 0 && listeners <= 0 && objects <= 0 && bytes / times < 400;
  });

  return Boolean(one && other);
}

/** What is alive in the page once rubbish is taken out. */
async function countsOf(cdp: CDPSession): Promise<Counts> {
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const objects = await instancesOf(cdp, 'Object');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;

  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), objects, bytes: of('JSHeapUsedSize') };
}

/** How many objects of a class and of its heirs are alive, wherever they are. */
async function instancesOf(cdp: CDPSession, of: string): Promise<number> {
  const objectGroup = 'counted';
  const { result } = await cdp.send('Runtime.evaluate', { expression: `${of}.prototype`, objectGroup });
  const prototypeObjectId = result.objectId ?? '';
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  const { result: counted } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup });

  return counted.value as number;
}
