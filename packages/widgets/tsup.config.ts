import { existsSync, readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
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
});

/** Everything in one file, for pages without a bundler: as a module, and as a script that leaves `Innkeeper`. */
const singleFiles = (['esm', 'iife'] as const).map(
  (format): Options => ({
    entry: { [format === 'esm' ? 'innkeeper' : 'innkeeper.script']: 'src/cdn.ts' },
    outDir: 'cdn',
    outExtension: () => ({ js: '.js' }),
    format: [format],
    globalName: 'Innkeeper',
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    target: 'es2022',
    platform: 'browser',
    esbuildOptions: (options) => {
      options.conditions = ['@innkeeper/source', ...(options.conditions ?? [])];
      options.legalComments = 'none';
    },
  }),
);

export default defineConfig([...modules, ...singleFiles]);
