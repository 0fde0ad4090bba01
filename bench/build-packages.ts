import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const built = new Set<string>();

/** Bundles packages of this repository, each once in a run: what is measured is what a hotel would install. */
export function buildPackages(...names: readonly string[]): void {
  for (const name of names) {
    if (built.has(name)) continue;
    const cwd = fileURLToPath(new URL(`../packages/${name}/`, import.meta.url));
    const done = spawnSync('npm', ['run', 'bundle'], { cwd, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`@innkeeper/${name} does not build: ${done.stderr}`);
    built.add(name);
  }
}

/** A script of the benches as plain JavaScript over the built packages, as a hotel would run it. @returns where it lies */
export function overBuilt(script: string, ...packages: readonly string[]): string {
  buildPackages(...packages);
  const name = script.replaceAll('/', '-').replace(/\.ts$/, '.mjs');
  const outfile = fileURLToPath(new URL(`node_modules/.cache/${name}`, import.meta.url));
  buildSync({
    entryPoints: [fileURLToPath(new URL(script, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });

  return outfile;
}
