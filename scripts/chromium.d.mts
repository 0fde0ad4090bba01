/** The browser for browser tests: CHROME_BIN, or where Debian puts Chromium; the one that never has a window first. */
export declare function findChromium(): string | undefined;
