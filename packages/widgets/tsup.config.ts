import { existsSync, readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { joinPieces, leaveApart, pieceName } from '../../scripts/join-pieces.ts';
import { shortenTemplates } from '../../scripts/shorten-templates.ts';
import { library } from '../../scripts/tsup-library.ts';

const elements = readdirSync('src').filter((folder) => existsSync(`src/${folder}/define.ts`));
const modules = library({
  doors: [
    'index.ts',
    'bridge/index.ts',
    'define.ts',
    ...elements.flatMap((name) => [`${name}/${name}.ts`, `${name}/define.ts`]),
    'controllers/index.ts',
    'react/index.ts',
    'types/jsx.ts',
    'types/vue.ts',
    'words/en.ts',
    'words/zh-cn.ts',
  ],
  formats: ['esm'],
  platform: 'browser',
  plugins: [shortenTemplates()],
});

const cdn: Options = {
  outDir: 'cdn',
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

/** What lies beside the one file, by the name under which it asks for it. */
const apart = [
  ...elements.map((name) => `src/${name}/words.zh-cn.ts`),
  ...['common', 'wishes'].map((name) => `src/words/${name}.zh-cn.ts`),
  '../core/src/recognition/words/script.zh-cn.ts',
  'src/words/zh-cn.ts',
  'src/guest-brief/read-wish.ts',
];

/**
 * For pages without a bundler. The module: every element with its view and English in one file, other languages and the
 * lexicon of wishes beside it, for when they are asked for. The script, which leaves `Innkeeper`, carries all of it.
 */
const singleFiles: Options[] = [
  {
    ...cdn,
    entry: { innkeeper: 'src/cdn.ts' },
    format: ['esm'],
    esbuildPlugins: [shortenTemplates((code) => joinPieces(code)), leaveApart],
  },
  {
    ...cdn,
    entry: Object.fromEntries(apart.map((path) => [pieceName(path), path])),
    format: ['esm'],
  },
  {
    ...cdn,
    entry: { 'innkeeper.script': 'src/cdn.ts' },
    format: ['iife'],
    globalName: 'Innkeeper',
    esbuildPlugins: [shortenTemplates((code) => joinPieces(code, () => false))],
  },
];

export default defineConfig([...modules, ...singleFiles]);
