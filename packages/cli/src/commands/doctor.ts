import type { AuditCheck, ImportRun, StoreHealth } from '@innkeeper/core';
import type { Call } from '../call.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-codes.ts';
import { exitCodes } from '../exit-codes.ts';
import { withHouse } from '../house/open-house.ts';
import { placeOf } from '../house/place.ts';
import { secretFileOf } from '../house/secret.ts';

/** What the doctor looked at. */
interface Findings {
  readonly node: string;
  readonly place: string;
  readonly secret: string;
  readonly store: StoreHealth;
  readonly audit: AuditCheck;
  readonly properties: number;
  readonly imports: readonly ImportRun[];
}

/** One thing the doctor says: fine, or what to do about it. */
interface Advice {
  readonly isFine: boolean;
  readonly text: string;
}

/** Looks at the house and says what to do; ends with 1 where something has to be done. */
export async function doctor({ desk }: Call): Promise<ExitCode> {
  const place = placeOf(desk);
  const findings = await withHouse(
    desk,
    async ({ house, api }): Promise<Findings> => ({
      node: process.versions.node,
      place: 'url' in place ? 'PostgreSQL' : place.folder,
      secret:
        desk.world.env.INNKEEPER_SECRET || 'url' in place ? 'INNKEEPER_SECRET' : secretFileOf(place.folder),
      store: await house.health(),
      audit: await api.verifyAudit({}),
      properties: (await api.readSettings({})).settings.properties.length,
      imports: await api.listImports({}),
    }),
    place,
  );
  const advice = adviceOn(findings, desk);
  const isWell = advice.every(({ isFine }) => isFine);
  desk.answer({ isWell, ...findings, advice }, [
    ...advice.map(({ isFine, text }) => `${isFine ? '✓' : '✗'} ${text}`),
    desk.say(isWell ? 'doctor/well' : 'doctor/unwell'),
  ]);

  return isWell ? exitCodes.done : exitCodes.failed;
}

function adviceOn(
  { node, place, secret, store, audit, properties, imports }: Findings,
  { say }: Desk,
): readonly Advice[] {
  const broken = imports.filter(({ state }) => state === 'running' || state === 'undoing');
  const finished = imports.filter(({ state }) => state === 'finished');
  const taken = finished.reduce((sum, { counts }) => sum + counts.new, 0);
  const refused = finished.reduce((sum, { counts }) => sum + counts.refused, 0);

  return [
    isNewEnough(node)
      ? { isFine: true, text: say('doctor/node', { node }) }
      : { isFine: false, text: say('doctor/old-node', { node }) },
    { isFine: true, text: say('doctor/place', { place, engine: store.engine, schema: store.schema }) },
    { isFine: store.durability === 'power', text: say(`doctor/durability-${store.durability}`) },
    { isFine: true, text: say('doctor/secret', { secret }) },
    audit.intact
      ? { isFine: true, text: say('doctor/audit', { n: audit.lines }) }
      : { isFine: false, text: say('doctor/audit-broken', { line: audit.brokenAt }) },
    {
      isFine: properties > 0,
      text: say(properties > 0 ? 'doctor/properties' : 'doctor/no-properties', { n: properties }),
    },
    { isFine: true, text: say('doctor/records', { n: taken }) },
    ...(refused > 0 ? [{ isFine: true, text: say('doctor/quarantine', { n: refused }) }] : []),
    ...broken.map(({ name, id, state }) => ({
      isFine: false,
      text: say(state === 'running' ? 'doctor/running' : 'doctor/undoing', { name, id }),
    })),
  ];
}

function isNewEnough(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);

  return major > 20 || (major === 20 && minor >= 19);
}
