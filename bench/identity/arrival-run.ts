// The arrivals of one measurement in a process of its own, over the built packages: PGlite or PostgreSQL, and where it is.
import { openPgliteStore } from '@innkeeper/adapters/pglite';
import { openPostgresStore } from '@innkeeper/adapters/postgres';
import { measureArrivals } from './arrival.ts';
import { arrivingAt } from './arriving.ts';

const [engine, place = '', profiles, stretches = '[]'] = process.argv.slice(2);
const measured = JSON.parse(stretches);
const { coming } = arrivingAt(Number(profiles), Math.max(...measured.map(({ to }: { to: number }) => to)));
const store =
  engine === 'pglite' ? await openPgliteStore({ folder: place }) : await openPostgresStore({ url: place });
console.log(JSON.stringify(await measureArrivals(store, coming, measured)));
await store.close();
process.exit(0);
