import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-library.ts';

export default defineConfig(
  library({ doors: ['main.ts', 'demonstration.ts'], formats: ['esm'], platform: 'node' }),
);
