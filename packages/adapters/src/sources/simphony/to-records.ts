import type { Incoming } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader } from '../../shared/reading.ts';
import { readPayload } from '../../shared/reading.ts';
import { checkToRecords } from './check-to-records.ts';
import { guestCheckToRecords } from './guest-check-to-records.ts';

/** The records in a payload of Simphony: guest checks of the BI API, checks of the Transaction Services (second generation). */
export function simphonyRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, [readRoot], { system: tables.system ?? 'simphony', tables, place });
}

const readRoot: PayloadReader = (root, reading) => {
  const location = textOf(root.locRef);
  if (root.guestChecks !== undefined)
    return objectsOf(root.guestChecks).flatMap((check) => guestCheckToRecords(check, location, reading));
  if (root.guestCheckId !== undefined || root.detailLines !== undefined)
    return guestCheckToRecords(root, location, reading);
  if (root.header !== undefined) return checkToRecords(root, reading);
  const checks = checksOf(root);

  return checks?.flatMap((check) => checkToRecords(check, reading));
};

/** The checks of a list, whatever it is called: in order, or by their references. */
export function checksOf(root: Raw): readonly Raw[] | undefined {
  const { items, checks = items } = root;
  if (checks === undefined) return undefined;
  const map = objectOf(checks);
  const isMap = map !== undefined && !Array.isArray(checks) && map.header === undefined;

  return objectsOf(isMap ? Object.values(map) : checks);
}
