import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sourceCondition } from '../../scripts/bundle-source.mjs';

/** Our side of the measurement, compiled as a hotel runs it: the loader of sources gives every function its name anew. */
export async function compiled(): Promise<typeof import('./ours.ts')> {
  const folder = mkdtempSync(fileURLToPath(new URL('../node_modules/.finder-', import.meta.url)));
  const outfile = join(folder, 'ours.mjs');
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('./ours.ts', import.meta.url))],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      conditions: [sourceCondition],
      logLevel: 'error',
    });

    return (await import(pathToFileURL(outfile).href)) as typeof import('./ours.ts');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
