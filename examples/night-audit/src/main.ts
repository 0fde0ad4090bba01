// Builds the director's pack every morning at seven, by the clock of the hotel:
//   INNKEEPER_SECRET=… npx tsx src/main.ts ./packs Asia/Shanghai
// With --now it builds it once, for a scheduler of your own.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { businessDayAt, createInnkeeper } from '@innkeeper/core';
import { directorsPack } from './directors-pack.ts';
import { untilHour } from './wait-for-morning.ts';

const [folder = 'packs', timeZone = 'Asia/Shanghai'] = process.argv
  .slice(2)
  .filter((word) => word !== '--now');
const isOnce = process.argv.includes('--now');
const secret = process.env['INNKEEPER_SECRET'] ?? '';

/** Builds it from the store as it is then; a page that is half written is never seen. */
async function build(): Promise<void> {
  const store = await openPgliteStore({ folder: process.env['INNKEEPER_DATA'] ?? '.innkeeper/data' });
  const house = createInnkeeper({ store, secret, clock: { now: () => new Date().toISOString() } });
  try {
    const day = businessDayAt(new Date().toISOString(), timeZone);
    const { page, tables } = await directorsPack(house.as({ id: 'night-audit', roles: ['manager'] }), day);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keep(`director-${day}.html`, page);
    for (const [id, table] of Object.entries(tables))
      keep(`${id.replace('/', '-')}-${day}.csv`, `\uFEFF${table}`);
  } finally {
    house.shutdown();
    await store.close();
  }
}

function keep(name: string, text: string): void {
  const file = join(folder, name);
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

do {
  if (!isOnce) await wait(untilHour(new Date(), { timeZone, hour: 7 }));
  await build();
} while (!isOnce);
