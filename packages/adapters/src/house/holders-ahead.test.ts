import type { ProfileRecord, Store, TableName } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { emptyPgliteStore } from '../stores/pglite/with-tables.test-data.ts';
import { openHouse, owner } from './small-world.ts';

const tenant = 'house';

const kept: readonly TableName[] = ['profile', 'identityKey', 'crowd', 'edge', 'doubt', 'root', 'history'];

/** A store that cannot leave a crowd unread. */
function plain(inner: Store): Store {
  return {
    ...inner,
    write: (scope, work) => inner.write(scope, ({ whereUnlisted: _, ...rows }) => work(rows)),
  };
}

const agency = { type: 'phone', raw: '+44 1632 960961', number: '+441632960961' } as const;
const office = { type: 'phone', raw: '+44 1632 960222', number: '+441632960222' } as const;

/** Copies of guests from several systems; then a dozen of them with two numbers, of which most let go of one again. */
function arrivals(): readonly ProfileRecord[] {
  const hotel = syntheticHotel({ seed: 11, guests: 400, today: '2026-11-21' });
  const profiles = Array.from({ length: 100 }, (_, guest) => hotel.recordsOf(guest * 2))
    .flat()
    .filter((record): record is ProfileRecord => record.kind === 'profile')
    .slice(0, 66);
  const many = profiles.filter((_, at) => at % 5 === 0);
  const reachedBy = (record: ProfileRecord, ...points: readonly (typeof agency | typeof office)[]) => ({
    ...record,
    contactPoints: [...(record.contactPoints ?? []), ...points],
  });

  return [
    ...profiles,
    ...many.map((record) => reachedBy(record, agency, office)),
    ...many.slice(3).map((record) => reachedBy(record, office)),
  ];
}

/** What is kept once all have come one by one. */
async function keptOf(store: Store): Promise<readonly unknown[]> {
  const api = openHouse(store).house.as(owner);
  const { id: importId } = await api.startImport({ name: 'desk', key: 'desk' });
  const told: unknown[] = [];
  for (const [at, record] of arrivals().entries())
    told.push(await api.takeIn({ importId, step: at + 1, items: [{ record }] }));
  const tables = await store.read({ tenant }, (rows) =>
    Promise.all(kept.map((table) => rows.page(table, { limit: 10_000 }))),
  );
  await store.close();

  return [told, ...tables];
}

describe('records whose keys are asked for before they are needed', () => {
  it('are taken for the same guests as where one question waits for the other', async () => {
    const expected = await keptOf(plain(createMemoryStore()));
    const [, , , crowds, edges] = expected as readonly (readonly unknown[])[];
    expect(crowds).toContainEqual({ value: `phone:${office.number}` });
    expect(crowds).not.toContainEqual({ value: `phone:${agency.number}` });
    expect(edges?.length).toBeGreaterThan(3);

    expect(await keptOf(createMemoryStore())).toEqual(expected);
    expect(await keptOf(await emptyPgliteStore())).toEqual(expected);
  });
});
