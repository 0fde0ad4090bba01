// Runs a TypeScript file of this workspace from its sources, nothing built, and passes its exit code on.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sourceCondition } from './bundle-source.mjs';

const root = new URL('../', import.meta.url);

/** What Node needs to run our TypeScript. */
export const sourceFlags = [
  `--conditions=${sourceCondition}`,
  '--disable-warning=ExperimentalWarning',
  '--import',
  import.meta.resolve('tsx'),
];

export function runSource(file, args, { flags = [] } = {}) {
  const { status, signal, error } = spawnSync(
    process.execPath,
    [...flags, ...sourceFlags, fileURLToPath(new URL(file, root)), ...args],
    {
      cwd: fileURLToPath(root),
      stdio: 'inherit',
      env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('tsconfig.base.json', root)) },
    },
  );
  if (error) throw error;
  if (signal) process.kill(process.pid, signal);

  return status ?? 1;
}
