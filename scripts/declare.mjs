// Checks the types of everything there is, and writes the declarations of the packages: one beside each built file, for
// `import` and, where it has one, for `require`. One program of TypeScript does both, since it knows by then what it
// has to declare: each package on its own, or a bundler of declarations for each door, takes minutes more.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.everything.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => tell([diagnostic]) },
);
const program = ts.createProgram(fileNames, {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
});

tell([...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()]);
tell(program.getSemanticDiagnostics());
for (const folder of readdirSync('packages')) declare(resolve('packages', folder));

/** Writes what the doors of a package lead to; what only its tests use stays at home. */
function declare(folder) {
  const { exports } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const doors = Object.values(exports).flatMap((door) => door['@innkeeper/source'] ?? []);
  const hasCommonJs = Object.values(exports).some((door) => door.require);
  const write = (_file, text, _mark, _onError, [from]) => {
    const target = resolve(folder, 'dist', relative(`${folder}/src`, from.fileName).replace(/\.ts$/, ''));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.d.ts`, naming(text, '.js'));
    if (hasCommonJs) writeFileSync(`${target}.d.cts`, naming(text, '.cjs'));
  };

  for (const file of filesBehind(ts.sys.readDirectory(folder, ['.ts'], ['node_modules'], doors)))
    tell(program.emit(program.getSourceFile(file), write, undefined, true).diagnostics);
}

/** Files of one package, and those of it that they import, one after the other. */
function filesBehind(doors) {
  const files = new Set(doors);
  for (const file of files)
    for (const { fileName } of ts.preProcessFile(program.getSourceFile(file).text).importedFiles)
      if (fileName.startsWith('.') && fileName.endsWith('.ts')) files.add(resolve(dirname(file), fileName));

  return files;
}

/** Neighbours by the names that the built files have. */
function naming(text, extension) {
  return text.replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, `$1$2${extension}$1`);
}

/** Says what is wrong; the process fails where anything is. */
function tell(diagnostics) {
  if (!diagnostics.length) return;

  process.exitCode = 1;
  console.error(
    ts.formatDiagnostics(diagnostics, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getNewLine: () => '\n',
    }),
  );
}
