// A PostgreSQL server for a while: a fresh folder, a free port, gone without trace afterwards.
//   import { startPostgres } from './postgres.mjs'   for tests and benchmarks
//   node scripts/postgres.mjs                        by hand: prints the address, ends with its standard input
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, getuid, stdin } from 'node:process';
import { fileURLToPath } from 'node:url';

const home = '/usr/lib/postgresql';
const self = fileURLToPath(import.meta.url);

/** The folder of the newest PostgreSQL programs that Debian has installed, if any. */
export function findPostgres() {
  if (!existsSync(home)) return undefined;

  return readdirSync(home)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(home, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/**
 * Starts a server and says where it is. It stops by itself when this process ends, however it ends.
 * Without `durable` it does not wait for the disk: right for tests, wrong for measurements.
 */
export async function startPostgres({ durable = false } = {}) {
  const keeper = spawn(execPath, [self, ...(durable ? ['--durable'] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => keeper.once('close', resolve));
  const url = await new Promise((resolve, reject) => {
    keeper.stdout.once('data', (line) => resolve(String(line).trim()));
    void gone.then((code) => reject(new Error(`PostgreSQL did not start (exit code ${code}).`)));
  });
  keeper.unref();

  return {
    url,
    async stop() {
      keeper.ref();
      keeper.stdin.end();
      await gone;
    },
  };
}

if (argv[1] === self) await keep({ durable: argv.includes('--durable') });

async function keep({ durable }) {
  const bin = findPostgres();
  if (!bin) throw new Error(`There is no PostgreSQL below ${home}.`);

  const owner = whoMayRunIt();
  // A folder of its own in /tmp: the user "postgres" may not be able to enter ours.
  const folder = mkdtempSync(join(owner ? '/tmp' : tmpdir(), 'innkeeper-postgres-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);

  const clean = () => rmSync(folder, { recursive: true, force: true });
  const data = join(folder, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'innkeeper',
      '--pwfile',
      passwordFile,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    clean();
    throw new Error(`initdb failed: ${made.stderr}`);
  }

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    log_min_messages: 'fatal',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  server.once('close', (code) => {
    clean();
    process.exit(code ?? 1);
  });

  const stop = () => server.kill('SIGINT'); // PostgreSQL's "fast": no new work, open work rolled back
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  await untilReady(join(bin, 'pg_isready'), port);
  console.log(`postgres://innkeeper:${password}@127.0.0.1:${port}/postgres`);
  stdin.resume().once('close', stop).once('end', stop);
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function whoMayRunIt() {
  if (getuid?.() !== 0) return undefined;

  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);

  return { uid: idOf('-u'), gid: idOf('-g') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });
}

async function untilReady(program, port) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (spawnSync(program, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  throw new Error('PostgreSQL was not ready within 30 seconds.');
}
