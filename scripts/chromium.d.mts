/** The browser for browser tests: CHROME_BIN, or where Debian puts Chromium. */
export declare function findChromium(): string | undefined;
