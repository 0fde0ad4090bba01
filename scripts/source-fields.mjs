// Writes docs/sources.md: which field of the house's records comes from where in the payloads of each system. With
// --check it writes nothing and fails where the page has drifted from the readers.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceFlags } from './run-source.mjs';

const root = new URL('../', import.meta.url);
const page = fileURLToPath(new URL('docs/sources.md', root));
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [...sourceFlags, fileURLToPath(new URL('packages/adapters/src/sources/print-fields.test-data.ts', root))],
  {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('tsconfig.base.json', root)) },
  },
);
if (status !== 0) {
  console.error(stderr);
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) writeFileSync(page, stdout);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== stdout) {
  console.error('docs/sources.md has drifted from the readers; run "npm run docs:embed".');
  process.exitCode = 1;
}
