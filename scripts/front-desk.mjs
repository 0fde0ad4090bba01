// Opens the demonstration hotel at its front desk, from the sources of this checkout.
import { fileURLToPath } from 'node:url';
import { startSource } from './bundle-source.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
await startSource('examples/front-desk/src/start.ts');
