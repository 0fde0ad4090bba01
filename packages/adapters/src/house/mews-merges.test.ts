import type { GuestId, SourceReference } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { mewsLists } from '../sources/mews/lists.ts';
import { mewsRecords } from '../sources/mews/to-records.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner, sourceOf } from './small-world.ts';

const account = (id: string): SourceReference => ({ system: 'mews', kind: 'profile', id });
const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', account(id)));
const customer = (Id: string, UpdatedUtc: string, fields: object = {}) => ({
  Id,
  FirstName: 'Same',
  LastName: 'Person',
  IsActive: true,
  UpdatedUtc,
  MergeTargetId: null,
  ...fields,
});
const victim = customer('victim', '2026-01-01T00:00:00Z', { Email: 'old@guest.example' });
const survivor = customer('survivor', '2026-01-01T00:00:00Z', { Email: 'new@guest.example' });
const merged = { ...victim, UpdatedUtc: '2026-02-01T00:00:00Z', IsActive: false, MergeTargetId: 'survivor' };
const apart = { ...victim, UpdatedUtc: '2026-03-01T00:00:00Z' };
const stay = {
  Id: 'stay',
  AccountId: 'victim',
  AccountType: 'Customer',
  State: 'Processed',
  ScheduledStartUtc: '2026-01-10T14:00:00Z',
  ScheduledEndUtc: '2026-01-12T10:00:00Z',
};
const item = {
  Id: 'item',
  EnterpriseId: 'H1',
  AccountId: 'victim',
  AccountType: 'Customer',
  ServiceOrderId: 'stay',
  Amount: { Currency: 'EUR', NetValue: 80, GrossValue: 88 },
  Type: 'SpaceOrder',
  AccountingState: 'Closed',
  ConsumedUtc: '2026-01-10T20:00:00Z',
};

/** A house that took in answers of Mews, one import after the other. */
async function houseAfter(...answers: readonly object[]) {
  const { house, api } = openHouse(createMemoryStore());
  const lists = mewsLists();
  lists.add({ Enterprises: [{ Id: 'H1', TimeZoneIdentifier: 'Europe/Lisbon' }] });
  for (const [number, answer] of answers.entries()) {
    const records = mewsRecords(answer, { lists }).flatMap((incoming) =>
      'record' in incoming ? [incoming.record] : [],
    );
    await house.importFrom(owner, sourceOf(records, 'mews'), { key: `answer ${number}` });
  }

  return { house, api };
}

describe('a customer that Mews merged into another', () => {
  it('is that other guest from then on, with the stays and what was bought; the survivor keeps its name', async () => {
    for (const answers of [
      [
        { Customers: [victim, survivor] },
        { Reservations: [stay] },
        { OrderItems: [item] },
        { Customers: [merged] },
      ],
      [{ Customers: [merged] }, { OrderItems: [item] }, { Reservations: [stay] }, { Customers: [survivor] }],
    ]) {
      const { api } = await houseAfter(...answers);
      for (const id of ['victim', 'survivor']) {
        const { guest, stays } = await api.readGuest({ guestId: guestOf(id) });
        expect(guest.id).toBe(guestOf('survivor'));
        expect(guest.profiles.map((profile) => profile.id).sort()).toEqual(['survivor', 'victim']);
        expect(stays).toHaveLength(1);
      }
      const { charges } = await api.exportGuest({ guestId: guestOf('survivor') });
      expect(charges).toMatchObject([{ net: { minor: 8000, currency: 'EUR' } }]);
    }
  });

  it('is a guest of its own again when Mews takes the merge back, and has its stay again', async () => {
    const { api } = await houseAfter(
      { Customers: [victim, survivor], Reservations: [stay] },
      { Customers: [merged] },
      { Customers: [apart] },
    );

    expect((await api.readGuest({ guestId: guestOf('victim') })).stays).toHaveLength(1);
    expect((await api.readGuest({ guestId: guestOf('survivor') })).stays).toHaveLength(0);
  });

  it('is a guest of its own again when the import that told of it is taken back', async () => {
    const { api } = await houseAfter(
      { Customers: [victim, survivor], Reservations: [stay] },
      { Customers: [merged] },
    );
    const last = (await api.listImports({})).at(-1);
    if (!last) throw new Error('no import');
    await api.undoImport({ importId: last.id });

    expect((await api.readGuest({ guestId: guestOf('victim') })).guest.id).toBe(guestOf('victim'));
    expect((await api.readGuest({ guestId: guestOf('victim') })).stays).toHaveLength(1);
  });
});
