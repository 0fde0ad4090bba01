import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-library.ts';

export default defineConfig(
  library({ doors: ['index.ts', 'bridge/index.ts'], formats: ['esm'], platform: 'browser' }),
);
