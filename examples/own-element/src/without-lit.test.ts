import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('brings no Lit into the page of its host', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('door-sign.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    conditions: ['@innkeeper/source'],
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((file) => file.includes('controllers/guest-brief.ts'))).toBe(true);
  expect(inputs.filter((file) => /node_modules\/(@lit|lit|lit-html|lit-element)\//.test(file))).toEqual([]);
});
