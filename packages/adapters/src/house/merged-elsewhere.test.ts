import type { GuestId, Incoming, ProfileRecord, SourceReference } from '@innkeeper/core';
import { recordIdOf, renamed } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import { cloudbedsRecords } from '../sources/cloudbeds/to-records.ts';
import { parseXml } from '../sources/opentravel/parse-xml.ts';
import { openTravelRecords } from '../sources/opentravel/to-records.ts';
import { squareRecords } from '../sources/square/to-records.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { openHouse, owner } from './small-world.ts';

const tables = { timeZone: 'UTC', currency: 'EUR' } as const;
const xml = (name: string, at: string, body: string) =>
  parseXml(
    `<${name} xmlns="http://www.opentravel.org/OTA/2003/05" TimeStamp="${at}" ResStatus="Commit">${body}</${name}>`,
    { system: name },
  );
const otaProfile = (id: string, given: string) =>
  xml(
    'OTA_ProfileCreateRQ',
    '2026-01-01T00:00:00Z',
    `<UniqueID Type="21" ID="${id}"/><Profile ProfileType="1"><Customer><PersonName><GivenName>${given}</GivenName><Surname>Blume</Surname></PersonName></Customer></Profile>`,
  );
const cloudbedsProfile = (id: string, firstName: string) => ({
  id,
  firstName,
  lastName: 'Blume',
  dateModified: '2026-01-01T00:00:00+00:00',
});
const squareCustomer = (id: string, given_name: string) => ({
  id,
  given_name,
  family_name: 'Blume',
  updated_at: '2026-01-01T00:00:00Z',
});
const [old, kept] = [cloudbedsProfile('old', 'R.'), cloudbedsProfile('kept', 'Rosa')];
const squareMerge = { merge: { from_customer_ids: ['old', 'other'], to_customer_id: 'kept' } };

interface Telling {
  /** Two profiles, and a stay or a check of the first. */
  readonly before: readonly unknown[];
  readonly merge: readonly unknown[];
  /** How the system takes the merge back, where it can. */
  readonly unmerge?: readonly unknown[];
  readonly brings: { readonly stays: number; readonly charges: number };
  readonly read: (payload: unknown) => readonly Incoming[];
}

const systems: Readonly<Record<string, Telling>> = {
  opentravel: {
    before: [
      otaProfile('old', 'R.'),
      otaProfile('kept', 'Rosa'),
      xml(
        'OTA_HotelStayInfoNotifRQ',
        '2026-01-20T00:00:00Z',
        `<StayInfos HotelCode="H1"><StayInfo>
          <RevenueCategories><RevenueCategory RevenueCategoryCode="9"><RevenueDetails><RevenueDetail TransactionDate="2026-01-10" PMSRevenueCode="1000" Amount="80.00" CurrencyCode="EUR"/></RevenueDetails></RevenueCategory></RevenueCategories>
          <ReservationID Type="14" ID="R-1"/>
          <HotelReservation><RoomStays><RoomStay><TimeSpan Start="2026-01-10" End="2026-01-12"/></RoomStay></RoomStays>
            <ResGuests><ResGuest><Profiles><ProfileInfo><UniqueID Type="21" ID="old"/><Profile ProfileType="1"><Customer><PersonName><Surname>Blume</Surname></PersonName></Customer></Profile></ProfileInfo></Profiles></ResGuest></ResGuests>
          </HotelReservation></StayInfo></StayInfos>`,
      ),
    ],
    merge: [
      xml(
        'OTA_ProfileMergeRQ',
        '2026-02-01T00:00:00Z',
        '<UniqueID Type="21" ID="kept"/><ObsoleteProfileID Type="21" ID="old"/><Profile ProfileType="1"><Customer><PersonName><GivenName>Rosa</GivenName><Surname>Blume</Surname></PersonName></Customer></Profile>',
      ),
    ],
    brings: { stays: 1, charges: 1 },
    read: (payload) => openTravelRecords(payload, tables),
  },
  cloudbeds: {
    before: [
      { data: [old, kept] },
      {
        data: [
          {
            id: 'res',
            reservationStatus: 'checked_out',
            checkInAt: '2026-01-10',
            checkOutAt: '2026-01-12',
            property: { id: 'H1' },
            guests: [{ id: 'old', firstName: 'R.', lastName: 'Blume', isMainGuest: true }],
          },
        ],
      },
      {
        transactions: [
          {
            id: 't1',
            propertyId: 'H1',
            sourceKind: 'RESERVATION',
            sourceId: 'res',
            customerId: 'old',
            externalRelationKind: 'ROOM',
            amount: 8000,
            currencyScale: 2,
            currency: 'EUR',
            businessDate: '2026-01-10',
          },
        ],
      },
    ],
    merge: [
      {
        data: [
          {
            id: 'm1',
            mergedAt: '2026-02-01 07:40:46',
            eventType: 'merge',
            beforeMergeProfiles: [old, kept],
            afterMergeProfiles: [kept],
          },
        ],
      },
    ],
    unmerge: [
      {
        data: [
          {
            id: 'm1',
            mergedAt: '2026-03-01 07:40:46',
            eventType: 'unmerge',
            beforeMergeProfiles: [kept],
            afterMergeProfiles: [kept, old],
          },
        ],
      },
    ],
    brings: { stays: 1, charges: 1 },
    read: (payload) => cloudbedsRecords(payload, tables),
  },
  square: {
    before: [
      { customers: [squareCustomer('old', 'R.'), squareCustomer('other', 'Ros')] },
      {
        orders: [
          {
            id: 'O1',
            location_id: 'H1',
            customer_id: 'old',
            state: 'COMPLETED',
            version: 1,
            closed_at: '2026-01-10T20:00:00Z',
            line_items: [
              { uid: 'w', name: 'Wine', quantity: '1', total_money: { amount: 8000, currency: 'EUR' } },
            ],
          },
        ],
      },
    ],
    merge: [
      {
        type: 'customer.created',
        created_at: '2026-02-01T00:00:00Z',
        data: { object: { customer: squareCustomer('kept', 'Rosa'), event_context: squareMerge } },
      },
    ],
    unmerge: [
      {
        type: 'customer.created',
        created_at: '2026-03-01T00:00:00Z',
        data: {
          object: {
            customer: {
              ...squareCustomer('old', 'R.'),
              creation_source: 'UNMERGE_RECOVERY',
              updated_at: '2026-03-01T00:00:00Z',
            },
          },
        },
      },
    ],
    brings: { stays: 0, charges: 1 },
    read: (payload) => squareRecords(payload, tables),
  },
};

describe.each(Object.entries(systems))('profiles that %s made one', (system, told) => {
  const profile = (id: string): SourceReference => ({ system, kind: 'profile', id });
  const guestOf = (id: string): GuestId => renamed('guest', recordIdOf('house', profile(id)));

  async function houseAfter(...parts: readonly (readonly unknown[])[]) {
    const { house, api } = openHouse(createMemoryStore());
    for (const [number, payloads] of parts.entries()) {
      const items = payloads.flatMap(told.read);
      const source = {
        system,
        async *read() {
          yield { items };
        },
      };
      const { counts } = await house.importFrom(owner, source, { key: `part ${number}` });
      expect(counts.refused).toBe(0);
    }
    const has = async (id: string) => {
      const guestId = guestOf(id);
      const [file, everything] = await Promise.all([
        api.readGuest({ guestId }),
        api.exportGuest({ guestId }),
      ]);

      return { guest: file.guest.id, stays: file.stays?.length, charges: everything.charges.length };
    };

    return { api, has };
  }

  it('are the survivor with its stays and charges, whichever was told first', async () => {
    for (const parts of [
      [told.before, told.merge],
      [told.merge, [...told.before].reverse()],
    ]) {
      const { has } = await houseAfter(...parts);
      for (const id of ['old', 'kept'])
        expect(await has(id)).toEqual({ guest: guestOf('kept'), ...told.brings });
    }
  });

  it('are two again, each with its own, when the import that told of it is taken back', async () => {
    const { api, has } = await houseAfter(told.before, told.merge);
    const last = (await api.listImports({})).at(-1);
    await api.undoImport({ importId: last?.id as NonNullable<typeof last>['id'] });

    expect(await has('old')).toEqual({ guest: guestOf('old'), ...told.brings });
  });

  it.skipIf(!told.unmerge)('are two again, each with its own, when the system takes it back', async () => {
    const { has } = await houseAfter(told.before, told.merge, told.unmerge ?? []);

    expect(await has('old')).toEqual({ guest: guestOf('old'), ...told.brings });
    expect(await has('kept')).toEqual({ guest: guestOf('kept'), stays: 0, charges: 0 });
  });

  it('keep the name of the survivor, also where the other says less', () => {
    const survivor = told.merge
      .flatMap(told.read)
      .flatMap((item) => ('record' in item && item.record.kind === 'profile' ? [item.record] : []))
      .find((record: ProfileRecord) => record.source.id === 'kept');

    expect(survivor).toMatchObject({ names: [{ given: 'Rosa', family: 'Blume' }], active: true });
  });
});
