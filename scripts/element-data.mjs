// Beside the built elements, what editors and documentation read: the manifest of custom elements, and from it the
// data for VS Code and for JetBrains' editors. Beside the single files, their checksums for `integrity="…"`, and the
// licences of what they carry. Run in the folder of the package, after its build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { elementManifest } from './element-manifest.mjs';

/** Types, and what stands in for a document on a server: a page gets neither. */
const notCarried = /^@types\/|^@lit-labs\/ssr-dom-shim$/;

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const output = 'dist';
const published = await elementManifest();
writeFileSync(`${output}/custom-elements.json`, `${JSON.stringify(published, undefined, 2)}\n`);
generateVsCodeCustomElementData(published, { outdir: output, hideLogs: true });
generateJetBrainsWebTypes(published, {
  outdir: output,
  packageJson: false,
  hideLogs: true,
  packageName: name,
  version,
});
writeFileSync('cdn/integrity.json', `${JSON.stringify(checksums(), undefined, 2)}\n`);
writeFileSync('cdn/LICENSES.txt', licences());

/** Innkeeper's own licence, and that of every package which the single files carry. */
function licences() {
  const own = ['Innkeeper', '../../LICENSE'];
  const carried = [...packagesBehind('lit', 'node_modules')].map((folder) => {
    const { name: carriedName, version: carriedVersion } = packageOf(folder);

    return [`${carriedName} ${carriedVersion}`, join(folder, 'LICENSE')];
  });

  return [own, ...carried]
    .map(([title, path]) => `${title}\n\n${readFileSync(path, 'utf8').trim()}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** The folder of a package and of all that a page gets with it. */
function packagesBehind(dependency, modules, found = new Set()) {
  if (notCarried.test(dependency)) return found;
  const folder = realpathSync(join(modules, dependency));
  if (found.has(folder)) return found;
  found.add(folder);
  for (const further of Object.keys(packageOf(folder).dependencies ?? {}))
    packagesBehind(further, modulesAround(folder, further), found);

  return found;
}

/** The nearest `node_modules` upwards that has the package. */
function modulesAround(folder, dependency) {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'node_modules', dependency))) return join(at, 'node_modules');
    if (existsSync(join(at, dependency, 'package.json'))) return at;
  }
  throw new Error(`${dependency} is not installed`);
}

function packageOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function checksums() {
  const files = readdirSync('cdn', { recursive: true }).filter((file) => file.endsWith('.js'));
  const checksumOf = (file) =>
    createHash('sha384')
      .update(readFileSync(`cdn/${file}`))
      .digest('base64');

  return Object.fromEntries(files.map((file) => [file, `sha384-${checksumOf(file)}`]));
}
