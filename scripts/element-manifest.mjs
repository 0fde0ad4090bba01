// The manifest of the custom elements, made from the sources of packages/widgets: what is public of each element.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const widgets = fileURLToPath(new URL('../packages/widgets/', import.meta.url));

/** Every element with its properties, attributes, methods, events and parts, under the names of the built files. */
export async function elementManifest() {
  // The analyzer writes the path of its manifest into package.json, where another stands on purpose.
  const own = `${widgets}package.json`;
  const before = readFileSync(own, 'utf8');
  const { modules, ...manifest } = await cli({
    argv: [
      'analyze',
      '--litelement',
      '--quiet',
      '--globs',
      'src/shared/innkeeper-element.ts',
      'src/*/*.ts',
      '--exclude',
      'src/**/*.test*.ts',
      'src/testing/**',
    ],
    cwd: widgets,
    noWrite: true,
  });
  if (readFileSync(own, 'utf8') !== before) writeFileSync(own, before);

  return { ...manifest, modules: modules.map(publishedModule).filter(Boolean) };
}

/** The declarations of the elements, by tag. */
export async function elementsByTag() {
  const { modules } = await elementManifest();

  return modules
    .flatMap(({ declarations }) => declarations)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
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
  const isPublic = ({ privacy, name, static: isStatic }) =>
    privacy !== 'private' &&
    privacy !== 'protected' &&
    !name.startsWith('#') &&
    !isStatic &&
    !name.endsWith('Callback');

  return { ...declaration, members: members.filter(isPublic) };
}
