import { existsSync } from 'node:fs';

/** The other browser for browser tests: FIREFOX_BIN, or where Debian puts Firefox ESR. */
export function findFirefox() {
  return [process.env.FIREFOX_BIN, '/usr/bin/firefox-esr'].find((path) => path && existsSync(path));
}
