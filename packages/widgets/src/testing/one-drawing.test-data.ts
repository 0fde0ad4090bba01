import { afterAll, expect } from 'vitest';

// An element that changes while it tells that it has drawn itself is drawn twice for everything it shows.
afterAll(() => {
  const { litIssuedWarnings = new Set() } = globalThis as { litIssuedWarnings?: ReadonlySet<string> };
  expect([...litIssuedWarnings].filter((warning) => warning.includes('change-in-update'))).toEqual([]);
});
