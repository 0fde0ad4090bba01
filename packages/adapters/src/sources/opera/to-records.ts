import type { Incoming } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { dailySummaryToRecords } from './daily-summary-to-record.ts';
import type { OperaPlace, OperaTables, TransactionCode } from './options.ts';
import { postingsUnder, postingToRecords } from './posting-to-record.ts';
import { preferencesOf } from './preferences.ts';
import { profileToRecords, summaryToRecord } from './profile-to-record.ts';
import type { Reading } from './reading.ts';
import { idOfType, profileSource, refused, whereOf } from './reading.ts';
import { reservationToRecords } from './reservation-to-record.ts';

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
  const reading: Reading = { tables, place };
  const root = objectOf(payload);
  if (!root || Array.isArray(payload))
    return Array.isArray(payload)
      ? payload.flatMap((part) => operaRecords(part, tables, place))
      : [notARecord(payload, reading)];
  if (root.trxCodes !== undefined) return [];
  for (const readers of [profileReaders, stayReaders, chargeReaders]) {
    for (const read of readers) {
      const found = read(root, reading);
      if (found) return found;
    }
  }

  return [notARecord(payload, reading)];
}

/** OPERA's own table of transaction codes, from an answer that holds it; it tells postings what they are. */
export function transactionCodesOf(payload: unknown): ReadonlyMap<string, TransactionCode> {
  const lines = objectsOf(objectOf(payload)?.trxCodes).flatMap((line) => {
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

/** Whether an answer says that OPERA has more of the same. */
export function hasMore(payload: unknown): boolean {
  const root = objectOf(payload);
  const pages = [root, root?.profileSummaries, root?.profiles, root?.reservations, root?.journalPostings];

  return pages.some((page) => String(objectOf(page)?.hasMore) === 'true');
}

/** How many there are in all, where the answer says so. */
export function totalOf(payload: unknown): number | undefined {
  const root = objectOf(payload);
  const pages = [root?.profileSummaries, root?.profiles, root?.reservations, root?.journalPostings, root];
  const total = pages
    .map((page) => Number(firstText(page, 'totalResults')))
    .find((number) => Number.isInteger(number));

  return total;
}

type Reader = (root: Raw, reading: Reading) => readonly Incoming[] | undefined;

const profileReaders: readonly Reader[] = [
  (root, reading) => {
    const summaries = objectOf(root.profileSummaries);

    return (
      summaries &&
      objectsOf(summaries.profileInfo).map((info) =>
        summaryToRecord(info.profileIdList, objectOf(info.profile) ?? info, reading),
      )
    );
  },
  (root, reading) => {
    if (!objectOf(root.profiles)) return undefined;

    return objectsOf(at(root, 'profiles', 'profileInfo') ?? root.profiles).flatMap((info) => {
      const details = objectOf(info.profile ?? info.profileDetails) ?? info;

      return profileToRecords({ ids: info.profileIdList, details, beside: info }, reading);
    });
  },
  ...(['profile', 'guest', 'company'] as const).map(
    (name): Reader =>
      (root, reading) => {
        const details = objectOf(root[`${name}Details`]);
        const ids = root[`${name}IdList`] ?? root.profileIdList;

        return details && profileToRecords({ ids, details, beside: root }, reading);
      },
  ),
  (root, reading) => {
    const profile = objectOf(root.profile);
    if (!profile) return undefined;
    const details = objectOf(profile.profileDetails) ?? profile;

    return profileToRecords(
      { ids: root.profileIdList ?? profile.profileIdList, details, beside: root },
      reading,
    );
  },
  (root, reading) => {
    const victim = firstText(root, 'victimProfileId') ?? firstText(root.victimProfileId, 'id');
    const survivor = firstText(root, 'survivorProfileId') ?? reading.place.profileId;
    if (victim === undefined) return undefined;
    if (survivor !== undefined && victim !== survivor) return [merged(victim, survivor, reading)];
    const field = 'survivorProfileId';
    const facts = { field, problem: 'is not another profile' };

    return [
      refused({ code: 'refused/field', field, facts, raw: root, kind: 'profile', id: victim }, reading),
    ];
  },
];

const stayReaders: readonly Reader[] = [
  (root, reading) => {
    const history = objectOf(at(root, 'profileStayDetails', 'reservationInfoList'));

    return (
      history &&
      ['historyList', 'futureList', 'currentList']
        .flatMap((name) => objectsOf(at(history, name, 'reservationInfo')))
        .flatMap((raw) => reservationToRecords(raw, reading, true))
    );
  },
  (root, reading) => {
    const list = objectsOf(
      at(root, 'reservations', 'reservationInfo') ?? at(root, 'reservations', 'reservation'),
    );
    if (list.length > 0) return list.flatMap((raw) => reservationToRecords(raw, reading));
    if (Array.isArray(root.reservations))
      return objectsOf(root.reservations).flatMap((raw) =>
        raw.roomStay === undefined ? dailySummaryToRecords(raw, reading) : reservationToRecords(raw, reading),
      );

    return objectOf(root.reservations) && at(root, 'reservations', 'hasMore') !== undefined ? [] : undefined;
  },
  (root, reading) => {
    const single = objectOf(root.reservation);

    return single?.roomStay === undefined ? undefined : reservationToRecords(single, reading);
  },
];

const chargeReaders: readonly Reader[] = [
  (root, reading) => {
    const folio = objectOf(root.reservationFolioInformation);
    if (!folio) return undefined;
    const info = objectOf(folio.reservationInfo);
    const reservationId = idOfType(info?.reservationIdList, 'Reservation');
    const room = firstText(info?.roomStay, 'roomId', 'roomNumber');
    const hotelId = textOf(info?.hotelId) ?? reading.place.hotelId;
    const inHotel: Reading =
      hotelId === undefined ? reading : { ...reading, place: { ...reading.place, hotelId } };
    const windows = [...objectsOf(folio.folioWindows), ...objectsOf(folio.folioHistory)];
    const lines = windows.flatMap((window) => [window, ...objectsOf(window.folios)]).flatMap(postingsUnder);

    return once(lines).flatMap((raw) => postingToRecords(raw, inHotel, compact({ reservationId, room })));
  },
  (root, reading) => {
    const journal = objectOf(root.journalPostings) ?? (Array.isArray(root.postings) ? root : undefined);

    return journal && postingsUnder(journal).flatMap((raw) => postingToRecords(raw, reading));
  },
];

/** The profile that OPERA merged away: what it was stays in its history, where it went is told. */
function merged(victim: string, survivor: string, reading: Reading): Incoming {
  return {
    record: {
      kind: 'profile',
      source: profileSource(victim, reading),
      type: { value: 'person' },
      active: false,
      names: [],
      mergedInto: profileSource(survivor, reading),
    },
    ...whereOf(reading),
  };
}

/** A posting stands in every revision of its folio; it is one posting. */
function once(lines: readonly Raw[]): readonly Raw[] {
  const seen = new Set<string>();

  return lines.filter((line) => {
    const id = textOf(line.transactionNo);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);

      return true;
    }

    return false;
  });
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
