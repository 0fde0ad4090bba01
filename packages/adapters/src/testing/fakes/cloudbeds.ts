import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeRow } from './rows.ts';
import { between, dayAfter, isoOf, nobody, slice } from './rows.ts';

/** How large a fake is. */
export interface FakeSize {
  readonly guests: number;
  readonly reservations: number;
  /** Milliseconds since 1970 when everything was written. @defaultValue the first of November 2026 */
  readonly at?: number;
}

/** A Cloudbeds in memory. */
export interface FakeCloudbeds {
  readonly api: FakeApi;
  readonly propertyId: string;
  readonly organizationId: string;
  readonly reservations: readonly FakeRow[];
  /** A reservation changes: its guests leave. */
  checkOut(number: number, at: number): void;
  /** Two guests become one, as the log of merges tells it. */
  merge(survivor: number, other: number, at: number): void;
  /** They are two again. */
  unmerge(survivor: number, other: number, at: number): void;
  /** The message that Cloudbeds sends about a reservation. */
  webhook(number: number): string;
}

const start = Date.UTC(2026, 10, 1);
const apiKey = 'cloudbeds-key';

/** A Cloudbeds with so many guests and reservations. Its key is `cloudbeds-key`. */
export function fakeCloudbeds({ guests, reservations: count, at = start }: FakeSize): FakeCloudbeds {
  const profiles = Array.from({ length: guests }, (_, index) => profileOf(index, at));
  const reservations = Array.from({ length: count }, (_, index) => reservationOf(index, index % guests, at));
  const merges: FakeRow[] = [];
  const log = (
    eventType: string,
    pair: readonly number[],
    after: readonly FakeRow[],
    moment: number,
  ): void => {
    const before = pair.map((number) => profiles[number] ?? {});
    merges.push({
      id: String(9000 + merges.length),
      mergedAt: isoOf(moment).slice(0, 19).replace('T', ' '),
      eventType,
      beforeMergeProfiles: before,
      afterMergeProfiles: after,
    });
  };

  return {
    propertyId: 'P1',
    organizationId: '9',
    reservations,
    api: (call) => answerTo(call, { profiles, reservations, merges }),
    checkOut: (number, moment) => {
      const before = reservations[number] ?? {};
      reservations[number] = { ...before, status: 'checked_out', dateModified: isoOf(moment) };
    },
    merge: (survivor, other, moment) => {
      log('merge', [survivor, other], [profiles[survivor] ?? {}], moment);
      profiles[other] = {
        ...profiles[other],
        isMerged: true,
        parentId: idOf(survivor),
        dateModified: isoOf(moment),
      };
    },
    unmerge: (survivor, other, moment) => {
      const { isMerged: _, parentId: __, ...alone } = profiles[other] ?? {};
      profiles[other] = { ...alone, dateModified: isoOf(moment) };
      log('unmerge', [survivor], [profiles[survivor] ?? {}, profiles[other] ?? {}], moment);
    },
    webhook: (number) =>
      JSON.stringify({
        event: 'reservation/status_changed',
        propertyID: 'P1',
        reservationID: reservations[number]?.reservationID,
      }),
  };
}

interface Shelf {
  readonly profiles: readonly FakeRow[];
  readonly reservations: readonly FakeRow[];
  readonly merges: readonly FakeRow[];
}

function answerTo({ path, query, headers, body }: FakeCall, shelf: Shelf): FakeAnswer {
  if (headers['x-api-key'] !== apiKey) return { status: 401 };
  const one = /^\/guest-profiles\/v1\/profiles\/(\w+)$/.exec(path)?.[1];
  if (one !== undefined) return found(shelf.profiles.find(({ id }) => id === one));
  const filter = filterOf(query.get('filter'));
  const of = (rows: readonly FakeRow[], field: string): readonly FakeRow[] => between(rows, field, filter);
  switch (path) {
    case '/guest-profiles/v1/profiles':
      return page(
        of(shelf.profiles, 'dateModified'),
        Number(query.get('offset')),
        Number(query.get('limit')),
      );
    case '/guest-profiles/v1/merges':
      return page(of(shelf.merges, 'mergedAt'), (Number(query.get('page')) - 1) * 100, 100);
    case '/api/v1.3/getReservations': {
      const [from, to] = [query.get('modifiedFrom'), query.get('modifiedTo')];
      const rows = between(shelf.reservations, 'dateModified', { from, to });
      const size = Math.min(100, Number(query.get('pageSize')));

      return page(rows, (Number(query.get('pageNumber')) - 1) * size, size);
    }
    case '/api/v1.3/getReservation':
      return found(
        shelf.reservations.find((row) => row.reservationID === query.get('reservationID')),
        true,
      );
    case '/accounting/v1.0/transactions':
      return body ? { status: 200, body: { transactions: [], nextPageToken: null } } : { status: 400 };
    default:
      return { status: 404 };
  }
}

function page(rows: readonly FakeRow[], offset: number, size: number): FakeAnswer {
  const { rows: data, total } = slice(rows, offset, size);

  return { status: 200, body: { success: true, offset, total, count: data.length, data } };
}

function found(row: FakeRow | undefined, wrapped = false): FakeAnswer {
  if (!row) return { status: 404 };

  return { status: 200, body: wrapped ? { success: true, data: row } : row };
}

/** `dateModified:greater_than_or_equal:2026-01-01T00:00:00Z;dateModified:less_than_or_equal:…` */
function filterOf(text: string | null): { readonly from?: string; readonly to?: string } {
  const parts = (text ?? '').split(';').map((part) => /^\w+:(\w+):(.*)$/.exec(part));
  const of = (operator: string): string | undefined => parts.find((part) => part?.[1] === operator)?.[2];
  const [from, to] = [of('greater_than_or_equal'), of('less_than_or_equal')];

  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function idOf(number: number): string {
  return String(500_000 + number);
}

function profileOf(number: number, at: number): FakeRow {
  const { given, family, email, phone, birth } = nobody(number);

  return {
    id: idOf(number),
    organizationId: '9',
    firstName: given,
    lastName: family,
    email,
    phone: '*****',
    cellPhone: phone,
    birthday: birth,
    country: 'DE',
    documentNumber: '*****',
    isOptIn: number % 3 === 0,
    isMerged: false,
    dateCreated: isoOf(at - 86_400_000),
    dateModified: isoOf(at + number * 1000),
  };
}

function reservationOf(number: number, guest: number, at: number): FakeRow {
  const { given, family, email } = nobody(guest);
  const arrival = number % 300;

  return {
    propertyID: 'P1',
    reservationID: String(3_000_000 + number),
    dateCreated: isoOf(at - 86_400_000),
    dateModified: isoOf(at + number * 1000),
    status: 'confirmed',
    guestID: idOf(guest),
    guestName: `${given} ${family}`,
    startDate: dayAfter(arrival),
    endDate: dayAfter(arrival + 1 + (number % 5)),
    adults: '2',
    children: '0',
    balance: 0,
    sourceName: 'Website',
    guestList: {
      [idOf(guest)]: {
        guestID: idOf(guest),
        guestFirstName: given,
        guestLastName: family,
        guestEmail: email,
        isMainGuest: true,
      },
    },
    rooms: [{ roomID: `R${number % 200}`, roomName: String(100 + (number % 200)), roomTypeName: 'Double' }],
  };
}
