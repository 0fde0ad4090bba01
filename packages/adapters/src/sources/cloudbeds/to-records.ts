import type { Incoming } from '@innkeeper/core';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { readPayload } from '../../shared/reading.ts';
import { checkToRecords, isCheck } from './check-to-records.ts';
import { groupToRecord, isGroup } from './group-to-record.ts';
import { guestToRecord, withGuestId } from './guest-to-record.ts';
import { isMerge, mergeToRecords } from './merges-to-records.ts';
import { reservationToRecords } from './reservation-to-records.ts';
import { guestFields } from './shapes.ts';
import { transactionsToRecords } from './transaction-to-record.ts';

/**
 * The records in a payload of Cloudbeds: guest profiles, guests, groups and companies, the log of merges and unmerges,
 * reservations, transactions, checks of a restaurant. Statistics, filters and suggestions hold no record.
 */
export function cloudbedsRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, readers, { system: tables.system ?? 'cloudbeds', tables, place });
}

const readers: readonly PayloadReader[] = [eventIn, transactionsIn, entriesIn, entryIn, nothingIn];

/** A message that something changed: it names things by their ids, and what it says beside them is not the whole. */
function eventIn(root: Raw): readonly Incoming[] | undefined {
  return /^[a-z_]+\/[a-z_]+$/i.test(textOf(root.event) ?? '') ? [] : undefined;
}

function transactionsIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  if (root.transactions !== undefined) return transactionsToRecords(root.transactions, reading);
  if (root.groups !== undefined)
    return objectsOf(root.groups).flatMap((group) => transactionsToRecords(group.transactions, reading));

  return root.externalRelationKind !== undefined || root.internalTransactionCode !== undefined
    ? transactionsToRecords(root, reading)
    : undefined;
}

/** A page: a list of entries, or a map of them by id. */
function entriesIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  const { data } = root;
  if (data === undefined || data === null) return undefined;
  const isMap = !Array.isArray(data) && objectOf(data) !== undefined && isMapOf(data);
  const entries = isMap
    ? Object.entries(objectOf(data) ?? {}).flatMap(([guestID, entry]) =>
        objectsOf(entry).map((raw) => withGuestId(raw, guestID)),
      )
    : objectsOf(data);
  const seen = new Set<string>();

  return entries.flatMap((entry) => {
    const isPage = objectsOf(entry.data).length > 0;
    const found = readPayload(entry, isPage ? readers : [transactionsIn, entryIn, nothingIn], reading);

    return found.filter((item) => isNew(item, seen));
  });
}

/** A guest stands in a list once for each of his rooms. */
function isNew(item: Incoming, seen: Set<string>): boolean {
  if ('refused' in item || item.record.kind !== 'profile') return true;
  const key = JSON.stringify(item.record);
  if (seen.has(key)) return false;
  seen.add(key);

  return true;
}

function isMapOf(data: unknown): boolean {
  const values = Object.values(objectOf(data) ?? {});

  return (
    values.length > 0 &&
    values.every((value) => objectOf(value) !== undefined && !Array.isArray(value)) &&
    values.some((value) => firstText(value, 'guestID', 'guestFirstName', 'guestName') !== undefined)
  );
}

function entryIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  if (isMerge(root)) return mergeToRecords(root, reading);
  if (isCheck(root)) return checkToRecords(root, reading);
  if (isGroup(root)) return [groupToRecord(root, reading)];
  if (isFiltered(root)) return [guestToRecord(root, reading, { thin: true })];
  const isStay =
    root.guestList !== undefined ||
    root.reservationStatus !== undefined ||
    (textOf(root.id) !== undefined && firstText(root, 'checkInAt', 'checkOutAt') !== undefined) ||
    (firstText(root, 'reservationID') !== undefined &&
      root.guestFirstName === undefined &&
      root.guestLastName === undefined);
  // which rooms are whose, without a day: there is a guest in it at most
  if (isStay && !isDated(root)) {
    const hasGuest = firstText(root, 'guestID') !== undefined && textOf(root.guestName) !== undefined;

    return hasGuest ? [guestToRecord(root, reading, { thin: true })] : [];
  }
  if (isStay) return reservationToRecords(root, reading);

  return isGuest(root) ? [guestToRecord(root, reading)] : undefined;
}

/** Fields that only a guest profile has, where it brings no name. */
const profileFields = [
  'isAnonymizationAvailable',
  'isMerged',
  'isRepeatGuest',
  'isOptIn',
  'dateAnonymized',
  'companyTaxId',
  'guestEmail',
];

function isGuest(root: Raw): boolean {
  const isNamed = [...guestFields.given, ...guestFields.family].some((name) => name in root);
  const isProfile =
    firstText(root, ...guestFields.id) !== undefined && profileFields.some((name) => name in root);

  return (isNamed || isProfile) && root.mergeId === undefined;
}

function isDated(root: Raw): boolean {
  const rooms = [...objectsOf(root.rooms), ...objectsOf(root.assigned), ...objectsOf(root.unassigned)];
  const names = ['startDate', 'endDate', 'checkInAt', 'checkOutAt', 'reservationCheckIn', 'roomCheckIn'];

  return [root, ...rooms].some((raw) => firstText(raw, ...names) !== undefined);
}

/** A row of `getGuestsByFilter`: a guest's name and his room, and no day of a stay. */
function isFiltered(root: Raw): boolean {
  const hasStay = ['startDate', 'checkInAt', 'status', 'rooms', 'guests', 'assigned'].some(
    (name) => name in root,
  );

  return root.isMainGuest !== undefined && textOf(root.guestName) !== undefined && !hasStay;
}

/** What holds no record: statistics, names, suggestions, fields and notes without their guest. */
function nothingIn(root: Raw): readonly Incoming[] | undefined {
  const names = [
    'nextPageToken',
    'countries',
    'guestStatuses',
    'suggestions',
    'lastVisit',
    'customFieldId',
    'suggestionProfile',
    'mergeId',
    'guestNoteID',
    'reservationNoteID',
    'personType',
    'fileName',
    'tags',
    'codes',
  ];
  const isPage =
    ['total', 'count', 'limit', 'offset'].some((name) => name in root) &&
    !Object.values(root).some((value) => Array.isArray(value) && objectsOf(value).length > 0);
  const words = Object.keys(root);
  // where a guest was booked, and when; a note with who wrote it; an answer that says how it went
  const isAside =
    words.every((name) => ['name', 'date', 'profileId'].includes(name)) ||
    ('content' in root && 'user' in root) ||
    ('success' in root && words.every((name) => ['success', 'message', 'data'].includes(name)));

  return isAside ||
    names.some((name) => name in root) ||
    (isPage && textOf(root.id) === undefined) ||
    ('value' in root && Object.keys(root).length === 1)
    ? []
    : undefined;
}
