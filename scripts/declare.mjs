// Declarations of a package: one beside each built file, for `import` and, where it has one, for `require`. Run in the
// folder of the package, after its build. One program of TypeScript writes them all; a bundler of declarations makes
// one for each door, which took minutes and gigabytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const doors = Object.values(exports).flatMap((door) => door['@innkeeper/source'] ?? []);
const hasCommonJs = Object.values(exports).some((door) => typeof door === 'object' && 'require' in door);
const source = resolve('src');
const { options } = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
);
const program = ts.createProgram(ts.sys.readDirectory(process.cwd(), ['.ts'], ['node_modules'], doors), {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
});
const { diagnostics } = program.emit(undefined, write, undefined, true);
diagnostics.forEach(fail);

/** Files of other packages are read on the way; only those of this one are written. */
function write(_file, text, _mark, _onError, [from]) {
  const path = relative(source, from.fileName);
  if (path.startsWith('..')) return;

  const target = resolve('dist', path.replace(/\.ts$/, ''));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.d.ts`, naming(text, '.js'));
  if (hasCommonJs) writeFileSync(`${target}.d.cts`, naming(text, '.cjs'));
}

/** Neighbours by the names that the built files have. */
function naming(text, extension) {
  return text.replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, `$1$2${extension}$1`);
}

function fail(diagnostic) {
  console.error(
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getNewLine: () => '\n',
    }),
  );
  process.exitCode = 1;
}
