import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-library.ts';

export default defineConfig(
  library({
    doors: [
      'index.ts',
      'census/index.ts',
      'identity/index.ts',
      'lifetime/index.ts',
      'plan/index.ts',
      'recognition/finder/index.ts',
      'reports/index.ts',
      'schemas/index.ts',
      'segments/index.ts',
      'testing/index.ts',
      'value/index.ts',
      'delivered-value/index.ts',
      'satisfaction/index.ts',
      'service/index.ts',
      ...readdirSync('src/recognition/words').map((file) => `recognition/words/${file}`),
      'preferences/key-of-preference.ts',
      'preferences/parse-wish.ts',
      'recognition/screen.ts',
      'shared/basics.ts',
    ],
  }),
);
