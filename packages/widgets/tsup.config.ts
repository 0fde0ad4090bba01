import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-library.ts';

export default defineConfig(
  library({
    doors: [
      'index.ts',
      'bridge/index.ts',
      'define.ts',
      'guest-brief/guest-brief.ts',
      'guest-brief/define.ts',
      'guest-finder/guest-finder.ts',
      'guest-finder/define.ts',
      'controllers/index.ts',
      'words/en.ts',
      'words/zh-cn.ts',
    ],
    formats: ['esm'],
    platform: 'browser',
  }),
);
