import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-library.ts';

export default defineConfig(
  library({
    doors: [
      'sources/opera/index.ts',
      'sources/mews/index.ts',
      'sources/opentravel/index.ts',
      'sources/square/index.ts',
      'sources/cloudbeds/index.ts',
      'sources/apaleo/index.ts',
      'sources/toast/index.ts',
      'sources/simphony/index.ts',
      'sources/htng/index.ts',
      'sources/rms/index.ts',
      'sources/shiji/index.ts',
      'sources/tastyigniter/index.ts',
      'sources/lightspeed/index.ts',
      'sources/csv/index.ts',
      'stores/memory/index.ts',
      'stores/pglite/index.ts',
      'stores/postgres/index.ts',
      'sync/index.ts',
      'text/latin.ts',
      'text/phone.ts',
      'text/pinyin.ts',
      'http/host/index.ts',
      'http/client/index.ts',
      'testing/index.ts',
    ],
    platform: 'node',
    carriedByCommonJs: ['ky'],
  }),
);
