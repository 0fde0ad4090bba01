/** The other browser for browser tests: FIREFOX_BIN, or where Debian puts Firefox ESR. */
export declare function findFirefox(): string | undefined;
