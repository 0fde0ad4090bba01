// Loads every door of every built package, as an ES module and as CommonJS, the way a host would.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../packages/', import.meta.url);
let failed = 0;

for (const folder of readdirSync(packages)) {
  const manifest = new URL(`${folder}/package.json`, packages);
  if (!existsSync(manifest)) continue;

  const { name, exports, bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const [door, targets] of Object.entries(exports)) {
    if (typeof targets === 'string' || door.includes('*') || bin) continue;

    const id = JSON.stringify(name + door.slice(1));
    // From inside the package its own name leads to its own doors, built files first.
    load(folder, ['--input-type=module', '-e', `await import(${id})`], `import ${id}`);
    if (targets.require) load(folder, ['--input-type=commonjs', '-e', `require(${id})`], `require ${id}`);
  }
  for (const file of Object.values(bin ?? {})) load(folder, [file, '--version'], `${name} --version`);
}

process.exitCode = failed ? 1 : 0;

function load(folder, args, title) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL(folder, packages)),
    encoding: 'utf8',
  });
  if (status === 0) return;

  failed += 1;
  console.error(`${title} failed:\n${stderr.trim()}\n`);
}
