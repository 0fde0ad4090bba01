import type { ChargeCategory, HouseSettings, Property, StayRecord } from '@innkeeper/core';
import type { TransactionMeaning } from '../sources/opera/index.ts';
import { mewsIds } from './mews-parts.ts';

const since = { IsActive: true, CreatedUtc: '2015-01-01T00:00:00Z', UpdatedUtc: '2015-01-01T00:00:00Z' };

/** Names that only reservations and items tell, gathered while they are written. */
export interface HeardNames {
  /** The properties that Mews keeps. */
  readonly properties: Set<string>;
  readonly ratePlans: Set<string>;
  readonly markets: Set<string>;
  /** Products by their code, with what they were called. */
  readonly products: Map<string, string>;
  hear(stay: StayRecord): void;
}

/** Nothing heard yet. */
export function heardNames(): HeardNames {
  const names = {
    properties: new Set<string>(),
    ratePlans: new Set<string>(),
    markets: new Set<string>(),
    products: new Map<string, string>(),
  };

  return {
    ...names,
    hear: ({ property, ratePlan, market }) => {
      names.properties.add(property);
      if (ratePlan !== undefined) names.ratePlans.add(ratePlan);
      if (market !== undefined) names.markets.add(market);
    },
  };
}

/** The part of a made-up hotel that its lists are written from. */
export interface Listable {
  readonly settings: HouseSettings;
  readonly transactionCodes: Readonly<Record<string, TransactionMeaning & { readonly text: string }>>;
}

/** Every list of names that Mews keeps beside its records, by the name of the list. */
export function mewsNameLists(
  { settings, transactionCodes }: Listable,
  heard: HeardNames,
): Readonly<Record<string, readonly unknown[]>> {
  const houses = settings.properties.filter(({ id }) => heard.properties.has(id));
  const each = (list: (house: Property) => readonly unknown[]): readonly unknown[] => houses.flatMap(list);
  const outlets = [...new Set(Object.values(transactionCodes).flatMap(({ outlet }) => outlet ?? []))];

  return {
    Enterprises: each((house) => [enterpriseOf(house)]),
    Services: each((house) => servicesOf(house, outlets)),
    Resources: each((house) => resourcesOf(house)),
    ResourceCategories: each((house) => categoriesOf(house)),
    Rates: each(({ id }) =>
      [...heard.ratePlans].map((plan) => ({
        Id: mewsIds.rate(id, plan),
        ServiceId: mewsIds.accommodation(id),
        ...since,
        Name: plan,
        ShortName: plan,
      })),
    ),
    BusinessSegments: each(({ id }) =>
      [...heard.markets].map((market) => ({
        Id: mewsIds.segment(id, market),
        ServiceId: mewsIds.accommodation(id),
        ...since,
        Name: market,
      })),
    ),
    AgeCategories: each(({ id }) =>
      (['adult', 'child'] as const).map((kind) => ({
        Id: mewsIds.age(id, kind),
        ServiceId: mewsIds.accommodation(id),
        ...since,
        Names: { 'en-GB': kind === 'adult' ? 'Adults' : 'Children' },
        Classification: kind === 'adult' ? 'Adult' : 'Child',
      })),
    ),
    AccountingCategories: each(({ id }) =>
      Object.entries(transactionCodes).map(([code, { text, category }]) => ({
        Id: mewsIds.accounting(id, code),
        EnterpriseId: mewsIds.enterprise(id),
        ...since,
        Code: code,
        Name: text,
        Classification: classificationOf(category),
      })),
    ),
    Products: each(({ id }) =>
      [...heard.products].map(([item, text]) => ({
        Id: mewsIds.product(id, item),
        ServiceId: mewsIds.accommodation(id),
        ...since,
        Names: { 'en-GB': text },
        ExternalIdentifier: item,
      })),
    ),
  };
}

function enterpriseOf({ id, name, timeZone }: Property): unknown {
  return {
    Id: mewsIds.enterprise(id),
    ExternalIdentifier: id,
    ChainId: mewsIds.chain(),
    ChainName: 'The house',
    Name: name,
    TimeZoneIdentifier: timeZone,
    CreatedUtc: since.CreatedUtc,
    UpdatedUtc: since.UpdatedUtc,
  };
}

function servicesOf({ id }: Property, outlets: readonly string[]): readonly unknown[] {
  const EnterpriseId = mewsIds.enterprise(id);

  return [
    {
      Id: mewsIds.accommodation(id),
      EnterpriseId,
      ...since,
      Name: 'Accommodation',
      Data: { Discriminator: 'Bookable', Value: { TimeUnitPeriod: 'Day' } },
    },
    ...outlets.map((outlet) => ({
      Id: mewsIds.outlet(id, outlet),
      EnterpriseId,
      ...since,
      Name: outlet,
      Data: { Discriminator: 'Additional', Value: {} },
    })),
  ];
}

function resourcesOf({ id, rooms = [] }: Property): readonly unknown[] {
  return rooms.map(({ number, floor }) => ({
    Id: mewsIds.room(id, number),
    EnterpriseId: mewsIds.enterprise(id),
    ...since,
    Name: number,
    Data: { Discriminator: 'Space', Value: { FloorNumber: floor === undefined ? '' : String(floor) } },
  }));
}

function categoriesOf({ id, rooms = [] }: Property): readonly unknown[] {
  const types = new Set(['DLXK', ...rooms.flatMap(({ type }) => type ?? [])]);

  return [...types].map((type) => ({
    Id: mewsIds.roomType(id, type),
    EnterpriseId: mewsIds.enterprise(id),
    ServiceId: mewsIds.accommodation(id),
    ...since,
    Type: 'Room',
    Names: { 'en-GB': type },
    ShortNames: { 'en-GB': type },
  }));
}

function classificationOf(category: ChargeCategory | undefined): string | null {
  switch (category) {
    case 'room':
      return 'Accommodation';
    case 'food':
    case 'beverage':
    case 'minibar':
      return 'FoodAndBeverage';
    case 'spa':
      return 'Wellness';
    default:
      return null;
  }
}
