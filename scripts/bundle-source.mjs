// Joins the sources behind a TypeScript file of this workspace into a few files that Node runs as they are. To start a
// thousand sources one by one takes seconds every time; joining them is done once, until one of them changes.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The condition under which `@innkeeper/*` means the sources instead of the built files. */
export const sourceCondition = '@innkeeper/source';

const root = fileURLToPath(new URL('../', import.meta.url));
const cache = join(root, 'node_modules/.cache/innkeeper-source');
/** Threads are started by their own file; these need our sources. */
const threads = ['packages/adapters/src/threads/worker.mjs'];
/** What was joined longer ago than this many milliseconds, and is not the last, nobody runs any more. */
const outdated = 86_400_000;

/** Runs a source in this very process. */
export async function startSource(file) {
  await import(pathToFileURL(await bundledSource(file)).href);
}

/** The file that Node runs in the place of a source: from before, where nothing behind it has changed since. */
export async function bundledSource(file) {
  const name = file.replaceAll('/', '+').replace(/\.ts$/, '');

  return lastBundle(name) ?? (await bundle(file, name));
}

function lastBundle(name) {
  const note = join(cache, `${name}.json`);
  if (!existsSync(note)) return undefined;
  const { main, stamps } = JSON.parse(readFileSync(note, 'utf8'));
  const isSame = Object.entries(stamps).every(([path, stamp]) => stampOf(path) === stamp);

  return isSame && existsSync(main) ? main : undefined;
}

/** Two processes may do the same at once: each has a folder of its own, and the last note counts. */
async function bundle(file, name) {
  const { build, stop } = await import('esbuild');
  const started = Date.now();
  const folder = join(cache, `${name}-${started}-${process.pid}`);
  const { metafile } = await build({
    entryPoints: [file, ...threads],
    absWorkingDir: root,
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: [sourceCondition],
    tsconfigRaw: {},
    metafile: true,
    logLevel: 'warning',
    plugins: [packagesStay, placesStay(folder)],
  });
  await stop();
  const main = join(folder, file.replace(/\.ts$/, '.mjs'));
  const sources = [
    ...Object.keys(metafile.inputs),
    'pnpm-lock.yaml',
    'scripts/bundle-source.mjs',
    ...manifests(),
  ].map((path) => join(root, path));
  // What was changed meanwhile may have been read before: then the next start joins anew.
  if (sources.every((path) => statSync(path).mtimeMs < started)) {
    const note = join(folder, 'note.json');
    const stamps = Object.fromEntries(sources.map((path) => [path, stampOf(path)]));
    writeFileSync(note, JSON.stringify({ main, stamps }));
    renameSync(note, join(cache, `${name}.json`));
  }
  clearAway(name, folder);

  return main;
}

/** What says where the sources of a package begin. */
function manifests() {
  return readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
}

function stampOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });

  return found && `${found.mtimeMs} ${found.size}`;
}

function clearAway(name, last) {
  for (const other of readdirSync(cache)) {
    const path = join(cache, other);
    const isOfIt = other.startsWith(`${name}-`) && path !== last;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (isOfIt && age > outdated) rmSync(path, { recursive: true, force: true });
  }
}

/** Packages from elsewhere are loaded from where each source finds them. */
const packagesStay = {
  name: 'packages stay',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, pluginData, ...from }) => {
      if (kind === 'entry-point' || pluginData === 'asked' || path.startsWith('@innkeeper/'))
        return undefined;
      if (path.startsWith('node:')) return { external: true };
      const found = await resolve(path, {
        kind,
        importer: from.importer,
        resolveDir: from.resolveDir,
        pluginData: 'asked',
      });
      if (found.errors.length > 0) return { errors: found.errors };

      return { path: found.external ? path : pathToFileURL(found.path).href, external: true };
    });
  },
};

/** A source that asks where it lies is told where it was; one that starts a thread, where the joined one is. */
function placesStay(folder) {
  const besideThreads = new Set(threads.map((path) => join(root, dirname(path))));

  return {
    name: 'places stay',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const place = besideThreads.has(dirname(path)) ? join(folder, relative(root, path)) : path;

        return {
          contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(place).href)),
          loader: 'ts',
        };
      });
    },
  };
}
