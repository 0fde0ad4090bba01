import { existsSync } from 'node:fs';

/**
 * The browser for browser tests: CHROME_BIN, or where Debian puts Chromium. The one that never has a window comes first: a
 * window that nobody sees is drawn all the same, for a tenth to a sixth of what a test in the browser takes.
 */
export function findChromium() {
  return [process.env.CHROME_BIN, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  );
}
