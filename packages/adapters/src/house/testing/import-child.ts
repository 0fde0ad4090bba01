// Imports a made-up hotel into a store, to be killed while it does: ENGINE TARGET GUESTS.
import { createInnkeeper } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import { openPgliteStore } from '../../stores/pglite/index.ts';
import { openPostgresStore } from '../../stores/postgres/index.ts';
import { hotelSource } from './hotel-source.ts';

const [engine, target = '', guests] = process.argv.slice(2);
const store =
  engine === 'pglite' ? await openPgliteStore({ folder: target }) : await openPostgresStore({ url: target });
const house = createInnkeeper({
  store,
  secret: 'a secret for tests only',
  clock: { now: () => '2026-11-21T10:00:00Z' },
});
const hotel = syntheticHotel({ seed: 'kill', guests: Number(guests), today: '2026-11-21' });
process.stdout.write('open\n');
const { counts } = await house.importFrom({ id: 'it', roles: ['it'] }, hotelSource(hotel), {
  key: 'hotel',
  stepSize: 400,
});
process.stdout.write(`${JSON.stringify(counts)}\n`);
await store.close();
process.exit(0);
