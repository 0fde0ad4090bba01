import type { ChargeRecord, HouseRecord, Incoming, ProfileRecord, StayRecord } from '@innkeeper/core';
import { describe, expect, it } from 'vitest';
import type { OperaPlace, OperaTables } from './options.ts';
import { joinProfile, operaRecords, transactionCodesOf } from './to-records.ts';

const tables: OperaTables = {
  timeZones: { RIVER: 'Asia/Shanghai' },
  currencies: { RIVER: 'CNY' },
  preferenceCodes: {
    'ROOM FEATURES/LAKE': [{ attribute: 'room.view', operator: 'equals', value: 'lake', stance: 'like' }],
  },
};
const place: OperaPlace = { hotelId: 'RIVER' };

describe('a profile of OPERA', () => {
  const ding = profile({
    customer: {
      personName: [
        { givenName: 'Wei', surname: 'Ding', nameTitle: '总', nameType: 'PRIMARY', language: 'E' },
        { givenName: '伟', surname: '丁', nameType: 'Alternate', language: 'zh-CN' },
        { nameType: 'Incognito' },
        { nameType: 'External', surname: '' },
      ],
      birthDate: '1900-08-15',
      nationality: { code: 'CHN' },
      language: 'ZH-S',
      vipStatus: 'V1',
      identifications: {
        identificationInfo: {
          identification: { idType: 'ID CARD', idNumber: '110101199003071233', issuedCountry: 'CHN' },
        },
      },
    },
    telephones: {
      telephoneInfo: [
        { telephone: { phoneNumber: '+86 138-0013-8000', phoneUseType: 'MOBILE', primaryInd: 'true' } },
      ],
    },
    emails: {
      emailInfo: [{ email: { emailAddress: ' Ding@Example.com ' } }, { email: { emailAddress: '*****' } }],
    },
    profileMemberships: {
      profileMembership: [
        { membershipType: 'RIVER', membershipId: 12345678, membershipLevel: 'GOLD', currentPoints: '900' },
      ],
    },
    privacyInfo: { optInEmail: 'Y', optInSms: false },
    comments: {
      commentInfo: [
        {
          comment: {
            text: { value: 'Laundry with soap only' },
            type: 'RES',
            hotelId: 'RIVER',
            confidential: true,
          },
        },
      ],
    },
    favouriteColour: 'blue',
    createDateTime: '2020-05-08 19:17:25.0',
    lastModifyDateTime: '2020-05-09 08:00:00.0',
    profileType: 'Guest',
    statusCode: 'Active',
    registeredProperty: 'RIVER',
  });

  it('keeps its names apart by what they are for, and drops the empty ones', () => {
    expect(ding.names).toEqual([
      { type: 'primary', given: 'Wei', family: 'Ding', title: '总', language: 'en' },
      { type: 'native', given: '伟', family: '丁', language: 'zh-CN' },
    ]);
  });

  it('knows documents, memberships and ways to be reached; what is masked is not known', () => {
    expect(ding.identifiers).toEqual([
      {
        type: 'document',
        documentType: { value: 'id-card', raw: 'ID CARD' },
        number: '110101199003071233',
        country: 'CN',
      },
      { type: 'membership', programme: 'RIVER', number: '12345678', level: 'GOLD', points: 900 },
    ]);
    expect(ding.contactPoints).toEqual([
      { type: 'phone', raw: '+86 138-0013-8000', number: '+8613800138000', use: 'mobile', primary: true },
      { type: 'email', address: 'ding@example.com' },
    ]);
  });

  it('takes 1900 for a year that nobody knew, and the clock of the hotel for its times', () => {
    expect(ding.birthDate).toEqual({ month: 8, day: 15 });
    expect(ding.createdAt).toBe('2020-05-08T19:17:25+08:00');
    expect(ding.version).toBe(Date.parse('2020-05-09T08:00:00+08:00'));
  });

  it('says yes, no, and nothing where nothing was said', () => {
    expect(ding.consents).toEqual([
      { channel: 'email', purpose: 'marketing', state: 'granted', raw: 'optInEmail=true' },
      { channel: 'sms', purpose: 'marketing', state: 'denied', raw: 'optInSms=false' },
    ]);
  });

  it('reads codes, keeps them, and keeps what it does not know', () => {
    expect(ding.nationality).toEqual({ value: 'CN', raw: 'CHN' });
    expect(ding.language).toEqual({ value: 'zh-Hans', raw: 'ZH-S' });
    expect(ding.notes).toEqual([
      { text: 'Laundry with soap only', type: 'RES', property: 'RIVER', confidential: true },
    ]);
    expect(ding.extra).toEqual({ favouriteColour: 'blue', registeredProperty: 'RIVER' });
  });

  it('keeps what cannot be read: a birthday that is no day, an odd e-mail, a membership put away', () => {
    const odd = profile({
      customer: { birthDate: '1988-02-31' },
      emails: { emailInfo: { email: { emailAddress: 'none' } } },
      profileMemberships: { profileMembership: { membershipType: 'OLD', membershipId: '5', inactive: true } },
    });

    expect(odd.birthDate ?? odd.contactPoints ?? odd.identifiers).toBeUndefined();
    expect(odd.extra).toMatchObject({
      birthDate: '1988-02-31',
      unreadableEmails: ['none'],
      inactiveMemberships: [{ membershipId: '5' }],
    });
  });

  it('shows an incognito guest by the alias', () => {
    const hidden = profile({
      customer: {
        personName: [
          { surname: 'Real', nameType: 'primary' },
          { surname: 'Smith', nameType: 'INCOGNITO' },
        ],
      },
    });

    expect(hidden.incognito).toBe(true);
    expect(hidden.names.map(({ type }) => type)).toEqual(['primary', 'alias']);
  });

  it('leaves nothing of a person whom OPERA has anonymised', () => {
    const gone = profile({
      customer: { personName: [{ surname: 'Real' }], anonymization: { anonymizationStatus: 'Anonymized' } },
    });

    expect(gone.anonymised).toBe(true);
    expect(JSON.stringify(gone)).not.toContain('Real');
  });

  it('is put away when it is purged or inactive, and restricted when it is listed', () => {
    expect(profile({ profileType: 'Purge' }).active).toBe(false);
    expect(profile({ statusCode: 'INACTIVE' }).active).toBe(false);
    expect(profile({ customer: { blacklist: true } }).restricted).toEqual({ reason: 'blacklist' });
    expect(
      profile({ profileRestrictions: { restricted: true, reasonDescription: 'Unpaid bill' } }).restricted,
    ).toEqual({ reason: 'Unpaid bill' });
  });

  it('tells to whom it belongs', () => {
    const child = profile({
      relationships: {
        relationship: [
          {
            relationshipProfile: { customerName: 'Zhao', profileIdList: [{ id: '9', type: 'Profile' }] },
            sourceRelation: 'CHILD',
            targetRelation: 'FATHER',
          },
        ],
      },
    });

    expect(child.relations).toEqual([
      { type: 'parent', to: { system: 'opera', kind: 'profile', id: '9' }, name: 'Zhao', raw: 'FATHER' },
    ]);
  });

  it('has its preferences by group and code, with what the hotel says they mean, in either shape', () => {
    const groups = [
      {
        preferenceType: 'ROOM FEATURES',
        preference: [
          { preferenceCode: 'LAKE', description: 'Lake view', global: true },
          { preferenceId: 'XYZ', global: false, hotels: ['RIVER', 'HILL'] },
        ],
      },
    ];
    const expected = [
      {
        group: 'ROOM FEATURES',
        code: 'LAKE',
        text: 'Lake view',
        meaning: tables.preferenceCodes?.['ROOM FEATURES/LAKE'],
      },
      { group: 'ROOM FEATURES', code: 'XYZ', property: 'RIVER' },
      { group: 'ROOM FEATURES', code: 'XYZ', property: 'HILL' },
    ];
    const joined = joinProfile(
      { profileIdList: [{ id: '1', type: 'Profile' }], profileDetails: {} },
      { preferenceCollections: groups },
    );

    expect(profile({ preferenceCollection: { preferenceType: groups } }).preferences).toEqual(expected);
    expect(only<ProfileRecord>(operaRecords(joined, tables, place)).preferences).toEqual(expected);
  });

  it('in a row of a search is thin: it never replaces the full one', () => {
    const row = {
      profileSummaries: {
        profileInfo: [
          {
            profileIdList: [{ id: '5', type: 'Profile' }],
            profile: {
              name: 'Ding',
              givenName: 'Wei',
              altName: { name: '丁', givenName: '伟' },
              formerName: 'Li',
              vipStatus: { code: 'V1' },
              lastModifyDateTime: '2024-01-01 00:00:00.0',
            },
          },
        ],
      },
    };
    const record = only<ProfileRecord>(operaRecords(row, tables, place));

    expect(record.version).toBe(0);
    expect(record.names.map(({ type, family }) => [type, family])).toEqual([
      ['primary', 'Ding'],
      ['native', '丁'],
      ['former', 'Li'],
    ]);
  });

  it('that was merged away leads to the one that stayed', () => {
    const record = only<ProfileRecord>(operaRecords({ victimProfileId: '7' }, tables, { profileId: '8' }));

    expect(record).toMatchObject({ active: false, source: { id: '7' }, mergedInto: { id: '8' } });
    expect(operaRecords({ victimProfileId: '8' }, tables, { profileId: '8' })[0]).toHaveProperty(
      'refused.code',
      'refused/field',
    );
  });
});

describe('a reservation of OPERA', () => {
  it.each(['NO SHOW', 'NoShow', 'no-show', 'Noshow'])('that is "%s" is a no-show', (status) => {
    expect(stay({ reservationStatus: status }).status).toEqual({ value: 'no-show', raw: status });
  });

  it('with a status that nobody knows keeps it raw', () => {
    expect(stay({ reservationStatus: 'Teleported' }).status).toEqual({ value: 'unknown', raw: 'Teleported' });
  });

  it('keeps guest, companion, booker, payer, company and agent apart', () => {
    const attachedProfiles = ['Company', 'TravelAgent', 'ReservationContact', 'BillingContact'].map(
      (reservationProfileType, index) => ({
        reservationProfileType,
        profileIdList: [{ id: `1${index}`, type: 'Profile' }],
      }),
    );
    const record = stay({
      reservationGuest: {
        id: '1',
        type: 'Profile',
        accompanyGuests: [{ profileIdList: [{ id: '2', type: 'Profile' }] }],
      },
      attachedProfiles,
    });

    expect(record.parties.map(({ role, profile: { id } }) => `${role} ${id}`)).toEqual([
      'guest 1',
      'companion 2',
      'company 10',
      'agent 11',
      'booker 12',
      'payer 13',
    ]);
  });

  it('keeps a room number as text', () => {
    expect(stay({ roomStay: { ...days, roomId: '00712' } }).room).toBe('00712');
  });

  it.each([
    ['refused/day', { roomStay: { arrivalDate: '2026-02-31', departureDate: '2026-03-01' } }],
    ['refused/departure', { roomStay: { arrivalDate: '2026-03-02', departureDate: '2026-03-01' } }],
    ['refused/no-id', { reservationIdList: [] }],
  ])('is refused with %s', (code, part) => {
    expect(operaRecords(reservation(part), tables, place)[0]).toMatchObject({
      refused: { code, kind: 'stay' },
    });
  });

  it('yields its guest as the oldest version when the dump holds reservations alone', () => {
    const [guest, record] = operaRecords(
      reservation({
        reservationGuest: {
          id: '1',
          givenName: 'Wei',
          surname: 'Ding',
          alternateFullName: '丁伟',
          phoneNumber: '+8613800138000',
        },
      }),
      { ...tables, guestsFromReservations: true },
      place,
    );

    expect(guest).toMatchObject({
      record: { kind: 'profile', version: 0, names: [{ family: 'Ding' }, { type: 'native', full: '丁伟' }] },
    });
    expect(record).toMatchObject({ record: { kind: 'stay' } });
  });

  it('comes out of a daily summary with its revenue by day, without totals and tax', () => {
    const summary = {
      reservations: [
        {
          hotelId: 'RIVER',
          reservationIdList: [{ id: '5', type: 'Reservation' }],
          resvStatus: 'IN HOUSE',
          arrival: '2026-03-01',
          departure: '2026-03-02',
          dailySummary: [
            {
              trxDate: '2026-03-01',
              roomRevenue: 800.5,
              fbRevenue: '120',
              otherRevenue: 0,
              totalRevenue: 920.5,
              tax: 50,
              room: '2102',
            },
          ],
        },
      ],
    };
    const records = operaRecords(summary, tables).map(recordOf);

    expect(records.map(({ kind }) => kind)).toEqual(['stay', 'charge', 'charge']);
    expect(records[0]).toMatchObject({ status: { value: 'in-house' }, room: '2102', version: 0 });
    expect(records.slice(1)).toMatchObject([
      { category: { value: 'room' }, net: { minor: 80050 } },
      { category: { value: 'food' }, net: { minor: 12000 } },
    ]);
  });
});

describe('a posting of OPERA', () => {
  const codes = transactionCodesOf({
    trxCodes: [
      {
        transactionCode: '2000',
        description: 'Lobby Lounge',
        transactionGroup: 'F&B',
        transactionSubGroup: 'Beverage',
      },
      { transactionCode: '1000', description: 'Accommodation' },
      { transactionCode: '7000', description: 'VAT 6%' },
    ],
  });

  it('that is a wrapper, a payment, a tax, a tip or a deposit is never revenue', () => {
    const types = charges(codes, [
      {
        transactionType: 'Wrapper',
        transactionDescription: 'Room package',
        subPostings: [line({ transactionNo: 91, transactionType: 'Revenue', transactionCode: '1000' })],
      },
      { transactionType: 'Payment', creditAmount: { amount: '500' } },
      { transactionType: 'PAYMENT', depositTransactionId: '4' },
      { transactionType: 'Revenue', transactionCode: '7000' },
      { transactionType: 'Revenue', transactionDescription: 'Gratuity Restaurant' },
      { transactionType: 'Revenue', transactionDescription: 'Advance deposit' },
      { transactionType: 'Revenue', transactionCode: '1000' },
    ]).map(({ type }) => type.value);

    expect(types).toEqual(['wrapper', 'other', 'payment', 'deposit', 'tax', 'tip', 'deposit', 'revenue']);
  });

  it('counts what is inside a wrapper only where the hotel says that it stands nowhere else', () => {
    const inside = {
      transactionType: 'Wrapper',
      subPostings: [line({ transactionNo: 91, transactionType: 'Revenue', transactionCode: '1000' })],
    };

    expect(charges(codes, [inside], { unwrap: true }).map(({ type }) => type.value)).toEqual([
      'wrapper',
      'revenue',
    ]);
  });

  it('has its category from the words of the code, or from the hotel', () => {
    const [bar] = charges(codes, [{ transactionCode: '2000' }]);
    const [own] = charges(codes, [{ transactionCode: '2000' }], {
      transactionCodes: { '2000': { category: 'event' } },
    });

    expect(bar?.category).toEqual({ value: 'beverage', raw: '2000' });
    expect(own?.category).toEqual({ value: 'event', raw: '2000' });
  });

  it('that takes revenue back is negative and leads to the line it takes back', () => {
    const [back] = charges(codes, [
      {
        postedAmount: undefined,
        creditAmount: { amount: '12.50', currencyCode: 'CNY' },
        referenceTransactionNo: '55',
      },
    ]);

    expect(back).toMatchObject({
      type: { value: 'revenue' },
      net: { minor: -1250, currency: 'CNY' },
      reverses: { kind: 'charge', property: 'RIVER', id: '55' },
    });
  });

  it('without an amount or a currency is refused, the others come in', () => {
    const found = operaRecords(
      {
        journalPostings: {
          postings: [
            line({ postedAmount: { amount: 'much' } }),
            line({ postedAmount: undefined }),
            line({ hotelId: 'HILL', postedAmount: { amount: 5 } }),
            line({}),
          ],
        },
      },
      tables,
      place,
    );

    expect(found.map((item) => ('refused' in item ? item.refused.code : 'taken'))).toEqual([
      'refused/amount',
      'refused/amount',
      'refused/no-currency',
      'taken',
    ]);
  });

  it('stands once, however many windows and revisions of the folio show it', () => {
    const folios = [
      { postings: [line({ transactionNo: 1 })] },
      { postings: [line({ transactionNo: 1 }), line({ transactionNo: 2 })] },
    ];
    const found = operaRecords(
      {
        reservationFolioInformation: {
          reservationInfo: { reservationIdList: [{ id: '77', type: 'Reservation' }], hotelId: 'RIVER' },
          folioWindows: [{ folios, revenue: { amount: 999 } }],
        },
      },
      tables,
    ).map((item) => recordOf(item) as ChargeRecord);

    expect(found.map(({ source: { id } }) => id)).toEqual(['1', '2']);
    expect(found[0]?.stay).toEqual({ system: 'opera', property: 'RIVER', kind: 'stay', id: '77' });
  });
});

describe('an answer that is something else', () => {
  it.each([undefined, null, 5, 'text', {}, { errors: [] }, { profiles: 5 }])(
    'is refused and harms nothing: %j',
    (payload) => {
      for (const item of operaRecords(payload))
        expect(item).toHaveProperty('refused.code', 'refused/not-a-record');
    },
  );
});

const days = { arrivalDate: '2026-03-01', departureDate: '2026-03-08' };

function profile(details: object): ProfileRecord {
  return only(
    operaRecords({ profileIdList: [{ id: '1', type: 'Profile' }], profileDetails: details }, tables, place),
  );
}

function reservation(part: object): unknown {
  return {
    reservations: {
      reservationInfo: [
        {
          reservationIdList: [{ id: '5', type: 'Reservation' }],
          roomStay: days,
          reservationStatus: 'Reserved',
          ...part,
        },
      ],
    },
  };
}

function stay(part: object): StayRecord {
  return only(operaRecords(reservation(part), tables, place));
}

function line(part: object): object {
  return { transactionNo: '1', transactionDate: '2026-03-02', postedAmount: { amount: '10.00' }, ...part };
}

function charges(
  codes: ReturnType<typeof transactionCodesOf>,
  postings: readonly object[],
  more: OperaTables = {},
): readonly ChargeRecord[] {
  const payload = {
    journalPostings: { postings: postings.map((part, index) => line({ transactionNo: index, ...part })) },
  };

  return operaRecords(payload, { ...tables, ...more }, { ...place, transactionCodes: codes }).map(
    (item) => recordOf(item) as ChargeRecord,
  );
}

function only<Kind extends HouseRecord>(incoming: readonly Incoming[]): Kind {
  expect(incoming).toHaveLength(1);

  return recordOf(incoming[0]) as Kind;
}

function recordOf(item: Incoming | undefined): HouseRecord {
  if (!item || 'refused' in item) throw new Error(`refused: ${JSON.stringify(item)}`);

  return item.record;
}

describe('what the specification also allows', () => {
  const posting = {
    transactionNo: 811,
    transactionDate: '2026-05-01',
    transactionCode: '9300',
    transactionType: 'Revenue',
    postedAmount: { amount: 42, currencyCode: 'EUR' },
    hotelId: 'RIVER',
  };

  it('is several folios at once, with what their codes mean, and a journal with net and tax', () => {
    const folios = operaRecords({
      reservationFolioInformation: [
        {
          reservationInfo: { hotelId: 'RIVER', reservationIdList: [{ id: '5', type: 'Reservation' }] },
          folioWindows: [{ folios: [{ postings: [posting] }] }],
        },
      ],
      trxCodesInfo: [{ transactionCode: '9300', description: 'Massage', transactionGroup: 'SPA' }],
    });
    const net = operaRecords({ financialPostings: [{ posting, postingBreakdown: {} }], hasMore: false });

    expect(folios).toMatchObject([
      { record: { kind: 'charge', category: { value: 'spa' }, stay: { id: '5' }, source: { id: '811' } } },
    ]);
    expect(net).toMatchObject([{ record: { kind: 'charge', source: { id: '811' } } }]);
  });

  it('is what happened without a record: events, heads of folios, an answer to a change', () => {
    for (const payload of [
      { businessEvents: { businessEventData: [{ businessEvent: { header: { moduleName: 'PROFILE' } } }] } },
      { folioHistory: [{ folioNo: 1 }], links: [] },
      { links: [], warnings: [] },
      { preferenceCollections: [], profileIdList: [{ id: '1', type: 'Profile' }] },
    ])
      expect(operaRecords(payload)).toEqual([]);
  });
});
