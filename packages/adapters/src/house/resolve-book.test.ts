import type { HouseRecord, ProfileRecord, Store } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { syntheticHotel } from '@innkeeper/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';
import { threads } from '../threads/index.ts';
import { execArgv } from '../threads/source-flags.test-data.ts';
import { everyRow } from './small-rows.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

/** Large enough that the house takes a yardstick of its own. */
const book = profilesOf(400).slice(0, 520);

/** Profiles of a made-up hotel: five systems, many scripts, one in five a double. */
function profilesOf(people: number): readonly ProfileRecord[] {
  const records: HouseRecord[] = [];
  for (const record of syntheticHotel({ seed: 7, guests: people, today: '2026-11-21' }).records())
    if (record.kind === 'profile') records.push(record);

  return records as readonly ProfileRecord[];
}

async function groups(store: Store): Promise<readonly string[]> {
  const { root = [] } = await everyRow(store);

  return root.map((row) => JSON.stringify(row)).sort();
}

async function brought(records: readonly HouseRecord[], stepSize?: number) {
  const store = createMemoryStore();
  const opened = openHouse(store);
  await opened.house.importFrom(owner, sourceOf(records), { key: 'book', ...(stepSize && { stepSize }) });

  return { store, ...opened };
}

describe('everybody the house knows', () => {
  it('is resolved by the model of the whole book; the same book again changes nothing, and all can be taken back', async () => {
    const { store, house, api } = await brought(book);
    const first = await groups(store);
    const tried = await house.resolveBook(owner, { dryRun: true });
    expect(await groups(store)).toEqual(first);
    expect(tried.after).toBeUndefined();

    const heard: number[] = [];
    const found = await house.resolveBook(owner, { onProgress: (share) => heard.push(share) });
    expect(found).toMatchObject({ certain: tried.certain, possible: tried.possible, people: tried.people });
    expect(heard.at(-1)).toBe(1);
    expect([...heard].sort((one, other) => one - other)).toEqual(heard);
    const resolved = await groups(store);
    expect(found.after?.guests).toBe(found.before.profiles - resolved.length);

    const again = await house.resolveBook(owner);
    expect(again.after).toEqual(found.after);
    expect(again.id).toBe(found.id);
    expect(await groups(store)).toEqual(resolved);

    const { id } = await house.undoResolution(owner);
    expect(id).toBe(found.id);
    expect(await groups(store)).toEqual(first);
    await expect(house.undoResolution(owner)).rejects.toMatchObject({ code: 'resolution/not-found' });
    const { intact } = await api.verifyAudit({});
    expect(intact).toBe(true);
  }, 60_000);

  it('comes to the same on two cores as on one', async () => {
    const { house } = await brought(profilesOf(1300));
    const refused: unknown[] = [];
    const onRefused = (error: unknown) => void refused.push(error);
    const alone = await house.resolveBook(owner, { dryRun: true });
    const parallel = threads({ cores: 2, execArgv, onRefused });
    const spread = await house.resolveBook(owner, { dryRun: true, parallel, threadsFrom: 1 });
    expect(refused).toEqual([]);
    expect(spread.certain).toBeGreaterThan(100);
    expect(spread).toEqual(alone);
  }, 60_000);

  it('is the same people when the book comes in record by record, in any order, after the house was measured', async () => {
    const { store, house } = await brought(book);
    await house.resolveBook(owner);
    const resolved = await groups(store);
    const later = [...book].reverse().slice(0, 40);
    for (const [place, record] of later.entries())
      await house.importFrom(owner, sourceOf([{ ...record, version: 99, vip: { value: 'V1' } }]), {
        key: `again ${place}`,
      });
    expect(await groups(store)).toEqual(resolved);
  }, 60_000);

  it('stays apart where a person said so, and is not for those who may not merge', async () => {
    const { store, house, api } = await brought(book.slice(0, 120));
    const [pair] = (await everyRow(store))['root'] as readonly { profileId: string; rootId: string }[];
    const [one, other] = [renamed('guest', pair?.rootId ?? ''), renamed('guest', pair?.profileId ?? '')];
    await api.separateGuests({ guestId: one, other });
    await house.resolveBook(owner);
    const now = (await everyRow(store))['root'] as readonly { profileId: string; rootId: string }[];
    const rootOf = (id: string | undefined) => now.find((row) => row.profileId === id)?.rootId ?? id;
    expect(rootOf(pair?.profileId)).not.toBe(rootOf(pair?.rootId));
    await expect(house.resolveBook({ id: 'r', roles: ['receptionist'] })).rejects.toMatchObject({
      code: 'actor/not-allowed',
    });
  }, 60_000);
});

describe('a record that arrives', () => {
  it('finds the same people in whatever steps and order the book comes in', async () => {
    const some = book.slice(0, 120);
    const whole = await groups((await brought(some)).store);
    expect(await groups((await brought([...some].reverse())).store)).toEqual(whole);
    expect(await groups((await brought(some, 1)).store)).toEqual(whole);
    expect(recordIdOf('house', some[0]?.source as never)).toMatch(/^profile_/);
  }, 60_000);
});
