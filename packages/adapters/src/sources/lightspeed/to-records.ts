import type { Incoming } from '@innkeeper/core';
import { objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader } from '../../shared/reading.ts';
import { readPayload } from '../../shared/reading.ts';
import type { LightspeedReading } from './check-to-records.ts';
import { checkToRecords } from './check-to-records.ts';
import type { LightspeedTables } from './options.ts';
import { saleToRecords } from './sale-to-records.ts';

/** The records in a payload of Lightspeed K-Series: notifications of accounts, and receipts that are charged to a room. */
export function lightspeedRecords(
  payload: unknown,
  tables: LightspeedTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'lightspeed', tables, place });
}

const readRoot: PayloadReader<LightspeedReading> = (root, reading) => {
  const account = objectOf(root.account);
  if (account) return checkToRecords(account, reading);
  if (root.sales !== undefined || root.salesLines !== undefined)
    return objectsOf(root.sales ?? root).flatMap((sale) =>
      saleToRecords(sale, textOf(root.businessLocationId), reading),
    );
  const list = root.accounts ?? root.charges;
  if (list !== undefined) return objectsOf(list).flatMap((entry) => checkToRecords(entry, reading));
  if (root.transactionLines !== undefined || root.transactions !== undefined || root.payments !== undefined)
    return checkToRecords(root, reading);

  return root.reservations !== undefined && root.success !== undefined ? [] : undefined;
};
