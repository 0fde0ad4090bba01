// Loads every door of every built package, as an ES module and as CommonJS, the way a host would: one process for each
// package and each way, since one for each door takes minutes.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../packages/', import.meta.url);
let failed = 0;

for (const folder of readdirSync(packages)) {
  const manifest = new URL(`${folder}/package.json`, packages);
  if (!existsSync(manifest)) continue;

  const { name, exports, bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  // From inside the package its own name leads to its own doors, built files first.
  const doors = Object.entries(bin ? {} : exports)
    .filter(([door, targets]) => typeof targets !== 'string' && !door.includes('*'))
    .map(([door, targets]) => ({ id: name + door.slice(1), isCommonJs: Boolean(targets.require) }));
  load(folder, 'import', doors);
  load(
    folder,
    'require',
    doors.filter(({ isCommonJs }) => isCommonJs),
  );
  for (const file of Object.values(bin ?? {})) run(folder, [file, '--version'], `${name} --version`);
}

process.exitCode = failed ? 1 : 0;

/** Loads one door after the other, and says of each that does not open why. */
function load(folder, way, doors) {
  if (!doors.length) return;

  const script = `(async () => {
    for (const id of ${JSON.stringify(doors.map(({ id }) => id))})
      try {
        await ${way}(id);
      } catch (error) {
        process.exitCode = 1;
        console.error(id, error);
      }
  })()`;
  const kind = way === 'import' ? 'module' : 'commonjs';
  run(folder, [`--input-type=${kind}`, '-e', script], `${way} from packages/${folder}`);
}

function run(folder, args, title) {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL(folder, packages)),
    encoding: 'utf8',
  });
  if (status === 0) return;

  failed += 1;
  console.error(`${title} failed:\n${stderr.trim()}\n`);
}
