// Makes the workspace ready, then runs what was asked for:
//   node scripts/boot.mjs run SCRIPT …      a script of package.json, through the pnpm that package.json names
//   node scripts/boot.mjs node FILE …       a file of this workspace, in this very process (quick to start)
// Needs nothing but Node and npm: no global pnpm, no home folder, no question asked.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.innkeeper-installed', root);
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const [how, what, ...rest] = process.argv.slice(2);

refuseOldNode();
if (!isInstalled()) install();

if (how === 'run') process.exitCode = pnpm(['--silent', 'run', what, ...rest]);
else await runHere(what, rest);

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;

  console.error(`Innkeeper needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Whether the packages that the lockfile names are there: the stamp holds its checksum. */
function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileChecksum();
}

function install() {
  // To the standard error: what was asked for may print JSON, and that must stay clean.
  const status = pnpm(['install', '--frozen-lockfile'], { stdio: ['ignore', 2, 2] });
  if (status) process.exit(status);

  writeFileSync(stamp, lockfileChecksum());
}

function lockfileChecksum() {
  return createHash('sha256')
    .update(readFileSync(new URL('pnpm-lock.yaml', root)))
    .digest('hex');
}

function pnpm(args, { stdio = 'inherit' } = {}) {
  const { status, error } = spawnSync('npx', ['-y', `--package=${packageManager}`, 'pnpm', ...args], {
    cwd: fileURLToPath(root),
    stdio,
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_yes: 'true' },
  });
  if (error) console.error(`npx could not be started: ${error.message}`);

  return status ?? 1;
}

async function runHere(file, args) {
  const path = new URL(file, root);
  process.argv.splice(1, Number.POSITIVE_INFINITY, fileURLToPath(path), ...args);
  await import(path.href);
}
