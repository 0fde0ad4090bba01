// The `innkeeper` command of this checkout. Paths count from where the command was typed.
import { runSource } from './run-source.mjs';

// Ctrl-C goes to the command, which stops between two steps; this process waits for it to end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

const cwd = process.env.npm_lifecycle_event === 'innkeeper' ? process.env.INIT_CWD : process.cwd();

process.exitCode = runSource('packages/cli/src/main.ts', process.argv.slice(2), { cwd });
