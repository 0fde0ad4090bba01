import { fileURLToPath } from 'node:url';
import { build, stop } from 'esbuild';

const page = fileURLToPath(new URL('../page/', import.meta.url));

/** The scripts of the pages, by their path on the server. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [`${page}desk.ts`, `${page}hosted.ts`, `${page}dialog.ts`],
    outdir: page,
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@innkeeper/source', 'browser'],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    minify: true,
    logLevel: 'silent',
  });

  await stop();

  return new Map(outputFiles.map(({ path, contents }) => [`/${path.slice(page.length)}`, contents]));
}
