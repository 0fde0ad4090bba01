import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Options } from 'tsup';
import { joinPieces, leaveApart, pieceName, standOn } from './join-pieces.ts';
import { shortenTemplates } from './shorten-templates.ts';

const source = fileURLToPath(new URL('../packages/widgets/src/', import.meta.url));
const core = fileURLToPath(new URL('../packages/core/src/', import.meta.url));
const elements = readdirSync(source).filter((folder) => existsSync(`${source}${folder}/define.ts`));

/** What lies beside the one file, by the name under which it asks for it. */
const apart = [
  ...elements.map((name) => `${source}${name}/words.zh-cn.ts`),
  ...['common', 'wishes', 'boards', 'columns'].map((name) => `${source}words/${name}.zh-cn.ts`),
  `${core}recognition/words/script.zh-cn.ts`,
  `${source}words/zh-cn.ts`,
  `${source}guest-brief/read-wish.ts`,
  `${source}report/paper.ts`,
];

/**
 * Files of the widgets for pages without a bundler. `innkeeper.js`: the elements of a desk with their views, English
 * and Lit; other languages and the lexicon of wishes lie beside it, for when they are asked for. `match-review.js`: one
 * more element, which takes Lit and what all elements share from `innkeeper.js`. `service.js`: value card, satisfaction,
 * complaints and promises, likewise; `manager.js`: the boards of a manager, likewise, with what reports are written with
 * in `paper.js` beside it. `innkeeper.script.js`: all of it, for pages that cannot load modules; it leaves `Innkeeper`.
 * @param outDir where they are put
 */
export function singleFiles(outDir = 'cdn'): Options[] {
  const cdn: Options = {
    outDir,
    outExtension: () => ({ js: '.js' }),
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    target: 'es2022',
    platform: 'browser',
    esbuildOptions: (options) => {
      options.conditions = ['@innkeeper/source', ...(options.conditions ?? [])];
      options.legalComments = 'none';
    },
  };
  const joined = shortenTemplates((code) => joinPieces(code));
  const whole = shortenTemplates((code) => joinPieces(code, () => false));

  return [
    {
      ...cdn,
      entry: { innkeeper: `${source}cdn/innkeeper.ts` },
      format: ['esm'],
      esbuildPlugins: [joined, leaveApart],
    },
    ...['match-review', 'service', 'manager'].map((name) => ({
      ...cdn,
      entry: { [name]: `${source}cdn/${name}.ts` },
      format: ['esm' as const],
      esbuildPlugins: [joined, leaveApart, standOn(`${source}cdn/innkeeper.ts`)],
    })),
    {
      ...cdn,
      entry: Object.fromEntries(apart.map((path) => [pieceName(path), path])),
      format: ['esm'],
    },
    {
      ...cdn,
      entry: { 'innkeeper.script': `${source}cdn/script.ts` },
      format: ['iife'],
      globalName: 'Innkeeper',
      esbuildPlugins: [whole],
    },
  ];
}
