// Writes to an embedded store without end, and says what was confirmed: `found N`, then `wrote N` for each write.
// Every write adds rows and moves a counter on, so that half a write would show.
import { writeSync } from 'node:fs';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { countOf, scope, writeOnce } from './written.ts';

const [folder = '', durability] = process.argv.slice(2);
const store = await openPgliteStore({ folder, durability: durability === 'process' ? 'process' : 'power' });
say(`found ${await countOf(store)}`);

for (;;) say(`wrote ${await store.write(scope, writeOnce)}`);

/** Says it at once: what was said must not be lost with the process. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
