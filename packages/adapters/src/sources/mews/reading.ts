import type { Day, Incoming, Refusal, SourceReference, Where } from '@innkeeper/core';
import { businessDayAt } from '@innkeeper/core';
import { isZone } from '../../shared/is-zone.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, objectOf, textOf } from '../../shared/loose.ts';
import { instantOf } from '../../shared/moment.ts';
import type { MewsLists } from './lists.ts';
import type { MewsPlace, MewsTables } from './options.ts';

/** Everything that the readers of one answer need to know. */
export interface Reading {
  readonly tables: MewsTables;
  readonly place: MewsPlace;
  readonly lists: MewsLists;
}

/** The name of Mews among the sources of the house. */
export function systemOf({ tables }: Pick<Reading, 'tables'>): string {
  return tables.system ?? 'mews';
}

/** A reference to a customer or company; Mews's accounts hold for the whole chain. */
export function accountSource(id: string, reading: Pick<Reading, 'tables'>): SourceReference {
  return { system: systemOf(reading), kind: 'profile', id };
}

/** A reference to what belongs to one enterprise. */
export function enterpriseSource(
  kind: 'stay' | 'charge',
  id: string,
  at: { readonly enterpriseId: string; readonly reading: Reading },
): SourceReference {
  return { system: systemOf(at.reading), property: propertyOf(at.enterpriseId, at.reading), kind, id };
}

/** The house's id of an enterprise. */
export function propertyOf(enterpriseId: string, { tables }: Reading): string {
  const own = tables.properties;

  return own && Object.hasOwn(own, enterpriseId) ? (own[enterpriseId] ?? enterpriseId) : enterpriseId;
}

/** The enterprise of a record: its own word, that of its service, or the only one there is. */
export function enterpriseOf(raw: Raw, { lists, place }: Reading): string | undefined {
  const service = lists.find('Services', firstText(raw, 'ServiceId'));

  return (
    firstText(raw, 'EnterpriseId') ??
    firstText(service, 'EnterpriseId') ??
    place.enterpriseId ??
    lists.onlyEnterprise() ??
    place.otherwiseEnterpriseId
  );
}

/** The time zone that an enterprise's days are counted in. */
export function zoneOf(enterpriseId: string, { tables, lists }: Reading): string {
  const own = tables.timeZones;
  const told = firstText(lists.find('Enterprises', enterpriseId), 'TimeZoneIdentifier');
  const zone = own && Object.hasOwn(own, enterpriseId) ? own[enterpriseId] : told;

  return zone !== undefined && isZone(zone) ? zone : 'UTC';
}

/** The day at the property of one of Mews's moments, which are all in UTC. */
export function localDayOf(moment: unknown, timeZone: string): Day | undefined {
  const instant = instantOf(textOf(moment));

  return instant === undefined ? undefined : businessDayAt(instant, timeZone);
}

/** When a record was written and changed, and the version that follows from it. */
export function timesOf(raw: Raw): {
  readonly createdAt?: string;
  readonly changedAt?: string;
  readonly version?: number;
} {
  const changedAt = instantOf(firstText(raw, 'UpdatedUtc'));

  return compact({
    createdAt: instantOf(firstText(raw, 'CreatedUtc')),
    changedAt,
    version: changedAt === undefined ? undefined : Date.parse(changedAt),
  });
}

/** A name that Mews keeps in several languages: English where there is one, else the first. */
export function localText(value: unknown): string | undefined {
  const plain = textOf(value);
  const texts = objectOf(value);
  if (plain !== undefined || !texts) return plain;
  const english = Object.keys(texts).find((language) => /^en\b/i.test(language));
  const inEnglish = english === undefined ? undefined : textOf(texts[english]);

  return (
    inEnglish ??
    Object.values(texts)
      .map(textOf)
      .find((text) => text !== undefined)
  );
}

/** What an entry of one of Mews's lists is called. */
export function nameOf(entry: Raw | undefined): string | undefined {
  return entry && (localText(entry.Names) ?? localText(entry.Name));
}

/** The short name of an entry, where it has one. */
export function shortNameOf(entry: Raw | undefined): string | undefined {
  return entry && (localText(entry.ShortNames) ?? localText(entry.ShortName) ?? nameOf(entry));
}

/** Where the answer came from. */
export function whereOf({ place }: Reading): { readonly where?: Where } {
  return place.part === undefined ? {} : { where: { part: place.part } };
}

/** A refusal, as it goes to the quarantine. */
export function refused(refusal: Refusal, reading: Reading): Incoming {
  return { refused: refusal, ...whereOf(reading) };
}
