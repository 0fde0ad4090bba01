import { createInnkeeper, type HouseRecord, type Incoming } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/index.ts';

const owner = { id: 'owner-1', roles: ['owner'] };
const open = (store = createMemoryStore()) =>
  createInnkeeper({
    store,
    clock: { now: () => '2026-11-22T10:00:00+08:00' },
    secret: 'a secret of sixteen letters',
  });

describe('first look', () => {
  it('takes in, finds, reads', async () => {
    const house = open();
    const api = house.as(owner);
    const records: HouseRecord[] = [
      {
        kind: 'profile',
        source: { system: 'a', kind: 'profile', id: '1' },
        type: { value: 'person' },
        active: true,
        names: [{ type: 'primary', given: 'Jan', family: 'Novák' }],
        contactPoints: [{ type: 'email', address: 'jan@novak.cz' }],
      },
      {
        kind: 'profile',
        source: { system: 'b', kind: 'profile', id: '7' },
        type: { value: 'person' },
        active: true,
        names: [{ type: 'primary', given: 'Jan', family: 'Novak' }],
        contactPoints: [{ type: 'email', address: 'jan@novak.cz' }],
      },
      {
        kind: 'stay',
        source: { system: 'a', kind: 'stay', id: 's1' },
        property: 'P',
        status: { value: 'checked-out' },
        arrival: '2026-03-01',
        departure: '2026-03-08',
        room: '2102',
        parties: [{ role: 'guest', profile: { system: 'a', kind: 'profile', id: '1' } }],
      },
    ];
    const source = {
      system: 'a',
      async *read() {
        yield { items: records.map((record): Incoming => ({ record })) };
      },
    };
    const outcome = await house.importFrom(owner, source);
    expect(outcome.counts).toMatchObject({ read: 3, new: 3, refused: 0 });
    const found = await api.findGuests({ text: 'novak ja' });
    expect(found.hits).toHaveLength(1);
    const id = found.hits[0]!.guestId;
    const file = await api.readGuest({ guestId: id });
    expect(file.guest.profiles).toHaveLength(2);
    const brief = await api.briefGuest({ guestId: id });
    expect(brief.visits.past).toBe(1);
    expect(await api.verifyAudit({})).toMatchObject({ intact: true });
    const again = await house.importFrom(owner, source);
    expect(again.counts).toMatchObject({ read: 3, same: 3, new: 0 });
    const undone = await api.undoImport({ importId: outcome.run!.id });
    expect(undone).toMatchObject({ removed: 3 });
    expect(await api.findGuests({ text: 'novak' })).toMatchObject({ state: 'new' });
  });
});
