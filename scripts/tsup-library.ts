import { readFileSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Options } from 'tsup';

type Format = 'esm' | 'cjs';
/** Every `./x.ts` that a file imports or passes on, types left aside. */
const valueImports =
  /(?:^(?:import|export)\s+(?!type\b)(?:[^;'"]*?\sfrom\s+)?|\bimport\()['"](\.{1,2}\/[^'"]+\.ts)['"]/gm;

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** What differs from package to package. */
export interface Library {
  /** The modules named in `exports`; their declarations are written by declare.mjs. */
  readonly doors: readonly string[];
  readonly formats?: readonly Format[];
  readonly platform?: 'neutral' | 'node' | 'browser';
  /** Packages that exist as ES modules only: the CommonJS build carries its own copy. */
  readonly carriedByCommonJs?: readonly string[];
  /** What else is done to each file. */
  readonly plugins?: readonly Plugin[];
}

/**
 * One output file for each source file, so that a host's bundler takes only what it imports and a file that
 * stands beside a module (a worker) is still beside it once built.
 */
export function library({
  doors,
  formats = ['esm', 'cjs'],
  platform = 'neutral',
  carriedByCommonJs = [],
  plugins = [],
}: Library): Options[] {
  return formats.map((format) => ({
    entry: [...filesBehind(doors.map((door) => `src/${door}`))],
    format: [format],
    splitting: false,
    sourcemap: true,
    target: 'es2022',
    platform,
    shims: format === 'cjs',
    noExternal: format === 'cjs' ? [...carriedByCommonJs] : [],
    esbuildPlugins: [keepFilesApart(format === 'cjs' ? '.cjs' : '.js'), ...plugins],
    // Both builds run at once, and the scripts are the same for both.
    ...(format === formats[0] && { onSuccess: copyScripts }),
  }));
}

/** What the doors lead to: helpers of tests stay at home. */
function filesBehind(doors: readonly string[]): ReadonlySet<string> {
  const files = new Set(doors);
  for (const file of files) {
    for (const [, path] of readFileSync(file, 'utf8').matchAll(valueImports)) {
      if (path) files.add(join(dirname(file), path));
    }
  }

  return files;
}

/** Leaves `import './x.ts'` an import, under the name that the built file has. */
function keepFilesApart(extension: string): Plugin {
  return {
    name: 'keep-files-apart',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, importer }) => {
        if (kind === 'entry-point' || importer.includes('node_modules') || !path.endsWith('.ts')) return;

        return { path: path.replace(/\.ts$/, extension), external: true };
      });
    },
  };
}

/** Plain scripts (workers) go along as they are, to the same place. */
async function copyScripts(): Promise<void> {
  const files = await readdir('src', { recursive: true });
  const scripts = files.filter((file) => file.endsWith('.mjs') && !file.endsWith('.test.mjs'));
  for (const script of scripts) await cp(`src/${script}`, `dist/${script}`);
}
