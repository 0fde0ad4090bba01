import type {
  ContactPoint,
  HouseRecord,
  Incoming,
  ProfileRecord,
  Refusal,
  SourceReference,
} from '@innkeeper/core';
import { foundInside } from './found-inside.ts';
import type { HotelTables } from './hotel-tables.ts';
import { ownOf } from './hotel-tables.ts';
import { isZone } from './is-zone.ts';
import type { Raw } from './loose.ts';
import { compact, objectOf } from './loose.ts';

/** What the file or request says that the payload does not repeat. */
export interface PayloadPlace {
  /** The file or request, for whoever looks into the quarantine. */
  readonly part?: string;
  /** The property of what names none, by the system's id of it. */
  readonly property?: string;
  /** The id of the one thing that a payload is about, where only its request held it. */
  readonly id?: string;
}

/** Everything that the readers of one payload need to know. */
export interface Reading {
  /** The name among the sources of the house. */
  readonly system: string;
  readonly tables: HotelTables;
  readonly place: PayloadPlace;
}

/** Reads an object of one kind; `undefined` where it is of another. */
export type PayloadReader<Around extends Reading = Reading> = (
  root: Raw,
  reading: Around,
) => readonly Incoming[] | undefined;

/**
 * The records in a payload by the first reader that knows it, else those that stand inside of it; a list of payloads is
 * read one by one. What nobody knows is refused as one thing.
 */
export function readPayload<Around extends Reading>(
  payload: unknown,
  readers: readonly PayloadReader<Around>[],
  reading: Around,
): readonly Incoming[] {
  if (Array.isArray(payload)) return payload.flatMap((part) => readPayload(part, readers, reading));
  const root = objectOf(payload);
  const read = (part: Raw): readonly Incoming[] | undefined => firstOf(readers, part, reading);
  const found = root && (read(root) ?? foundInside(root, read));

  return found ?? [refused({ code: 'refused/not-a-record', raw: payload }, reading)];
}

/** What the first reader that knows an object makes of it. */
export function firstOf<Around>(
  readers: readonly ((root: Raw, reading: Around) => readonly Incoming[] | undefined)[],
  root: Raw,
  reading: Around,
): readonly Incoming[] | undefined {
  for (const read of readers) {
    const found = read(root, reading);
    if (found) return found;
  }

  return undefined;
}

/** A reference to a profile; profiles hold for the whole group. */
export function profileSource(id: string, { system }: Pick<Reading, 'system'>): SourceReference {
  return { system, kind: 'profile', id };
}

/** A reference to what belongs to one property. */
export function propertySource(
  kind: 'stay' | 'charge',
  id: string,
  { property, reading }: { readonly property: string | undefined; readonly reading: Reading },
): SourceReference {
  return compact({ system: reading.system, property: houseProperty(property, reading), kind, id });
}

/** The system's id of the property: the payload's own, else what the request says. */
export function propertyIn(own: string | undefined, { place }: Reading): string | undefined {
  return own ?? place.property;
}

/** The house's id of a property; the name of the system where nothing names one. */
export function houseProperty(property: string | undefined, { tables, system }: Reading): string {
  return ownOf(tables.properties, property) ?? property ?? system;
}

/** The time zone of a property. */
export function zoneAt(property: string | undefined, { tables }: Reading): string {
  const zone = ownOf(tables.timeZones, property) ?? tables.timeZone ?? 'UTC';

  return isZone(zone) ? zone : 'UTC';
}

/** A currency as ISO 4217: the amount's own, else that of the property. */
export function currencyAt(
  own: string | undefined,
  property: string | undefined,
  { tables }: Reading,
): string | undefined {
  const code = (own ?? ownOf(tables.currencies, property) ?? tables.currency)?.trim().toUpperCase();

  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** A record on its way to the house. */
export function told(said: HouseRecord, { place, tables }: Reading): Incoming {
  const record = said.kind === 'profile' ? withCountry(said, tables.country) : said;

  return place.part === undefined ? { record } : { record, where: { part: place.part } };
}

/** Numbers that are of no country are of the one that the hotel named. */
function withCountry(profile: ProfileRecord, country: string | undefined): ProfileRecord {
  if (country === undefined || !profile.contactPoints?.some(isNational)) return profile;
  const contactPoints = profile.contactPoints.map((point) =>
    isNational(point) ? { ...point, country } : point,
  );

  return { ...profile, contactPoints };
}

function isNational(point: ContactPoint): boolean {
  return point.type === 'phone' && point.number === undefined && point.country === undefined;
}

/** A refusal on its way to the quarantine. */
export function refused(refusal: Refusal, { place }: Reading): Incoming {
  return place.part === undefined ? { refused: refusal } : { refused: refusal, where: { part: place.part } };
}

/** A refusal of something whose kind is known, for a field that is missing or cannot be read. */
export function refusedFor(
  {
    code,
    kind,
    id,
    field,
    problem = 'is missing',
    raw,
  }: {
    readonly code:
      | 'refused/no-id'
      | 'refused/field'
      | 'refused/day'
      | 'refused/departure'
      | 'refused/amount'
      | 'refused/no-currency';
    readonly kind: HouseRecord['kind'];
    readonly id?: string | undefined;
    readonly field?: string | undefined;
    readonly problem?: string;
    readonly raw: unknown;
  },
  reading: Reading,
): Incoming {
  const facts = field === undefined ? undefined : { field, problem };

  return refused(compact({ code, field, facts, raw, kind, id }) as Refusal, reading);
}
