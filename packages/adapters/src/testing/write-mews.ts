import type { HouseRecord, HouseSettings, StayRecord } from '@innkeeper/core';
import { mewsCustomer } from './mews-customer.ts';
import { mewsCompanionship, mewsOrderItem, mewsReservation } from './mews-reservation.ts';
import type { PageSink } from './page-writer.ts';
import { pagerOf, pagesInFolder } from './page-writer.ts';

/** The part of a made-up hotel that Mews can say. Records of one guest come together. */
export interface MewsWritable {
  records(): Iterable<HouseRecord>;
  readonly settings: HouseSettings;
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
  readonly reservations: number;
  readonly orderItems: number;
  readonly companionships: number;
}

/**
 * Writes a hotel as the answers of Mews's Connector API: customers, reservations, order items and companionships, a page
 * at a time. Mews has no place for names in a second script, for payments among the items, nor for feedback.
 * @param to a folder, or whatever takes pages
 */
export function writeMewsHotel(
  hotel: MewsWritable,
  to: string | PageSink,
  { system = 'mews', pageSize = 1000 }: WriteMewsOptions = {},
): WrittenMews {
  const sink = typeof to === 'string' ? pagesInFolder(to) : to;
  const pager = (file: string, list: string) =>
    pagerOf<unknown>(file, { sink, size: pageSize, page: (items) => pageOf(list, items) });
  const pages = {
    customers: pager('1-customers', 'Customers'),
    reservations: pager('2-reservations', 'Reservations'),
    companionships: pager('3-companionships', 'Companionships'),
    orderItems: pager('4-order-items', 'OrderItems'),
  };
  const zones = new Map(hotel.settings.properties.map(({ id, timeZone }) => [id, timeZone]));
  let stay: StayRecord | undefined;
  for (const record of hotel.records()) {
    if (record.source.system !== system) continue;
    if (record.kind === 'profile' && record.type.value === 'person')
      pages.customers.add(mewsCustomer(record));
    if (record.kind === 'stay') {
      stay = record;
      pages.reservations.add(mewsReservation(record, zones.get(record.property) ?? 'UTC'));
      for (const id of companionsOf(record)) pages.companionships.add(mewsCompanionship(record, id));
    }
    if (record.kind === 'charge' && record.type.value === 'revenue') {
      const guest = record.stay?.id === stay?.source.id ? guestOf(stay) : undefined;
      pages.orderItems.add(mewsOrderItem(record, record.profile?.id ?? guest));
    }
  }
  for (const page of Object.values(pages)) page.end();

  return {
    customers: pages.customers.count(),
    reservations: pages.reservations.count(),
    orderItems: pages.orderItems.count(),
    companionships: pages.companionships.count(),
  };
}

/** A page of Mews: the list, and the id of its last item to go on from. */
function pageOf(list: string, items: readonly unknown[]): unknown {
  const last = items.at(-1) as { readonly Id?: string } | undefined;

  return { [list]: items, Cursor: last?.Id ?? null };
}

function guestOf(stay: StayRecord | undefined): string | undefined {
  return stay?.parties.find(({ role }) => role === 'guest')?.profile.id;
}

/** Everyone who stays in the room; Mews lists its owner among them. */
function companionsOf({ parties }: StayRecord): readonly string[] {
  return parties
    .filter(({ role }) => role === 'guest' || role === 'companion')
    .map(({ profile }) => profile.id);
}
