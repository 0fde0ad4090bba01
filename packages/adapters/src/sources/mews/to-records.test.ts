import type { ChargeRecord, Incoming, ProfileRecord, StayRecord } from '@innkeeper/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mewsLists } from './lists.ts';
import type { MewsTables } from './options.ts';
import { mewsRecords } from './to-records.ts';

const lists = mewsLists();
for (const answer of [
  {
    Enterprises: [
      { Id: 'e1', TimeZoneIdentifier: 'Asia/Shanghai' },
      { Id: 'e2', TimeZoneIdentifier: 'Mars/Base' },
    ],
  },
  {
    Services: [
      { Id: 'stay', EnterpriseId: 'e1' },
      { Id: 'bar', EnterpriseId: 'e1', Name: 'Lobby Bar', Data: { Discriminator: 'Additional' } },
    ],
  },
  {
    AgeCategories: [
      { Id: 'adults', Classification: 'Adult' },
      { Id: 'children', Classification: 'Child' },
    ],
  },
  {
    AccountingCategories: [
      { Id: 'fb', Code: '77', Name: 'Food and drink', Classification: 'FoodAndBeverage' },
      { Id: 'misc', Code: '99', Name: 'Laundry service' },
    ],
  },
  { Products: [{ Id: 'egg', Names: { 'de-DE': 'Ei', 'en-GB': 'Egg' }, ExternalIdentifier: 'EGG2' }] },
])
  lists.add(answer);

describe('a customer of Mews', () => {
  it('is a person with names, rank, wishes, consents and a word about the rest', () => {
    expect(
      customer({
        FirstName: ' Ana ',
        LastName: 'García',
        SecondLastName: 'López',
        Title: 'Misses',
        Sex: 'Female',
        NationalityCode: 'ES',
        PreferredLanguageCode: 'es-ES',
        Classifications: ['Returning', 'Important', 'VeryImportant', 'Problematic'],
        Options: ['SendMarketingPostalMail', 'Invoiceable', 'None'],
        PreferredSpaceFeatures: ['HighFloor', 'PrivateSauna', 'HighFloor'],
        DietaryRequirements: 'Vegan; no nuts',
        HasOtaEmail: true,
        Email: 'Ana@Guest.example',
        Occupation: 'Pilot',
      }),
    ).toMatchObject({
      names: [{ given: 'Ana', family: 'García López', title: 'Mrs' }],
      gender: { value: 'female' },
      language: { value: 'es-ES' },
      vip: { value: 'VIP1', raw: 'VeryImportant' },
      consents: [{ channel: 'post', purpose: 'marketing', state: 'granted' }],
      preferences: [
        { code: 'HighFloor', meaning: [{ attribute: 'room.height', value: 'high' }] },
        { code: 'PrivateSauna' },
        { code: 'Vegan', meaning: [{ attribute: 'food.diet' }] },
        { group: 'DietaryRequirements', code: 'no nuts', text: 'no nuts' },
      ],
      contactPoints: [{ type: 'email', address: 'ana@guest.example', relay: true }],
      extra: { Classifications: ['Returning', 'Problematic'], Options: ['Invoiceable'], Occupation: 'Pilot' },
    });
  });

  it('is shut out when it is on the list, by the new word and the old one', () => {
    for (const word of ['Blocklist', 'Blacklist'])
      expect(customer({ Classifications: [word] }).restricted).toEqual({ reason: word });
  });

  it('that was merged away leads to the one who remains, and is in use no longer', () => {
    expect(customer({ MergeTargetId: 'c9', IsActive: false })).toMatchObject({
      active: false,
      mergedInto: { system: 'mews', kind: 'profile', id: 'c9' },
    });
    expect(customer({ MergeTargetId: 'c9', IsActive: true }).active).toBe(false);
    expect(customer({ MergeTargetId: 'c1' })).not.toHaveProperty('mergedInto');
    expect(customer({ ActivityState: 'Deleted' }).active).toBe(false);
  });

  it('keeps a document by its kind, without a number as none, and one that stands twice once', () => {
    const own = mewsLists();
    own.add({
      IdentityDocuments: [
        {
          Id: '1',
          CustomerId: 'c1',
          Type: 'IdentityCard',
          Number: '110101199003071233',
          IssuingCountryCode: 'CN',
        },
        { Id: '2', CustomerId: 'c1', Type: 'DriversLicense', Number: 'D1' },
        { Id: '3', CustomerId: 'c1', Type: 'Visa', Number: '' },
        { Id: '4', CustomerId: 'c1', Type: 'Hologram', Number: 'H1' },
      ],
    });
    const raw = { Id: 'c1', LastName: 'Ding', IdentityCard: { Number: '110101199003071233' } };
    const [item] = mewsRecords({ Customers: [raw] }, { lists: own });

    expect((recordOf(item) as ProfileRecord).identifiers).toEqual([
      {
        type: 'document',
        documentType: { value: 'id-card', raw: 'IdentityCard' },
        number: '110101199003071233',
        country: 'CN',
      },
      { type: 'document', documentType: { value: 'driving-licence', raw: 'DriversLicense' }, number: 'D1' },
      { type: 'document', documentType: { value: 'other', raw: 'Hologram' }, number: 'H1' },
    ]);
  });

  it('has the notes that are valid, those among them that the hotel always writes alike as wishes', () => {
    const own = mewsLists();
    own.add({
      AccountNotes: [
        {
          Id: '1',
          AccountId: 'c1',
          Content: 'Lactose intolerant',
          Classifications: ['FoodAndBeverage'],
          IsActive: true,
        },
        {
          Id: '2',
          AccountId: 'c1',
          Content: 'Wash with soap',
          Classifications: ['Housekeeping'],
          IsActive: true,
        },
        { Id: '3', AccountId: 'c1', Content: 'Old', IsActive: false },
      ],
    });
    const [item] = mewsRecords(
      { Customers: [{ Id: 'c1', LastName: 'Ding', Notes: 'Quiet' }] },
      { lists: own, tables },
    );

    expect(recordOf(item)).toMatchObject({
      notes: [{ text: 'Quiet' }, { text: 'Lactose intolerant', type: 'FoodAndBeverage' }],
      preferences: [
        { group: 'AccountNotes', text: 'Wash with soap', meaning: [{ attribute: 'laundry.detergent' }] },
      ],
    });
  });

  it('never carries a card', () => {
    const raw = {
      Id: 'r1',
      State: 'Confirmed',
      ScheduledStartUtc: '2026-03-01T14:00:00Z',
      ScheduledEndUtc: '2026-03-02T10:00:00Z',
    };
    const record = stay({ ...raw, CreditCardId: 'card-4711', QrCodeData: 'door-4711' });

    expect(JSON.stringify(record)).not.toContain('4711');
  });
});

describe('a reservation of Mews', () => {
  it.each([
    ['Inquired', undefined, 'enquired'],
    ['Optional', undefined, 'enquired'],
    ['Requested', undefined, 'waitlisted'],
    ['Confirmed', undefined, 'reserved'],
    ['Started', undefined, 'in-house'],
    ['Processed', undefined, 'checked-out'],
    ['Canceled', 'RequestedByGuest', 'cancelled'],
    ['Canceled', 'NoShow', 'no-show'],
    ['Teleported', undefined, 'unknown'],
  ])('in the state %s (%s) is %s', (State, CancellationReason, value) => {
    expect(stay({ State, CancellationReason }).status).toEqual({ value, raw: State });
  });

  it('has its days where the house stands', () => {
    expect(
      stay({ ScheduledStartUtc: '2023-03-21T16:00:00Z', ScheduledEndUtc: '2023-03-23T15:59:59Z' }),
    ).toMatchObject({
      arrival: '2023-03-22',
      departure: '2023-03-23',
    });
    expect(stay({ ServiceId: undefined, EnterpriseId: 'e2' }).arrival).toBe('2026-03-01');
  });

  it('ends on the day the guest left, when that came before the day that was agreed', () => {
    expect(stay({ State: 'Processed', ActualEndUtc: '2026-03-03T02:00:00Z' }).departure).toBe('2026-03-03');
    expect(stay({ State: 'Processed', ActualEndUtc: '2026-03-09T02:00:00Z' }).departure).toBe('2026-03-05');
    expect(stay({ State: 'Started', ActualEndUtc: '2026-03-03T02:00:00Z' }).departure).toBe('2026-03-05');
  });

  it('of a company has its guests among those who come along', () => {
    const own = mewsLists();
    own.add({
      Companionships: ['c1', 'c2'].map((CustomerId) => ({ Id: CustomerId, CustomerId, ReservationId: 'r1' })),
    });
    own.add({ Enterprises: [{ Id: 'e1' }] });
    const [item] = mewsRecords(reservation({ AccountId: 'firm', AccountType: 'Company' }), { lists: own });

    expect(
      (recordOf(item) as StayRecord).parties.map(({ role, profile }) => `${role} ${profile.id}`),
    ).toEqual(['guest c1', 'companion c2', 'company firm']);
  });

  it('counts adults and children as far as it knows which is which', () => {
    const PersonCounts = [
      { AgeCategoryId: 'adults', Count: '2' },
      { AgeCategoryId: 'children', Count: 1 },
    ];
    expect(stay({ PersonCounts })).toMatchObject({ adults: 2, children: 1 });
    expect(stay({ PersonCounts: [{ AgeCategoryId: 'unknown', Count: 3 }] })).toMatchObject({
      extra: { PersonCounts: [{ AgeCategoryId: 'unknown', Count: 3 }] },
    });
  });

  it.each([
    ['Commander', 'InPerson', 'desk'],
    ['Commander', 'CallCenter', 'phone'],
    ['Distributor', undefined, 'web'],
    ['ChannelManager', undefined, 'ota'],
    ['Starship', undefined, 'Starship'],
  ])('from %s (%s) came through %s', (Origin, CommanderOrigin, channel) => {
    expect(stay({ Origin, CommanderOrigin }).channel).toBe(channel);
  });
});

describe('an order item of Mews', () => {
  it('is what was bought, by the outlet, the product and the words for it', () => {
    expect(
      item({
        ServiceId: 'bar',
        AccountingCategoryId: 'fb',
        BillingName: 'Negroni cocktail',
        Data: { Product: { ProductId: 'egg' } },
      }),
    ).toMatchObject({
      type: { value: 'revenue', raw: 'ProductOrder' },
      category: { value: 'beverage', raw: '77' },
      outlet: 'Lobby Bar',
      text: 'Negroni cocktail',
      item: 'EGG2',
      profile: { id: 'c1' },
      stay: { id: 'r1', property: 'e1' },
    });
    expect(item({ AccountingCategoryId: 'misc' }).category.value).toBe('laundry');
  });

  it('that takes back is negative and leads to what it takes back, in the new shape and the old', () => {
    const Amount = {
      Currency: 'EUR',
      NetValue: -10,
      GrossValue: -10.7,
      TaxValues: [{ Code: 'L', Value: -0.7 }],
    };
    for (const Data of [{ Rebate: { RebatedItemId: 'i0' } }, { Value: { RebatedItemId: 'i0' } }])
      expect(item({ Type: 'ProductOrderRebate', Amount, Data })).toMatchObject({
        type: { value: 'revenue' },
        net: { minor: -1000 },
        tax: { minor: -70 },
        reverses: { kind: 'charge', id: 'i0' },
      });
  });

  it.each([
    ['Deposit', 'Closed', 'deposit'],
    ['CityTax', 'Closed', 'tax'],
    ['CancellationFee', 'Closed', 'revenue'],
    ['Surcharge', 'Closed', 'fee'],
    ['AllowanceBreakage', 'Closed', 'other'],
    ['SomethingNew', 'Closed', 'other'],
    ['SpaceOrder', 'Open', 'revenue'],
    ['SpaceOrder', 'Canceled', 'other'],
    ['SpaceOrder', 'Inactive', 'other'],
  ])('%s that is %s counts as %s', (Type, AccountingState, value) => {
    expect(item({ Type, AccountingState }).type).toEqual({ value, raw: Type });
  });

  it('belongs to the night it stands for, where the house stands', () => {
    expect(item({ StartUtc: '2026-03-01T16:00:00Z', ConsumedUtc: '2026-03-02T18:00:00Z' }).day).toBe(
      '2026-03-02',
    );
    expect(item({ ConsumedUtc: '2026-03-01T16:30:00Z' }).day).toBe('2026-03-02');
  });

  it('has net and tax that add up to gross, whatever was sent and however', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (net, tax, Currency) => {
          const scale = Currency === 'JPY' ? 1 : Currency === 'KWD' ? 1000 : 100;
          const amounts = {
            NetValue: net / scale,
            GrossValue: String((net + tax) / scale),
            TaxValues: [{ Value: tax / scale }],
          };
          const { NetValue: _, ...withoutNet } = amounts;
          const { GrossValue: __, ...withoutGross } = amounts;
          for (const amount of [amounts, withoutNet, withoutGross])
            expect(item({ Amount: { Currency, ...amount } })).toMatchObject({
              net: { minor: net || 0, currency: Currency },
              tax: { minor: tax || 0 },
              gross: { minor: net + tax || 0 },
            });
        },
      ),
    );
  });

  it.each([
    ['refused/no-id', { Id: null }],
    ['refused/day', { ConsumedUtc: 'soon' }],
    ['refused/amount', { Amount: null }],
    ['refused/amount', { Amount: { Currency: 'EUR' } }],
    ['refused/no-currency', { Amount: { NetValue: 5 } }],
  ])('is refused with %s alone, the others come in', (code, fields) => {
    const [broken, good] = mewsRecords({ OrderItems: [raw(fields), raw({})] }, { lists });

    expect(broken).toMatchObject({ refused: { code, kind: 'charge' } });
    expect(good).toMatchObject({ record: { kind: 'charge' } });
  });
});

const tables: MewsTables = {
  vipClassifications: { VeryImportant: 'VIP1' },
  preferenceCodes: {
    'DietaryRequirements/Vegan': [
      { attribute: 'food.diet', operator: 'equals', value: 'vegan', stance: 'like' },
    ],
    'AccountNotes/Wash with soap': [
      { attribute: 'laundry.detergent', operator: 'differs', value: 'any', stance: 'must', instead: 'soap' },
    ],
  },
};

type Fields = Readonly<Record<string, unknown>>;

function customer(fields: Fields): ProfileRecord {
  const [item] = mewsRecords({ Customers: [{ Id: 'c1', LastName: 'One', ...fields }] }, { tables });

  return recordOf(item) as ProfileRecord;
}

function reservation(fields: Fields): unknown {
  const usual = {
    Id: 'r1',
    ServiceId: 'stay',
    AccountId: 'c1',
    AccountType: 'Customer',
    State: 'Confirmed',
    ScheduledStartUtc: '2026-03-01T07:00:00Z',
    ScheduledEndUtc: '2026-03-05T03:00:00Z',
  };

  return { Reservations: [{ ...usual, ...fields }] };
}

function stay(fields: Fields): StayRecord {
  const [item] = mewsRecords(reservation(fields), { lists });

  return recordOf(item) as StayRecord;
}

function raw(fields: Fields): unknown {
  return {
    Id: 'i1',
    EnterpriseId: 'e1',
    AccountId: 'c1',
    AccountType: 'Customer',
    ServiceOrderId: 'r1',
    Amount: { Currency: 'EUR', NetValue: 5, GrossValue: 5, TaxValues: [] },
    Type: 'ProductOrder',
    AccountingState: 'Closed',
    ConsumedUtc: '2026-03-01T10:00:00Z',
    ...fields,
  };
}

function item(fields: Fields): ChargeRecord {
  const [incoming] = mewsRecords({ OrderItems: [raw(fields)] }, { lists });

  return recordOf(incoming) as ChargeRecord;
}

function recordOf(incoming: Incoming | undefined): unknown {
  if (!incoming || 'refused' in incoming) throw new Error(`refused: ${JSON.stringify(incoming)}`);

  return incoming.record;
}

describe('an item of an outlet', () => {
  it('is a charge of its bill, as often as it was sold; payments are none', () => {
    const item = {
      Id: 'i1',
      EnterpriseId: 'e1',
      BillId: 'b1',
      Type: 'Revenue',
      Name: 'Beer',
      UnitCount: 3,
      UnitAmount: { Currency: 'EUR', NetValue: 4.2, GrossValue: 5, TaxValues: [{ Code: 'X', Value: 0.8 }] },
      ConsumedUtc: '2026-05-01T20:00:00Z',
    };
    const items = mewsRecords({ OutletItems: [item, { ...item, Id: 'i2', Type: 'Payment' }], Cursor: null });

    expect(items).toMatchObject([
      {
        record: {
          type: { value: 'revenue' },
          check: 'b1',
          quantity: 3,
          net: { minor: 1260 },
          tax: { minor: 240 },
          gross: { minor: 1500, currency: 'EUR' },
        },
      },
      { record: { type: { value: 'payment' } } },
    ]);
  });
});
