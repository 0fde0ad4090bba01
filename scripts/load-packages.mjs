// Loads every door of every built package, as an ES module and as CommonJS, the way a host would: each by itself, so that
// none opens only because another has (Lit, for one, makes `customElements` where there are none). A thread has modules
// and globals of its own, and is there sooner than a process.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const packages = new URL('../packages/', import.meta.url);
let failed = 0;

for (const folder of readdirSync(packages)) {
  const manifest = new URL(`${folder}/package.json`, packages);
  if (!existsSync(manifest)) continue;

  const { name, exports, bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  chdir(fileURLToPath(new URL(folder, packages)));
  for (const file of Object.values(bin ?? {})) say(`${name} --version`, run(file, '--version'));
  for (const [door, targets] of Object.entries(bin ? {} : exports)) {
    if (typeof targets === 'string' || door.includes('*')) continue;

    // From inside the package its own name leads to its own doors, built files first.
    const id = name + door.slice(1);
    say(`import ${id}`, await load('import', id));
    if (targets.require) say(`require ${id}`, await load('require', id));
  }
}

process.exitCode = failed ? 1 : 0;

/** Loads a door. @returns what went wrong, if anything */
async function load(way, id) {
  const thread = new Worker(
    `(async () => {
      await ${way}(${JSON.stringify(id)});
      require('node:worker_threads').parentPort.postMessage('open');
    })()`,
    { eval: true },
  );
  const trouble = await new Promise((resolve) => {
    thread.once('message', () => resolve(undefined));
    thread.once('error', resolve);
    thread.once('exit', () => resolve('It never opened.'));
  });
  await thread.terminate();

  return trouble;
}

/** Runs a program. @returns what went wrong, if anything */
function run(file, ...args) {
  const { status, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });

  return status === 0 ? undefined : stderr.trim();
}

function say(title, trouble) {
  if (trouble === undefined) return;

  failed += 1;
  console.error(`${title} failed:`, trouble);
}
