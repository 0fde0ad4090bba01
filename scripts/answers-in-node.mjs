// A command for tests in the browser: what the pure parts of the house answer in Node.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sourceFlags } from './run-source.mjs';

const root = new URL('../', import.meta.url);
const script = 'packages/adapters/src/house/testing/print-pure-answers.ts';

export function answersInNode() {
  return execFileSync(process.execPath, [...sourceFlags, fileURLToPath(new URL(script, root))], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('tsconfig.base.json', root)) },
  });
}
