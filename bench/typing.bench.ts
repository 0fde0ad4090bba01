import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createHost } from '@innkeeper/adapters/host';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/chromium.mjs';
import type { Figure } from './figure.ts';
import { known } from './finder/people.ts';
import { desk, houseOf } from './typing/house.ts';
import type { Typed } from './typing/typing.page.ts';

const place = process.argv.indexOf('--guests');
const guests = place > 0 ? Number(process.argv[place + 1]) : 100_000;
/** How often the whole is typed; the worst frame of each run counts, and of these the median. */
const runs = Number(process.env['BENCH_RUNS'] ?? 5);
/** How many guests are looked for in one run, and milliseconds between two keys: a quick typist. */
const [asked, pace] = [12, 70];
/** Nothing that a person does may wait longer for its frame. */
const bound = 50;

/** Typing into the finder of the front desk: frames and answers, the house in the page and over HTTP. */
export async function* measure(): AsyncGenerator<Figure> {
  const script = await bundle();
  const house = await houseOf(guests);
  const rate = { perSecond: 1e9, burst: 1e9 };
  const host = getRequestListener(
    createHost(house, { basePath: '/house', verify: () => desk, limits: { rate } }),
  );
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/house')) return void host(request, response);
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(isScript ? script : markup);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    for (const over of ['page', 'http'] as const)
      yield* figuresOf(over, await typedOver(browser, `${url}/?over=${over}&guests=${guests}`));
  } finally {
    await browser.close();
    server.close();
  }
}

function* figuresOf(over: 'page' | 'http', all: readonly Typed[]): Generator<Figure> {
  const where = over === 'page' ? 'the house in the page' : 'over HTTP';
  const answers = all.flatMap((one) => one.answers).sort((one, other) => one - other);
  const claim = (what: string): string =>
    `Typing at ${guests.toLocaleString('en')} guests, ${where}: ${what}, beside the bound`;
  yield {
    claim: claim('the longest frame'),
    ours: median(all.map(({ longestFrame }) => longestFrame)),
    peer: bound,
    unit: 'ms',
    n: all.length,
  };
  yield {
    claim: claim('tasks longer than 50 ms'),
    ours: all.reduce((sum, { longTasks }) => sum + longTasks, 0),
    peer: 0,
    unit: 'tasks',
    n: all.length,
  };
  yield {
    claim: claim('from a key to the frame that shows its answer, 99 of 100'),
    ours: answers[Math.min(answers.length - 1, Math.floor(answers.length * 0.99))] ?? Number.NaN,
    peer: 100,
    unit: 'ms',
    n: answers.length,
  };
}

async function typedOver(browser: Browser, url: string): Promise<readonly Typed[]> {
  const page = await browser.newPage({ viewport: { width: 480, height: 900 } });
  page.on('pageerror', (error) => console.error(`page: ${error}`));
  await page.goto(url);
  await page.waitForFunction('globalThis.bench', undefined, { timeout: 600_000 });
  const all: Typed[] = [];
  await typeAll(page);
  for (let run = 0; run < runs; run += 1) all.push(await typeAll(page));
  await page.close();

  return all;
}

/** Types names, characters, numbers and slips, one after the other, each into an empty field. */
async function typeAll(page: Page): Promise<Typed> {
  const input = page.getByRole('combobox');
  await input.click();
  await page.evaluate('bench.watch()');
  for (let turn = 0; turn < asked; turn += 1) {
    await input.fill('');
    await page.keyboard.type(typedFor(turn), { delay: pace });
  }
  await page.waitForTimeout(300);

  return (await page.evaluate('bench.read()')) as Typed;
}

function typedFor(turn: number): string {
  const { latin, native, phone, document } = known((turn * 7919) % guests);
  const name = `${latin.family} ${latin.given}`.toLowerCase();
  const kinds = [name, native ?? name, phone.slice(-8), document, `${latin.family} ${phone.slice(-4)}`];

  return turn % 6 === 5
    ? `${name.slice(0, 3)}${name.charAt(4)}${name.charAt(3)}${name.slice(5)}`
    : (kinds[turn % 6] ?? name);
}

const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
  <script type="module" src="/page.js"></script><main></main></html>`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('typing/typing.page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    minify: true,
    platform: 'browser',
    conditions: ['@innkeeper/source', 'production'],
    write: false,
  });

  return outputFiles[0]?.text ?? '';
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
