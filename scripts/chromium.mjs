import { existsSync } from 'node:fs';

/** The browser for browser tests: CHROME_BIN, or where Debian puts Chromium. */
export function findChromium() {
  return [process.env.CHROME_BIN, '/usr/bin/chromium'].find((path) => path && existsSync(path));
}
