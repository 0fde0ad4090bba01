import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

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
