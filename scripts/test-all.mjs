// Everything that must hold before a change is good: `npm test`. With --short, what takes seconds: `npm run check`.
// Every step runs, whatever happened to the one before; the last line counts steps and tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

process.chdir(root);
try {
  if (short) {
    step('format and lint', () => run('biome', ['check', '--diagnostic-level=error', '.']));
    step('types', types);
    step('directions', directions);
    step('tests that changed', () => tests(['--changed', '--project', 'node', '--project', 'types']));
  } else {
    run(process.execPath, ['scripts/setup-debian.mjs'], { show: true });
    step('format and lint', () => run('biome', ['check', '--diagnostic-level=error', '.']));
    step('types', types);
    step('directions: every file looks down', directions);
    step('unused code', () => run('knip', ['--no-progress']));
    for (const folder of packages) step(`build ${folder}`, () => build(folder));
    step('tests', () => tests([]));
    step('built packages load, as modules and as CommonJS', () =>
      run(process.execPath, ['scripts/load-packages.mjs']),
    );
    for (const folder of published) step(`package shape of ${folder}`, () => packageShape(folder));
    step('size budgets', () => run('size-limit', []));
    step('API reference', () => run('typedoc', []));
    step('guides show code that runs', () =>
      run(process.execPath, ['scripts/embed-examples.mjs', '--check']),
    );
    step('the reference of the elements says what they are', () =>
      run(process.execPath, ['scripts/element-reference.mjs', '--check']),
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
summarise();

function step(title, act) {
  const start = Date.now();
  console.log(`\n▶ ${title}`);
  const passed = act();
  tally[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? '✔' : '✘ FAILED'} ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

/** Runs a program; its output is shown when it fails, or always where `show` is set. */
function run(program, args, { cwd = root, show = false } = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 12 * 60_000,
    maxBuffer: 256 * 1024 * 1024,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const passed = status === 0;
  if (!passed && !show) console.log(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trimEnd());

  return passed;
}

function types() {
  const projects = [
    'tsconfig.json',
    'bench/tsconfig.json',
    ...[...packages, ...examples].flatMap((folder) => [
      `${folder}/tsconfig.json`,
      `${folder}/tsconfig.pure.json`,
    ]),
  ].filter((project) => existsSync(project));

  return every(projects, (project) => run('tsc', ['--noEmit', '-p', project]));
}

function directions() {
  return run('depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    ...packages.map((folder) => `${folder}/src`),
  ]);
}

function build(folder) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });

  return run('pnpm', ['run', 'build'], { cwd: join(root, folder) });
}

/** Unit, property and contract tests in Node, element tests in a browser, and what must not compile. */
function tests(args) {
  const report = join(scratch, 'tests.json');
  const passed = run(
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args],
    {
      show: true,
    },
  );
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
function packageShape(folder) {
  const packed = run('pnpm', ['pack', '--pack-destination', scratch], { cwd: join(root, folder) });
  const { name, version, exports } = manifestOf(folder);
  const file = join(scratch, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  const dual = JSON.stringify(exports).includes('"require"');
  const profile = dual ? 'node16' : 'esm-only';

  return every(
    [
      ['publint', ['run', file, '--strict']],
      ['attw', [file, '--profile', profile]],
    ],
    ([program, args]) => packed && run(program, args),
  );
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

/** Whether it holds for each of them; unlike `Array.every` it does not stop at the first that fails. */
function every(things, holds) {
  return things.map(holds).every(Boolean);
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
