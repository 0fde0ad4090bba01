import type { Incoming } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, compact, firstText, listOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { dailySummaryToRecords } from './daily-summary-to-record.ts';
import { postingsUnder, postingToRecords } from './posting-to-record.ts';
import { profileToRecords, summaryToRecord } from './profile-to-record.ts';
import type { Reading } from './reading.ts';
import { idOfType, profileSource, refused, whereOf } from './reading.ts';
import { reservationToRecords } from './reservation-to-record.ts';

/** Reads an answer of one kind; `undefined` where the answer is of another. */
export type Reader = (root: Raw, reading: Reading) => readonly Incoming[] | undefined;

/** The shapes that profiles come in. */
export const profileReaders: readonly Reader[] = [
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
  (root, reading) =>
    root.profileIdList !== undefined && (objectOf(root.customer) ?? objectOf(root.company))
      ? profileToRecords({ ids: root.profileIdList, details: root, beside: root }, reading)
      : undefined,
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

/** The shapes that reservations come in. */
export const stayReaders: readonly Reader[] = [
  (root, reading) => {
    if (objectOf(root.profileStayDetails) === undefined) return undefined;
    const history = at(root, 'profileStayDetails', 'reservationInfoList');

    return ['historyList', 'futureList', 'currentList']
      .flatMap((name) => objectsOf(at(history, name, 'reservationInfo')))
      .flatMap((raw) => reservationToRecords(raw, reading, true));
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
  (root, reading) =>
    objectOf(root.roomStay) && root.reservationIdList !== undefined
      ? reservationToRecords(root, reading)
      : undefined,
];

/** The shapes that charges come in. */
export const chargeReaders: readonly Reader[] = [
  (root, reading) =>
    root.reservationFolioInformation === undefined || root.reservationFolioInformation === null
      ? undefined
      : objectsOf(root.reservationFolioInformation).flatMap((folio) => foliosToRecords(folio, reading)),
  (root, reading) =>
    root.financialPostings === undefined
      ? undefined
      : objectsOf(root.financialPostings).flatMap((entry) =>
          postingsUnder({ postings: listOf(entry.posting ?? entry) }).flatMap((raw) =>
            postingToRecords(raw, reading),
          ),
        ),
  // the heads of folios, without a line
  (root) => (Array.isArray(root.folioHistory) ? [] : undefined),
  (root, reading) => {
    const journal = objectOf(root.journalPostings) ?? (Array.isArray(root.postings) ? root : undefined);

    return journal && postingsUnder(journal).flatMap((raw) => postingToRecords(raw, reading));
  },
  (root, reading) =>
    root.transactionNo !== undefined && root.transactionCode !== undefined
      ? postingToRecords(root, reading)
      : undefined,
];

/** The lines of the folios of one reservation. */
function foliosToRecords(folio: Raw, reading: Reading): readonly Incoming[] {
  const info = objectOf(folio.reservationInfo);
  const reservationId = idOfType(info?.reservationIdList, 'Reservation');
  const room = firstText(info?.roomStay, 'roomId', 'roomNumber');
  const hotelId = textOf(info?.hotelId) ?? reading.place.hotelId;
  const inHotel: Reading =
    hotelId === undefined ? reading : { ...reading, place: { ...reading.place, hotelId } };
  const windows = [...objectsOf(folio.folioWindows), ...objectsOf(folio.folioHistory)];
  const lines = windows.flatMap((window) => [window, ...objectsOf(window.folios)]).flatMap(postingsUnder);

  return once(lines).flatMap((raw) => postingToRecords(raw, inHotel, compact({ reservationId, room })));
}

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
