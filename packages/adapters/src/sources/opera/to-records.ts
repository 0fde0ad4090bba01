import type { Incoming } from '@innkeeper/core';
import { foundInside } from '../../shared/found-inside.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, listOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { firstOf } from '../../shared/reading.ts';
import { chargeReaders, profileReaders, stayReaders } from './answer-readers.ts';
import type { OperaPlace, OperaTables, TransactionCode } from './options.ts';
import { preferencesOf } from './preferences.ts';
import type { Reading } from './reading.ts';
import { idOfType, refused } from './reading.ts';

/**
 * The records in any answer of OPERA Cloud's REST API that this house can use: profiles in all their shapes,
 * reservations, stay histories, folios, the journal, daily summaries. An answer that is none of these is refused
 * as one thing; a broken record among good ones is refused alone. The table of transaction codes holds no record.
 */
export function operaRecords(
  payload: unknown,
  tables: OperaTables = {},
  place: OperaPlace = {},
): readonly Incoming[] {
  const root = objectOf(payload);
  const reading: Reading = { tables, place: withCodesOf(root, place) };
  if (!root || Array.isArray(payload))
    return Array.isArray(payload)
      ? payload.flatMap((part) => operaRecords(part, tables, place))
      : [notARecord(payload, reading)];
  if (root.trxCodes !== undefined || holdsNoRecord(root)) return [];
  const read = (part: Raw): readonly Incoming[] | undefined => firstOf(readers, part, reading);

  return read(root) ?? foundInside(root, read) ?? [notARecord(payload, reading)];
}

const readers = [...profileReaders, ...stayReaders, ...chargeReaders];

/** OPERA's own table of transaction codes, from an answer that holds it; it tells postings what they are. */
export function transactionCodesOf(payload: unknown): ReadonlyMap<string, TransactionCode> {
  const root = objectOf(payload);
  const lines = objectsOf(root?.trxCodes ?? root?.trxCodesInfo).flatMap((line) => {
    const code = textOf(line.transactionCode);
    const meaning = compact({
      description: textOf(line.description),
      group: textOf(line.transactionGroup),
      subGroup: textOf(line.transactionSubGroup),
      serviceType: textOf(line.trxServiceType),
    });

    return code === undefined ? [] : [[code, meaning] as const];
  });

  return new Map(lines);
}

/** Answers with folios bring what their transaction codes mean; what the hotel or its table says goes before. */
function withCodesOf(root: Raw | undefined, place: OperaPlace): OperaPlace {
  const codes = root?.trxCodesInfo === undefined ? undefined : transactionCodesOf(root);

  return codes === undefined || codes.size === 0
    ? place
    : { ...place, transactionCodes: new Map([...codes, ...(place.transactionCodes ?? [])]) };
}

const aside = new Set([
  'links',
  'warnings',
  'hasMore',
  'totalResults',
  'count',
  'totalPages',
  'offset',
  'limit',
]);

/** What was done or happened, without anything to keep: an answer to a change, events that say what is to be asked for again. */
function holdsNoRecord(root: Raw): boolean {
  const names = Object.keys(root).filter((name) => !aside.has(name));
  const events = ['businessEvents', 'businessEventData', 'businessEvent', 'newEvent'];
  const isEvents = [...names, ...Object.keys(objectOf(root.data) ?? {})].some((name) =>
    events.includes(name),
  );
  const isEmptySide =
    sidePageOf(root) !== undefined &&
    listOf(root.preferenceCollections).length === 0 &&
    Object.keys(objectOf(root.relationships) ?? {}).length === 0;

  return (names.length === 0 && Object.keys(root).length > 0) || isEvents || isEmptySide;
}

/**
 * A profile's payload together with what other calls say about it: preferences and relationships belong to the
 * profile and have no life of their own.
 */
export function joinProfile(profile: unknown, ...sides: readonly unknown[]): unknown {
  const root = objectOf(profile);
  if (!root) return profile;
  const place = root.profileDetails !== undefined ? 'profileDetails' : 'profile';
  const details: Record<string, unknown> = { ...objectOf(root[place]) };
  for (const side of sides) {
    const { preferenceCollections, relationships } = objectOf(side) ?? {};
    if (preferenceCollections !== undefined)
      details.preferenceCollection = { preferenceType: preferenceCollections };
    if (relationships !== undefined) details.relationships = relationships;
  }

  return { ...root, [place]: details };
}

/** The id of the profile that a page of preferences or relationships belongs to, or nothing where it is no such page. */
export function sidePageOf(payload: unknown): { readonly profileId?: string } | undefined {
  const root = objectOf(payload);
  if (!root || root.profileDetails !== undefined) return undefined;
  if (root.preferenceCollections === undefined && root.relationships === undefined) return undefined;

  return compact({ profileId: idOfType(root.profileIdList, 'Profile') });
}

function notARecord(raw: unknown, reading: Reading): Incoming {
  const isSide =
    sidePageOf(raw) !== undefined && preferencesOf(objectOf(raw)?.preferenceCollections, reading).length > 0;

  return refused(
    isSide
      ? { code: 'refused/not-a-record', field: 'preferenceCollections', raw, kind: 'profile' }
      : { code: 'refused/not-a-record', raw },
    reading,
  );
}
