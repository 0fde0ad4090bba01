import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { build as buildPackage } from 'tsup';
import { singleFiles } from '../../../../scripts/single-files.ts';

const source = fileURLToPath(new URL('../', import.meta.url));

/** Every element of this package, by its folder: whoever adds one finds it tested here without a word. */
export const elements: readonly string[] = readdirSync(source).filter((folder) =>
  existsSync(`${source}${folder}/define.ts`),
);

/** The tag of every element. */
export const tags: readonly string[] = elements.map((element) => `ik-${element}`);

const defines = elements.map((element) => `import '../${element}/define.ts';`);
const shows = [
  "import { openSpecimens } from './specimens.test-data.ts';",
  `openSpecimens(${JSON.stringify(tags)});`,
];

/** Files of a page by their name. */
export type Files = ReadonlyMap<string, string>;

let built: Promise<Files> | undefined;

/** All elements and what shows them, built as an embedder's bundler would: once for all tests of a process. */
export function buildElements(): Promise<Files> {
  built ??= bundle([...defines, ...shows], []);

  return built;
}

/** The same of another version. */
export function buildElementsOf(version: string): Promise<Files> {
  return bundle([...defines, ...shows], [saysVersion(version)]);
}

/** Builds what shows the elements, which come from elsewhere. */
export function buildSpecimens(): Promise<Files> {
  return bundle(shows, []);
}

/** Builds the single files for pages without a bundler, as they are published. */
export async function buildSingleFiles(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'innkeeper-cdn-'));
  try {
    await Promise.all(
      singleFiles(folder).map((options) => buildPackage({ ...options, config: false, silent: true })),
    );
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });

    return new Map(
      names
        .filter((name) => name.endsWith('.js'))
        .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds any page script of this folder. */
export function buildScript(file: string): Promise<Files> {
  return bundle([`export * from './${file}';`], []);
}

async function bundle(lines: readonly string[], plugins: Plugin[]): Promise<Files> {
  const { outputFiles } = await build({
    stdin: {
      contents: lines.join('\n'),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      sourcefile: 'page.ts',
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: false,
    target: 'es2022',
    platform: 'browser',
    conditions: ['@innkeeper/source'],
    outdir: 'out',
    entryNames: 'page',
    write: false,
    plugins,
  });

  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/** The same package in another version. */
function saysVersion(version: string): Plugin {
  return {
    name: 'another-version',
    setup({ onLoad }) {
      onLoad({ filter: /shared\/version\.ts$/ }, () => ({
        contents: `export const version = ${JSON.stringify(version)};`,
        loader: 'ts',
      }));
    },
  };
}
