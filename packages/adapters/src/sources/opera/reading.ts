import type { Incoming, Refusal, SourceReference, Where } from '@innkeeper/core';
import { firstText, objectsOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import type { OperaPlace, OperaTables } from './options.ts';

/** Everything that the readers of one payload need to know. */
export interface Reading {
  readonly tables: OperaTables;
  readonly place: OperaPlace;
}

/** The name of OPERA among the sources of the house. */
export function systemOf({ tables }: Reading): string {
  return tables.system ?? 'opera';
}

/** A reference to a profile; OPERA's profile ids hold for the whole chain. */
export function profileSource(id: string, reading: Reading): SourceReference {
  return { system: systemOf(reading), kind: 'profile', id };
}

/** A reference to what belongs to one hotel. */
export function hotelSource(
  kind: 'stay' | 'charge',
  id: string,
  at: { hotelId: string; reading: Reading },
): SourceReference {
  return { system: systemOf(at.reading), property: propertyOf(at.hotelId, at.reading), kind, id };
}

/** The house's id of a hotel. */
export function propertyOf(hotelId: string, { tables }: Reading): string {
  return tables.properties?.[hotelId] ?? hotelId;
}

/** The time zone of a hotel's clock. */
export function zoneOf(hotelId: string | undefined, { tables }: Reading): string {
  return (hotelId === undefined ? undefined : tables.timeZones?.[hotelId]) ?? 'UTC';
}

/** When a record was written and changed, and the version that follows from it. */
export function timesOf(
  raw: unknown,
  timeZone: string,
): { readonly createdAt?: string; readonly changedAt?: string; readonly version?: number } {
  const createdAt = instantOf(firstText(raw, 'createDateTime'), timeZone);
  const changedAt = instantOf(firstText(raw, 'lastModifyDateTime', 'lastModifiedDateTime'), timeZone);

  return {
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(changedAt === undefined ? {} : { changedAt, version: Date.parse(changedAt) }),
  };
}

/** The id of one of the types in a list of OPERA's ids; an entry without a type will do when none fits. */
export function idOfType(ids: unknown, ...types: readonly string[]): string | undefined {
  const wanted = types.map((type) => type.toLowerCase());
  const entries = objectsOf(ids);
  const fits = entries.find((entry) => wanted.includes((firstText(entry, 'type') ?? '').toLowerCase()));
  const plain = entries.find((entry) => firstText(entry, 'type') === undefined);

  return firstText(fits, 'id') ?? firstText(plain, 'id');
}

/** The currency of a hotel's amounts that bring none. */
export function currencyAt(hotelId: string, { tables }: Reading): string | undefined {
  return tables.currencies?.[hotelId] ?? tables.currency;
}

/** Where the payload came from. */
export function whereOf({ place }: Reading): { readonly where?: Where } {
  return place.part === undefined ? {} : { where: { part: place.part } };
}

/** A refusal, as it goes to the quarantine. */
export function refused(refusal: Refusal, reading: Reading): Incoming {
  return { refused: refusal, ...whereOf(reading) };
}
