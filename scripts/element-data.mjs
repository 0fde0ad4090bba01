// Beside the built elements, what editors and documentation read: the manifest of custom elements, and from it the
// data for VS Code and for JetBrains' editors. Beside the single files, their checksums for `integrity="…"`. Run in the
// folder of the package, after its build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const output = 'dist';
const manifest = await cli({
  argv: [
    'analyze',
    '--litelement',
    '--quiet',
    '--outdir',
    output,
    '--globs',
    'src/shared/innkeeper-element.ts',
    'src/*/*.ts',
    '--exclude',
    'src/**/*.test*.ts',
    'src/testing/**',
  ],
  noWrite: true,
});
const published = { ...manifest, modules: manifest.modules.map(publishedModule).filter(Boolean) };
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
  const files = readdirSync('cdn').filter((file) => file.endsWith('.js'));
  const checksumOf = (file) =>
    createHash('sha384')
      .update(readFileSync(`cdn/${file}`))
      .digest('base64');

  return Object.fromEntries(files.map((file) => [file, `sha384-${checksumOf(file)}`]));
}

/** The elements of a module, under the name of the file that was built from it; what is private stays at home. */
function publishedModule({ path, declarations = [], exports = [], ...rest }) {
  const elements = declarations
    .filter(({ customElement, tagName }) => customElement && tagName)
    .map(publicPart);
  if (!elements.length) return undefined;

  return {
    ...rest,
    path: path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'),
    declarations: elements,
    exports,
  };
}

function publicPart({ members = [], ...declaration }) {
  const isPublic = ({ privacy, name: member, static: isStatic }) =>
    privacy !== 'private' && privacy !== 'protected' && !member.startsWith('#') && !isStatic;

  return { ...declaration, members: members.filter(isPublic) };
}
