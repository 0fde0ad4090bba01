import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration as Project } from 'vitest/config';
import { answersInNode } from './scripts/answers-in-node.mjs';
import { findChromium } from './scripts/chromium.mjs';
import { elementManifest } from './scripts/element-manifest.mjs';
import { LongestFirst } from './scripts/longest-first.mjs';

const source = '@innkeeper/source';
const chromium = findChromium();

const node: Project = {
  extends: true,
  test: {
    name: 'node',
    isolate: false, // a file finds the modules that the one before has read: half the time of a small test is reading
    include: ['packages/*/src/**/*.test.ts', 'examples/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.browser.test.{ts,tsx}'],
    globalSetup: ['scripts/test-postgres.mjs'],
  },
};

const types: Project = {
  extends: true,
  test: {
    name: 'types',
    include: [],
    typecheck: {
      enabled: true,
      checker: fileURLToPath(new URL('scripts/check-type-tests.mjs', import.meta.url)),
      only: true,
      include: ['packages/*/src/**/*.test-d.ts'],
      tsconfig: 'tsconfig.types.json',
    },
  },
};

/** What asks how an element is before its late pieces have come. */
const late = '{packages,examples}/*/src/**/late-*.browser.test.{ts,tsx}';

/** Elements in Chromium. */
function inBrowser(
  name: string,
  files: { include: string[]; exclude?: string[]; isolate: boolean },
): Project {
  return {
    extends: true,
    test: {
      name,
      ...files,
      setupFiles: [
        'packages/widgets/src/testing/fresh-page.test-data.ts',
        'packages/widgets/src/testing/one-drawing.test-data.ts',
      ],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: { executablePath: chromium, args: ['--no-sandbox'] },
          contextOptions: { viewport: { width: 1280, height: 1000 } },
        }),
        instances: [{ browser: 'chromium' }],
        commands: { answersInNode, elementManifest: async () => JSON.stringify(await elementManifest()) },
      },
    },
  };
}

// As in Node, a file finds what the one before has fetched: on pages of their own each would fetch a thousand modules.
const browser = inBrowser('browser', {
  include: ['{packages,examples}/*/src/**/*.browser.test.{ts,tsx}'],
  exclude: ['**/node_modules/**', late],
  isolate: false,
});
const newPage = inBrowser('browser-new-page', { include: [late], isolate: true });

export default defineConfig({
  resolve: { conditions: [source, 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: [source, 'module', 'node', 'development|production'] } },
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1), // most tests wait for a store or a server part of their time
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } }, // what comes late on a slow machine comes all the same
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    projects: chromium ? [node, types, browser, newPage] : [node, types],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], reporter: ['text-summary'] },
  },
});
