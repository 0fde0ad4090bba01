// The `innkeeper` command of this checkout. Paths count from where the command was typed.
import { runSource } from './run-source.mjs';

const cwd = process.env.npm_lifecycle_event === 'innkeeper' ? process.env.INIT_CWD : undefined;

process.exitCode = runSource('packages/cli/src/main.ts', process.argv.slice(2), { cwd });
