// Brings what the tests need from Debian: PostgreSQL, Chromium, Firefox and fonts for Chinese, Japanese and Korean.
// As root it installs what is missing; otherwise it prints the one command. It never fails a run: tests that
// miss something are skipped, counted and named.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { findPostgres } from './postgres.mjs';

const wanted = [
  { name: 'postgresql', isThere: () => Boolean(findPostgres()) },
  { name: 'chromium-headless-shell', isThere: () => Boolean(findChromium()) },
  { name: 'firefox-esr', isThere: () => Boolean(findFirefox()) },
  {
    name: 'fonts-noto-cjk',
    isThere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
];
const missing = wanted.filter(({ isThere }) => !isThere()).map(({ name }) => name);

if (missing.length) bring(missing);

function bring(packages) {
  const command = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  if (!existsSync('/etc/debian_version')) {
    console.log(`Some tests need ${packages.join(', ')}; they are skipped without.`);
    return;
  }
  if (process.getuid?.() !== 0) {
    console.log(`Some tests are skipped. To run them too: sudo ${command.join(' ')}`);
    return;
  }

  console.log(`Installing ${packages.join(', ')} for the tests…`);
  apt(['update']);
  apt(command.slice(1));
  const still = wanted.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (still.length) console.log(`Not installed: ${still.join(', ')}. What needs them is skipped.`);
}

function apt(args) {
  const { status, stderr, stdout } = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    timeout: 600_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    // RUNLEVEL=1 keeps Debian from starting a server of its own.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  if (status !== 0)
    console.log(`apt-get ${args[0]} did not work:\n${(stdout + stderr).trimEnd().slice(-2000)}`);
}
