import type { Incoming } from '@innkeeper/core';
import { foundInside } from '../../shared/found-inside.ts';
import type { Raw } from '../../shared/loose.ts';
import { firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { companyToRecord } from './company-to-record.ts';
import { customerToRecord } from './customer-to-record.ts';
import type { MewsLists } from './lists.ts';
import { listNames, mewsLists } from './lists.ts';
import type { MewsPlace, MewsTables } from './options.ts';
import { orderItemToRecord } from './order-item-to-record.ts';
import { outletItemToRecord } from './outlet-item-to-record.ts';
import { paymentToRecord } from './payment-to-record.ts';
import type { Reading } from './reading.ts';
import { refused } from './reading.ts';
import { reservationToRecord } from './reservation-to-record.ts';

/** What surrounds an answer. */
export interface MewsSurroundings {
  readonly tables?: MewsTables;
  readonly place?: MewsPlace;
  /** What other answers say about the records of this one; the lists of the answer itself where absent. */
  readonly lists?: MewsLists;
}

type Reader = (entry: Raw, reading: Reading) => Incoming | readonly Incoming[];

const readers: Readonly<Record<string, Reader>> = {
  Companies: companyToRecord,
  Customers: customersEntry,
  Reservations: (entry, reading) => reservationToRecord(objectOf(entry.Reservation) ?? entry, reading),
  OrderItems: orderItemToRecord,
  OutletItems: outletItemToRecord,
  Payments: paymentToRecord,
  PaymentItems: paymentToRecord,
};

/** Lists of answers that are neither records nor names for them. */
const passedOver: ReadonlySet<string> = new Set(['ReservationGroups', 'RateGroups']);

/**
 * The records in any answer of Mews's Connector API that this house can use: customers, companies, reservations, order
 * items, items of outlets and payments, in all versions of their operations. An answer that is none of these is refused as one thing; a
 * broken record among good ones is refused alone. Lists of names and belongings hold no record.
 */
export function mewsRecords(answer: unknown, around: MewsSurroundings = {}): readonly Incoming[] {
  if (Array.isArray(answer)) return answer.flatMap((part) => mewsRecords(part, around));
  const { tables = {}, place = {} } = around;
  const own = mewsLists();
  const holdsLists = around.lists ? holdsList(answer) : own.add(answer);
  const reading: Reading = { tables, place, lists: around.lists ?? own };
  const root = objectOf(answer);
  if (!root) return [refused({ code: 'refused/not-a-record', raw: answer }, reading)];
  const read = (part: Raw): readonly Incoming[] | undefined => recordsIn(part, reading);
  const found = read(root);
  if (found || holdsLists || holdsNoRecord(root)) return found ?? [];

  return foundInside(root, read) ?? [refused({ code: 'refused/not-a-record', raw: answer }, reading)];
}

/** The records in the lists of an answer, or the one that stands alone. */
function recordsIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  const found = Object.entries(readers).filter(([name]) => root[name] !== undefined && root[name] !== null);
  const alone = found.length === 0 ? aloneReader(root) : undefined;
  if (alone) return [alone(root, reading)].flat();

  return found.length === 0
    ? undefined
    : found.flatMap(([name, read]) => objectsOf(root[name]).flatMap((entry) => read(entry, reading)));
}

/** A customer, or what an older answer puts in its place: a result of a search, a customer's open items. */
function customersEntry(entry: Raw, reading: Reading): readonly Incoming[] {
  const inside = objectOf(entry.Customer);
  const items = [
    ...objectsOf(entry.OrderItems).map((item) => orderItemToRecord(item, reading)),
    ...objectsOf(entry.PaymentItems).map((item) => paymentToRecord(item, reading)),
  ];
  if (items.length > 0 || entry.OrderItems !== undefined) return items;
  const reservation = objectOf(entry.Reservation);

  return [
    customerToRecord(inside ?? entry, reading),
    ...(inside && reservation ? [reservationToRecord(reservation, reading)] : []),
  ];
}

/** An entry that stands alone: the answer to a customer that was added or changed is the customer itself. */
function aloneReader(root: Raw): Reader | undefined {
  if (textOf(root.Id) === undefined) return undefined;
  if (firstText(root, 'LastName', 'FirstName') !== undefined) return customerToRecord;
  if (firstText(root, 'ScheduledStartUtc', 'StartUtc') !== undefined && textOf(root.State) !== undefined)
    return reservationToRecord;

  return objectOf(root.Amount) &&
    firstText(root, 'ServiceOrderId', 'RevenueType', 'BillingName') !== undefined
    ? orderItemToRecord
    : undefined;
}

function holdsList(answer: unknown): boolean {
  const root = objectOf(answer);

  return listNames.some((name) => root?.[name] !== undefined && root[name] !== null);
}

/** A page without an entry says nothing but that it is one; events say what is to be asked for, by ids. */
function holdsNoRecord(root: Raw): boolean {
  const events = objectsOf(root.Events);
  if (events.length > 0 && events.every((event) => firstText(event, 'Discriminator', 'Type') !== undefined))
    return true;

  return (
    'Cursor' in root &&
    Object.entries(root).every(([name, value]) => value === null || name === 'Cursor' || passedOver.has(name))
  );
}
