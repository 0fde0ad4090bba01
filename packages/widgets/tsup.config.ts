import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shortenTemplates } from '../../scripts/shorten-templates.ts';
import { singleFiles } from '../../scripts/single-files.ts';
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

export default defineConfig([...modules, ...singleFiles()]);
