import type { GuestId, Incoming, SourceReference } from '@innkeeper/core';
import { createInnkeeper, recordIdOf, renamed } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apaleoRecords } from '../sources/apaleo/to-records.ts';
import { mewsRecords } from '../sources/mews/to-records.ts';
import { parseXml } from '../sources/opentravel/parse-xml.ts';
import { openTravelRecords } from '../sources/opentravel/to-records.ts';
import { operaRecords } from '../sources/opera/to-records.ts';
import { shijiRecords } from '../sources/shiji/to-records.ts';
import { squareRecords } from '../sources/square/to-records.ts';
import { createMemoryStore } from '../stores/memory/index.ts';
import { phoneReader } from '../text/phone.ts';
import { pinyinReader } from '../text/pinyin.ts';
import { owner } from './small-world.ts';

/** 胡岚, as six systems spell her: each knows something that the others do not. */
const tellings: Readonly<Record<string, readonly Incoming[]>> = {
  opera: operaRecords({
    profile: {
      profileIdList: [{ id: '9001', type: 'Profile' }],
      profileDetails: {
        profileType: 'Guest',
        customer: {
          personName: [
            { givenName: 'Lan', surname: 'Hu', nameType: 'Primary' },
            { givenName: '岚', surname: '胡', nameType: 'Alternate', language: 'ZH' },
          ],
          vipStatus: 'V2',
          identifications: {
            identificationInfo: [
              {
                identification: { idType: 'PASSPORT', idNumber: 'E12345678', issuedCountry: { code: 'CN' } },
              },
            ],
          },
        },
        telephones: {
          telephoneInfo: [{ telephone: { phoneNumber: '+86 139 5710 2103', phoneTechType: 'MOBILE' } }],
        },
      },
    },
  }),
  mews: mewsRecords(
    {
      Customers: [
        {
          Id: 'hu-lan',
          FirstName: 'Lan',
          LastName: 'HU',
          Email: 'lan.hu@example.com',
          Phone: '+8613957102103',
          BirthDate: '1988-06-03',
          IsActive: true,
          UpdatedUtc: '2026-03-01T00:00:00Z',
        },
      ],
    },
    { place: { enterpriseId: 'e1' } },
  ),
  apaleo: apaleoRecords(
    {
      reservations: [
        {
          id: 'B-1',
          status: 'CheckedOut',
          property: { id: 'MUC' },
          arrival: '2026-02-01T15:00:00+01:00',
          departure: '2026-02-03T10:00:00+01:00',
          primaryGuest: {
            firstName: 'Hu',
            lastName: 'Lan',
            email: 'Lan.Hu@Example.com',
            birthDate: '1988-06-03',
            nationalityCountryCode: 'CN',
          },
        },
      ],
      count: 1,
    },
    { timeZone: 'Europe/Berlin', currency: 'EUR' },
  ),
  opentravel: openTravelRecords(
    parseXml(
      `<OTA_ProfileCreateRQ xmlns="http://www.opentravel.org/OTA/2003/05" TimeStamp="2026-03-20T08:00:00+08:00">
        <UniqueID Type="21" ID="G-100"/>
        <Profile ProfileType="1"><Customer BirthDate="--06-03">
          <PersonName><NamePrefix>Ms</NamePrefix><GivenName>Lan</GivenName><Surname>Hu</Surname></PersonName>
          <Telephone PhoneTechType="5" CountryAccessCode="086" AreaCityCode="139" PhoneNumber="5710-2103"/>
          <Document DocID="E12345678" DocType="2" DocIssueCountry="CN"/>
          <CustLoyalty ProgramID="LOTUS" MembershipID="7700" LoyalLevel="Gold"/>
        </Customer></Profile>
      </OTA_ProfileCreateRQ>`,
      { system: 'opentravel' },
    ),
  ),
  square: squareRecords({
    customers: [
      {
        id: 'SQ1',
        given_name: 'Lan',
        family_name: 'Hu',
        email_address: 'lan.hu@example.com',
        phone_number: '+86 139-5710-2103',
        note: 'No coriander',
        updated_at: '2026-03-01T10:00:00Z',
      },
    ],
  }),
  shiji: shijiRecords(
    {
      id: 'p-7',
      version: 3,
      status: { isActive: true },
      details: {
        firstName: 'Lan',
        lastName: 'Hu',
        birthdayAnniversaryDate: { month: 6, day: 3, year: 1988 },
        preferredLanguageProfileDetails: {
          languageCode: { code: 'zh-CN' },
          localizedIndividualProfileDetails: { firstName: '岚', lastName: '胡' },
        },
      },
      communicationChannels: [{ typeCode: { code: 'MOBILE' }, value: '139 5710 2103' }],
      documents: [{ typeCode: { code: 'PASSPORT' }, number: 'e 12345678', issueCountryCode: { code: 'CN' } }],
    },
    { country: 'CN' },
  ),
};
const systems = Object.keys(tellings);

function houseOf() {
  return createInnkeeper({
    store: createMemoryStore(),
    secret: 'a secret for tests only',
    clock: { now: () => '2026-11-21T15:20:00+08:00' },
    phones: phoneReader(),
    pinyin: pinyinReader(),
  });
}

async function told(order: readonly string[]) {
  const house = houseOf();
  for (const system of order)
    await house.importFrom(
      owner,
      {
        system,
        async *read() {
          yield { items: tellings[system] ?? [] };
        },
      },
      { key: system },
    );

  return house.as(owner);
}

const profiles = Object.values(tellings).flatMap((items) =>
  items.flatMap((item) => ('record' in item && item.record.kind === 'profile' ? [item.record.source] : [])),
);
const guestOf = (source: SourceReference): GuestId => renamed('guest', recordIdOf('house', source));

describe('one guest told by six systems in six shapes', () => {
  it('is one guest, with everybody who says each thing', async () => {
    const api = await told(systems);
    expect(profiles).toHaveLength(6);
    const guests = await Promise.all(
      profiles.map(async (source) => (await api.readGuest({ guestId: guestOf(source) })).guest),
    );
    const [guest] = guests;
    if (!guest) throw new Error('nobody');
    expect(new Set(guests.map(({ id }) => id)).size).toBe(1);
    const saying = (values: readonly { readonly sources: readonly SourceReference[] }[]) =>
      values.map(({ sources }) => sources.map(({ system }) => system).sort());

    expect(guest.profiles.map(({ system }) => system).sort()).toEqual([...systems].sort());
    const phones = guest.contactPoints.filter(({ value }) => value.type === 'phone');
    expect(phones).toMatchObject([{ value: { number: '+8613957102103' } }]);
    expect(saying(phones)).toEqual([['mews', 'opentravel', 'opera', 'shiji', 'square']]);
    expect(saying(guest.contactPoints.filter(({ value }) => value.type === 'email'))).toEqual([
      ['apaleo', 'mews', 'square'],
    ]);
    expect(saying(guest.identifiers.filter(({ value }) => value.type === 'document'))).toEqual([
      ['opentravel', 'opera', 'shiji'],
    ]);
    expect(saying(guest.identifiers.filter(({ value }) => value.type === 'membership'))).toEqual([
      ['opentravel'],
    ]);
    expect(guest.birthDates[0]).toMatchObject({ value: { year: 1988, month: 6, day: 3 } });
    expect(saying(guest.vips)).toEqual([['opera']]);
    expect(saying(guest.notes)).toEqual([['square']]);
    expect(saying(guest.nationalities)).toEqual([['apaleo']]);
    expect(saying(guest.names.filter(({ value }) => value.type === 'native'))).toEqual([['opera', 'shiji']]);
    expect((await api.readGuest({ guestId: guest.id })).stays).toHaveLength(1);
  });

  it('is the same guest in whichever order they tell', async () => {
    const whole = await told(systems);
    const [first = profiles[0]] = profiles;
    const expected = (await whole.readGuest({ guestId: guestOf(first as SourceReference) })).guest;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(systems, { minLength: systems.length }), async (order) => {
        const api = await told(order);
        const { guest } = await api.readGuest({ guestId: guestOf(first as SourceReference) });
        expect(guest).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });
});
