// Opens the demonstration hotel at its front desk, from the sources of this checkout.
import { runSource } from './run-source.mjs';

// Ctrl-C goes to the front desk, which closes the hotel; this process waits for it to end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

process.exitCode = runSource('examples/front-desk/src/start.ts', process.argv.slice(2));
