import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Page } from 'playwright';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/chromium.mjs';
import type { Figure } from './figure.ts';

/** How often each page is opened; the median counts. */
const runs = Number(process.env['BENCH_RUNS'] ?? 7);
const sides = ['ours', 'peer'] as const;
type Side = (typeof sides)[number];

/** What a page can do: see `widgets/ours.page.ts` and `widgets/peer.page.ts`. */
interface Measured {
  readonly paint: number;
  readonly frame: number;
}

/** The brief painted and 1,000 guests scrolled, beside a card, tags and a dialog of Shoelace with the same words. */
export async function* measure(): AsyncGenerator<Figure> {
  const files = new Map<string, string>();
  const sizes = {} as Record<Side, number>;
  for (const side of sides) {
    const built = await bundleOf(`${side}.page.ts`);
    for (const [name, text] of built) files.set(`/${side}/${name}`, text);
    sizes[side] = await sizeOf(side);
  }
  const server = createServer((request, response) => {
    const side = request.url?.startsWith('/peer') ? 'peer' : 'ours';
    const file = files.get(request.url ?? '');
    response.setHeader('content-type', file === undefined ? 'text/html; charset=utf-8' : 'text/javascript');
    response.end(file ?? page(side));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const found: Record<Side, Measured[]> = { ours: [], peer: [] };
  try {
    for (let run = 0; run < runs; run += 1)
      for (const side of sides) {
        const opened = await browser.newPage({ viewport: { width: 480, height: 900 } });
        opened.on('pageerror', (error) => console.error(`${side}: ${error}`));
        await opened.goto(`${url}/${side}.html`);
        found[side].push(await measured(opened));
        await opened.close();
      }
  } finally {
    await browser.close();
    server.close();
  }
  const both = (of: (one: Measured) => number): Pick<Figure, 'ours' | 'peer'> => ({
    ours: median(found.ours.map(of)),
    peer: median(found.peer.map(of)),
  });
  yield {
    claim: 'The brief: from data to the frame that shows it, its pieces already here',
    ...both((one) => one.paint),
    unit: 'ms',
    n: runs,
  };
  yield {
    claim: '1,000 guests scrolled from top to end: the longest frame',
    ...both((one) => one.frame),
    unit: 'ms',
    n: runs,
  };
  yield {
    claim: 'What a page loads for it, gzip: brief and finder in English, beside card, tag and dialog',
    ...sizes,
    unit: 'KB',
    n: 1,
  };
}

async function measured(page: Page): Promise<Measured> {
  await page.waitForFunction('globalThis.bench');

  return {
    paint: (await page.evaluate('bench.paint()')) as number,
    frame: (await page.evaluate('bench.scroll()')) as number,
  };
}

function page(side: Side): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><style>body { margin: 0 } .list { block-size: 600px; overflow: auto }</style>
    <script type="module" src="/${side}/page.js"></script><main></main></html>`;
}

const folder = fileURLToPath(new URL('widgets/', import.meta.url));

async function bundleOf(file: string, external: string[] = []): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: folder + file },
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    platform: 'browser',
    conditions: ['@innkeeper/source', 'production'],
    outdir: 'out',
    write: false,
    external,
  });

  return new Map(outputFiles.map(({ path, text }) => [path.split('/').at(-1) ?? '', text]));
}

/** Every file of the elements alone, without the words of the other language and without the bench. */
async function sizeOf(side: Side): Promise<number> {
  const built = await bundleOf(`${side}.elements.ts`);
  const loaded = [...built].filter(([name]) => !name.startsWith('zh-cn'));

  return loaded.reduce((sum, [, text]) => sum + gzipSync(text).length, 0) / 1024;
}

function median(all: readonly number[]): number {
  return [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;
}
