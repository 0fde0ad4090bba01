// Builds the gallery into docs-site/elements: the page, its script, and the manifest that it reads.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { elementManifest } from '../../scripts/element-manifest.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const site = here('../../docs-site/elements');

mkdirSync(site, { recursive: true });
cpSync(here('public'), site, { recursive: true });
writeFileSync(`${site}/custom-elements.json`, JSON.stringify(await elementManifest()));
await build({
  entryPoints: [here('src/main.ts')],
  outdir: site,
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  conditions: ['@innkeeper/source'],
});
