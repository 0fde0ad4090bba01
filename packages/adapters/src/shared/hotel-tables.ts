import type { ChargeCategory, ChargeType, Preference } from '@innkeeper/core';

/** What the hotel knows about its own system and the payloads do not say. All of it is optional. */
export interface HotelTables {
  /** The name of this system among the sources of the house; the system's own where absent. */
  readonly system?: string;
  /** The house's id of a property by the system's; that id itself where absent. */
  readonly properties?: Readonly<Record<string, string>>;
  /** IANA time zone by the system's id of the property: which day a moment is, and where clocks without an offset hang. */
  readonly timeZones?: Readonly<Record<string, string>>;
  /** The time zone of every property that `timeZones` does not name. @defaultValue UTC */
  readonly timeZone?: string;
  /** The currency of amounts that bring none, by the system's id of the property. */
  readonly currencies?: Readonly<Record<string, string>>;
  /** The currency of every property that `currencies` does not name. */
  readonly currency?: string;
  /** ISO 3166-1 alpha-2 of the country whose telephone numbers come without its code; without it they are not compared. */
  readonly country?: string;
  /** What preference codes mean, by `GROUP/CODE` or the code alone. */
  readonly preferenceCodes?: Readonly<Record<string, readonly Preference[]>>;
  /** What codes of charges, revenue centres and sales categories are, where the system's own word misleads. */
  readonly chargeCodes?: Readonly<Record<string, ChargeMeaning>>;
  /** What the system's codes for sex mean, where the hotel set its own. */
  readonly genders?: Readonly<Record<string, 'female' | 'male' | 'other'>>;
}

/** What a code of a charge is. */
export interface ChargeMeaning {
  readonly type?: ChargeType;
  readonly category?: ChargeCategory;
  readonly outlet?: string;
  readonly place?: 'room' | 'outlet' | 'takeaway';
}

/** The value of a table under a name that came from outside. */
export function ownOf<Value>(
  table: Readonly<Record<string, Value>> | undefined,
  name: string | undefined,
): Value | undefined {
  return table && name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The first meaning that the hotel gave to one of several codes. */
export function chargeMeaningOf(
  { chargeCodes }: HotelTables,
  ...codes: readonly (string | undefined)[]
): ChargeMeaning | undefined {
  return codes.map((code) => ownOf(chargeCodes, code)).find((meaning) => meaning !== undefined);
}

/** What the hotel's table says a preference means; group and code are compared without regard to case. */
export function preferenceMeaningOf(
  { preferenceCodes }: HotelTables,
  group: string | undefined,
  code: string,
): readonly Preference[] | undefined {
  if (!preferenceCodes) return undefined;
  const wanted = [group === undefined ? code : `${group}/${code}`, code].map((name) => name.toUpperCase());
  const entries = Object.entries(preferenceCodes).map(
    ([name, meaning]) => [name.toUpperCase(), meaning] as const,
  );

  return wanted.map((name) => entries.find(([known]) => known === name)?.[1]).find(Boolean);
}
