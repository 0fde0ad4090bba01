import type { Incoming } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { listOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader } from '../../shared/reading.ts';
import { readPayload } from '../../shared/reading.ts';
import { customerToRecord, isCustomer } from './customer-to-record.ts';
import { orderToRecords, paymentToRecords } from './order-to-records.ts';

/** The records in a payload of Toast: orders with their checks and customers, alone, in lists, or in events. */
export function toastRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'toast', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  if (root.orders !== undefined)
    return objectsOf(root.orders).flatMap((order) => orderToRecords(order, reading));
  if (root.checks !== undefined) return orderToRecords(root, reading);
  if (root.selections !== undefined) return orderToRecords({ ...root, checks: [root] }, reading);
  if (root.customers !== undefined)
    return listOf(root.customers).flatMap((entry) => readPayload(entry, [readCustomer], reading));
  if (root.checkGuid !== undefined && root.amount !== undefined) return paymentToRecords(root, reading);
  const inside = objectOf(objectOf(root.details)?.order) ?? objectOf(root.order);
  if (inside) {
    const property = textOf(objectOf(root.details)?.restaurantGuid);

    return orderToRecords(property === undefined ? inside : { restaurantGuid: property, ...inside }, reading);
  }

  return readCustomer(root, reading);
};

const readCustomer: PayloadReader = (root, reading) =>
  isCustomer(root) ? customerToRecord(root, '', reading) : undefined;
