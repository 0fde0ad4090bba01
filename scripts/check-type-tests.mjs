#!/usr/bin/env node
// Checks the types of the files that a configuration names, as `tsc -p` does, and of nothing that they import: that is
// checked with everything else, once. Vitest runs it for what must not compile; other arguments are those of `tsc`.
import { resolve } from 'node:path';
import { argv } from 'node:process';
import ts from 'typescript';

const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
};
const project = resolve(argv[argv.indexOf('-p') + 1]);
const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
  project,
  { noEmit: true },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => tell([diagnostic]) },
);
const program = ts.createProgram(fileNames, options);

tell([...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()]);
for (const name of fileNames) {
  const file = program.getSourceFile(name);
  tell([...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
}

/** Says what is wrong, one a line; the process fails where anything is. */
function tell(diagnostics) {
  if (!diagnostics.length) return;

  process.exitCode = 2;
  process.stdout.write(ts.formatDiagnostics(diagnostics, host));
}
