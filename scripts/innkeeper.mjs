// The `innkeeper` command of this checkout. Paths count from where the command was typed.
import { startSource } from './bundle-source.mjs';

if (process.env.npm_lifecycle_event === 'innkeeper') process.chdir(process.env.INIT_CWD);
await startSource('packages/cli/src/main.ts');
