import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-library.ts';

export default defineConfig(
  library({
    doors: [
      'index.ts',
      'schemas/index.ts',
      'testing/index.ts',
      'recognition/words/en.ts',
      'recognition/words/zh-cn.ts',
      'preferences/parse-wish.ts',
      'recognition/screen.ts',
    ],
  }),
);
