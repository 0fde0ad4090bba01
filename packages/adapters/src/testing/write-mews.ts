import type { ChargeRecord, HouseRecord, Preference, ProfileRecord, StayRecord } from '@innkeeper/core';
import type { MewsTables } from '../sources/mews/index.ts';
import { mewsAddresses, mewsCompany, mewsCustomer, mewsDocuments } from './mews-customer.ts';
import { mewsOrderItem, mewsPayment } from './mews-item.ts';
import type { HeardNames, Listable } from './mews-lists.ts';
import { heardNames, mewsNameLists } from './mews-lists.ts';
import { mewsIds } from './mews-parts.ts';
import { mewsCompanionships, mewsOrderNotes, mewsReservation } from './mews-reservation.ts';
import { diets, mewsNotes, spaceFeatures } from './mews-wishes.ts';
import type { Pager, PageSink } from './page-writer.ts';
import { pagerOf, pagesInFolder } from './page-writer.ts';

/** The part of a made-up hotel that Mews can say. Records of one guest come together. */
export interface MewsWritable extends Listable {
  records(): Iterable<HouseRecord>;
  readonly preferenceCodes: Readonly<Record<string, readonly Preference[]>>;
  /** What the hotel's list says beside each preference code. */
  readonly preferenceTexts: Readonly<Record<string, string>>;
}

/** How a hotel is written. */
export interface WriteMewsOptions {
  /** Only records of this system are written. @defaultValue 'mews' */
  readonly system?: string;
  /** How many items stand on a page; Mews shows at most 1000. @defaultValue 1000 */
  readonly pageSize?: number;
}

/** How much was written. */
export interface WrittenMews {
  readonly customers: number;
  readonly companies: number;
  readonly reservations: number;
  readonly orderItems: number;
  readonly payments: number;
  readonly companionships: number;
}

/** The lists that are written, with the files they stand in. */
const files = {
  Companies: '1-companies',
  Customers: '2-customers',
  IdentityDocuments: '2-identity-documents',
  Addresses: '2-addresses',
  AccountNotes: '2-account-notes',
  Reservations: '3-reservations',
  Companionships: '3-companionships',
  ServiceOrderNotes: '3-service-order-notes',
  OrderItems: '4-order-items',
  Payments: '5-payments',
} as const;

type Pages = Readonly<Record<keyof typeof files, Pager<unknown>>>;

/**
 * Writes a hotel as the answers of Mews's Connector API, a page at a time: customers, reservations, order items and
 * everything that Mews keeps beside them. Mews has no place for names in a second script, nor for feedback.
 * @param to a folder, or whatever takes pages
 */
export function writeMewsHotel(
  hotel: MewsWritable,
  to: string | PageSink,
  { system = 'mews', pageSize = 1000 }: WriteMewsOptions = {},
): WrittenMews {
  const sink = typeof to === 'string' ? pagesInFolder(to) : to;
  const pages = pagesOf(sink, pageSize);
  const heard = heardNames();
  const zones = new Map(hotel.settings.properties.map(({ id, timeZone }) => [id, timeZone]));
  const zoneOf = (property: string): string => zones.get(property) ?? 'UTC';
  let stay: StayRecord | undefined;
  for (const record of hotel.records()) {
    if (record.source.system !== system) continue;
    if (record.kind === 'profile') writeAccount(record, pages);
    if (record.kind === 'stay') {
      stay = record;
      heard.hear(record);
      addAll(pages.Reservations, [mewsReservation(record, zoneOf(record.property))]);
      addAll(pages.Companionships, mewsCompanionships(record));
      addAll(pages.ServiceOrderNotes, mewsOrderNotes(record));
    }
    if (record.kind === 'charge') {
      const guest = record.stay?.id === stay?.source.id ? guestOf(stay) : undefined;
      const place = { customerId: record.profile?.id ?? guest, timeZone: zoneOf(record.property) };
      if (record.type.value === 'revenue') writeItem(record, place, { pages, heard });
      else pages.Payments.add(mewsPayment(record, place));
    }
  }
  for (const page of Object.values(pages)) page.end();
  for (const [list, entries] of Object.entries(mewsNameLists(hotel, heard)))
    sink(`0-${list.toLowerCase()}`, pageOf(list, entries));

  return {
    customers: pages.Customers.count(),
    companies: pages.Companies.count(),
    reservations: pages.Reservations.count(),
    orderItems: pages.OrderItems.count(),
    payments: pages.Payments.count(),
    companionships: pages.Companionships.count(),
  };
}

/** What a source needs to know to read a written hotel as it was: properties, codes, ranks, the programme. */
export function mewsTablesOf(hotel: MewsWritable): MewsTables {
  const { settings, preferenceCodes, preferenceTexts, transactionCodes } = hotel;
  const wishes = Object.entries(preferenceCodes).map(([code, meaning]) => {
    const text = preferenceTexts[code] ?? code;
    const diet = `DietaryRequirements/${text.replaceAll(',', '')}`;

    return [spaceFeatures[code] ?? (diets.has(code) ? diet : `AccountNotes/${text}`), meaning] as const;
  });

  return {
    properties: Object.fromEntries(settings.properties.map(({ id }) => [mewsIds.enterprise(id), id])),
    preferenceCodes: Object.fromEntries(wishes),
    accountingCategories: Object.fromEntries(
      Object.entries(transactionCodes).map(([code, { category, outlet, place }]) => [
        code,
        { ...(category && { category }), ...(outlet && { outlet }), ...(place && { place }) },
      ]),
    ),
    vipClassifications: { VeryImportant: 'VIP1', Important: 'VIP2' },
    loyaltyProgramme: 'HOUSE',
  };
}

function pagesOf(sink: PageSink, size: number): Pages {
  const pager = (list: string, file: string): readonly [string, Pager<unknown>] => [
    list,
    pagerOf<unknown>(file, { sink, size, page: (items) => pageOf(list, items) }),
  ];

  return Object.fromEntries(Object.entries(files).map(([list, file]) => pager(list, file))) as Pages;
}

function writeAccount(record: ProfileRecord, pages: Pages): void {
  addAll(pages.Addresses, mewsAddresses(record));
  if (record.type.value !== 'person') {
    pages.Companies.add(mewsCompany(record));

    return;
  }
  pages.Customers.add(mewsCustomer(record));
  addAll(pages.IdentityDocuments, mewsDocuments(record));
  addAll(pages.AccountNotes, mewsNotes(record));
}

function writeItem(
  record: ChargeRecord,
  place: Parameters<typeof mewsOrderItem>[1],
  { pages, heard }: { readonly pages: Pages; readonly heard: HeardNames },
): void {
  if (record.item !== undefined) heard.products.set(record.item, record.text ?? record.item);
  pages.OrderItems.add(mewsOrderItem(record, place));
}

function addAll(pager: Pager<unknown>, items: readonly unknown[]): void {
  for (const item of items) pager.add(item);
}

/** A page of Mews: the list, and the id of its last item to go on from. */
function pageOf(list: string, items: readonly unknown[]): unknown {
  const last = items.at(-1) as { readonly Id?: string } | undefined;

  return { [list]: items, Cursor: last?.Id ?? null };
}

function guestOf(stay: StayRecord | undefined): string | undefined {
  return stay?.parties.find(({ role }) => role === 'guest')?.profile.id;
}
