// Everything that must hold before a change is good: `npm test`. With --short, what takes seconds: `npm run check`.
// Every step runs, whatever happened to the one before; steps that do not need each other run side by side, as many as
// there are cores (four at the most: each takes a gigabyte); the last line counts steps and tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { findPostgres } from './postgres.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const short = process.argv.includes('--short');
const scratch = mkdtempSync(join(tmpdir(), 'innkeeper-test-'));
const env = {
  ...process.env,
  CI: 'true',
  NO_COLOR: '1',
  FORCE_COLOR: undefined, // it would win over NO_COLOR, with a warning from every Node
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
};
const packages = foldersIn('packages');
const examples = foldersIn('examples');
const published = packages.filter((folder) => !manifestOf(folder).private);
const tally = { passed: 0, failed: 0, skipped: [] };
const format = step('format and lint', () => run('biome', ['check', '--diagnostic-level=error', '.']));
const directions = step('directions: every file looks down', () =>
  run('depcruise', ['--config', '.dependency-cruiser.cjs', ...packages.map((folder) => `${folder}/src`)]),
);
const pure = step('types of core, without a page or Node', () =>
  run('tsc', ['--noEmit', '-p', 'packages/core/tsconfig.pure.json']),
);

process.chdir(root);
try {
  if (short) {
    await together([
      format,
      step('types of everything', () => run('tsc', ['--noEmit', '-p', 'tsconfig.everything.json'])),
      pure,
      directions,
    ]);
    await together([
      step('tests that changed', () => tests(['--changed', '--project', 'node', '--project', 'types'])),
    ]);
  } else {
    await run(process.execPath, ['scripts/setup-debian.mjs'], { show: true });
    for (const folder of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true });
    await together([
      step('types of everything, and declarations', () => run(process.execPath, ['scripts/declare.mjs'])),
      ...packages.map((folder) => step(`bundle ${folder}`, () => bundle(folder))),
      pure,
      format,
      directions,
      step('unused code', () => run('knip', ['--no-progress'])),
    ]);
    await together([step('tests', () => tests([]))]);
    await together([
      step('API reference', () => run('typedoc', [])),
      step('size budgets', () => run('size-limit', [])),
      ...published.map((folder) => step(`package shape of ${folder}`, () => packageShape(folder))),
      script('built packages load, as modules and as CommonJS', 'load-packages.mjs'),
      script('guides show code that runs', 'embed-examples.mjs', '--check'),
      script('the reference of the elements says what they are', 'element-reference.mjs', '--check'),
      script('the table of sources says what they read', 'source-fields.mjs', '--check'),
    ]);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
summarise();

function step(title, act) {
  return { title, act };
}

function script(title, file, ...args) {
  return step(title, () => run(process.execPath, [`scripts/${file}`, ...args]));
}

/** Runs all of them, side by side, and counts each; resolves when the last is done. */
async function together(steps) {
  const waiting = [...steps];
  const takeNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(next);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, takeNext));
}

async function take({ title, act }) {
  const start = Date.now();
  const passed = await act();
  tally[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✔' : '✘ FAILED'} ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/** Runs a program; its output is shown when it fails, or always where `show` is set. */
async function run(program, args, { cwd = root, show = false } = {}) {
  const child = spawn(program, args, {
    cwd,
    env,
    timeout: 30 * 60_000, // what hangs; a slow machine may take twice the usual quarter of an hour
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
  const passed = await new Promise((done) => {
    child.on('error', (error) => done(void said.push(Buffer.from(error.message))));
    child.on('close', (code) => done(code === 0));
  });
  if (!passed && !show)
    console.log(`\n$ ${program} ${args.join(' ')}\n${Buffer.concat(said).toString().trimEnd()}`);

  return Boolean(passed);
}

function bundle(folder) {
  return run('pnpm', ['run', 'bundle'], { cwd: join(root, folder) });
}

/** Unit, property and contract tests in Node, element tests in a browser, and what must not compile. */
async function tests(args) {
  const report = join(scratch, 'tests.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const passed = await run('vitest', ['run', ...reporters, ...args], { show: true });
  if (!existsSync(report)) return false;

  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) countFile(file);
  if (!findChromium()) skipBrowserTests();

  return passed;
}

function countFile({ name, assertionResults, status }) {
  if (status === 'failed' && !assertionResults.length) tally.failed += 1;
  for (const { status: outcome, fullName } of assertionResults) {
    if (outcome === 'passed') tally.passed += 1;
    else if (outcome === 'failed') tally.failed += 1;
    else tally.skipped.push(`${fullName.trim()} (${relative(root, name)})`);
  }
}

function skipBrowserTests() {
  const files = [...packages, ...examples].flatMap((folder) =>
    filesBelow(`${folder}/src`, /\.browser\.test\.tsx?$/),
  );
  for (const file of files) {
    tally.skipped.push(`all of ${file}: there is no Chromium`);
  }
}

/** What npm would publish: its manifest, its types for every way to import it. */
async function packageShape(folder) {
  const packed = await run('pnpm', ['pack', '--pack-destination', scratch], { cwd: join(root, folder) });
  const { name, version, exports } = manifestOf(folder);
  const file = join(scratch, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const dual = JSON.stringify(exports).includes('"require"');
  const profile = dual ? 'node16' : 'esm-only';

  if (!packed) return false;
  const isPublishable = await run('publint', ['run', file, '--strict']);

  return (await run('attw', [file, '--profile', profile])) && isPublishable;
}

function summarise() {
  const { passed, failed, skipped } = tally;
  if (skipped.length) {
    console.log(`\nSkipped:\n${skipped.map((title) => `  - ${title}`).join('\n')}`);
    if (!findPostgres()) console.log('  (this machine has no PostgreSQL)');
  }

  console.log(`\n${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = failed ? 1 : 0;
}

function foldersIn(parent) {
  if (!existsSync(join(root, parent))) return [];

  return readdirSync(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

function filesBelow(folder, pattern) {
  if (!existsSync(folder)) return [];

  return readdirSync(folder, { recursive: true })
    .filter((file) => pattern.test(file))
    .map((file) => `${folder}/${file}`);
}
