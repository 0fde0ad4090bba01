import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import type { Day } from '../../shared/day.ts';
import { slots } from './rack-rows.ts';

/** A stay that is open, as the rack shows it. */
export type Racked = Row<'rack'>;

/** The stays that run. */
export function inHouse(rows: Reader): Promise<readonly Racked[]> {
  return rows.where('rack', 'slot', [slots.here]);
}

/** The reservations that begin on a day. */
export function arriving(rows: Reader, day: Day): Promise<readonly Racked[]> {
  return rows.where('rack', 'slot', [slots.coming(day)]);
}

/** The stays of a property, running or reserved, whose days contain this one, the day of departure included. */
export async function openOn(rows: Reader, property: string, day: Day): Promise<readonly Racked[]> {
  const found = await rows.where('rack', 'slot', [slots.day(property, day), slots.long(property)]);

  return found.filter(({ arrival, departure }) => arrival <= day && departure >= day);
}
