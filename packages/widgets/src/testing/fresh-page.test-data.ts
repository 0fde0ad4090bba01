import { afterAll, beforeAll, vi } from 'vitest';
import { page, server } from 'vitest/browser';

// Files of tests share a page, which has then fetched what elements are made of; each finds it as if it were new.
const { width, height } = server.config.browser.viewport;

beforeAll(() => page.viewport(width, height));

afterAll(() => {
  vi.restoreAllMocks();
  document.body.removeAttribute('style');
  document.body.replaceChildren();
});
