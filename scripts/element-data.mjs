// Beside the built elements, what editors and documentation read: the manifest of custom elements, and from it the
// data for VS Code and for JetBrains' editors. Beside the single files, their checksums for `integrity="…"`. Run in the
// folder of the package, after its build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { elementManifest } from './element-manifest.mjs';

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

function checksums() {
  const files = readdirSync('cdn', { recursive: true }).filter((file) => file.endsWith('.js'));
  const checksumOf = (file) =>
    createHash('sha384')
      .update(readFileSync(`cdn/${file}`))
      .digest('base64');

  return Object.fromEntries(files.map((file) => [file, `sha384-${checksumOf(file)}`]));
}
