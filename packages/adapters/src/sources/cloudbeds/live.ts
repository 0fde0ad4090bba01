import type { Incoming } from '@innkeeper/core';
import type { ApiClient } from '../../shared/api-client.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords, idIn, jsonOf, utcOf, withToken } from '../../shared/live-pages.ts';
import type {
  Letter,
  LiveList,
  LiveSource,
  LiveSpan,
  ReceivedMessage,
  Told,
} from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import type { Raw } from '../../shared/loose.ts';
import { firstText, numberOf, objectOf, objectsOf } from '../../shared/loose.ts';
import type { CountedPage } from '../../shared/pages.ts';
import { pagesByCursor, pagesByNumber, pagesByOffset } from '../../shared/pages.ts';
import { byStretches } from '../../shared/time-windows.ts';
import type { CloudbedsConnection } from './client.ts';
import { cloudbedsClient } from './client.ts';
import { cloudbedsRecords } from './to-records.ts';

/** Which Cloudbeds, which properties, and what the hotel knows about its codes. */
export interface CloudbedsLiveOptions extends CloudbedsConnection, HotelTables {
  readonly propertyIds: readonly string[];
  /** The organisation of the guest profiles; without it guests are read property by property, and no log of merges. */
  readonly organizationId?: string;
  /** The first moment whose transactions matter, in milliseconds. @defaultValue three years ago */
  readonly from?: number;
  /** Whether transactions of the accounting are read. @defaultValue true */
  readonly transactions?: boolean;
  /** The word that Cloudbeds sends along with its webhooks, in their address. */
  readonly webhookToken?: () => string | Promise<string>;
  /** A client to share with other sources of the same key. */
  readonly client?: ApiClient;
}

interface Asking {
  readonly client: ApiClient;
  readonly options: CloudbedsLiveOptions;
}

const year = 365 * 86_400_000;

/** Cloudbeds through its API: guest profiles, the log of merges and unmerges, reservations, transactions. Reads only. */
export function cloudbedsLive(options: CloudbedsLiveOptions): LiveSource {
  const client = options.client ?? cloudbedsClient(options);
  const asking = { client, options };
  const { organizationId, propertyIds, transactions = true } = options;
  const lists: readonly LiveList[] = [
    ...(organizationId === undefined
      ? propertyIds.map((property) => guestList(asking, property))
      : [profileList(asking), mergeList(asking)]),
    ...propertyIds.map((property) => reservationList(asking, property)),
    ...(transactions ? propertyIds.map((property) => transactionList(asking, property)) : []),
  ];

  return liveSource({
    system: client.system,
    now: client.now,
    lists,
    reread: (letter, signal) => reread(asking, letter, signal),
    receive: (message) => receive(asking, message),
  });
}

function profileList({ client, options }: Asking): LiveList {
  const operation = 'listProfiles';

  return {
    entity: 'profiles',
    pages: (span) =>
      asRecords(
        pagesByOffset({ system: client.system, operation, size: 250, at: span.at }, async (offset, limit) => {
          const answer = await client.ask({
            operation,
            path: '/guest-profiles/v1/profiles',
            headers: organization(options),
            query: {
              offset,
              limit,
              sort: 'dateModified:asc',
              filter: changed('dateModified', span),
              includeTotal: true,
            },
            signal: span.signal,
          });

          return pageOf(answer);
        }),
        (rows) => records(options, { data: rows }, operation),
      ),
  };
}

function mergeList({ client, options }: Asking): LiveList {
  const operation = 'listMerges';

  return {
    entity: 'merges',
    pages: (span) =>
      asRecords(
        pagesByNumber({ system: client.system, operation, size: 100, at: span.at }, async (page, perPage) => {
          const answer = await client.ask({
            operation,
            path: '/guest-profiles/v1/merges',
            headers: organization(options),
            query: { page, perPage, filter: changed('mergedAt', span), includeTotal: true },
            signal: span.signal,
          });

          return pageOf(answer);
        }),
        (rows) => records(options, { data: rows }, operation),
      ),
  };
}

/** Guests as the property tells them, once for each of their rooms. */
function guestList({ client, options }: Asking, property: string): LiveList {
  return {
    entity: 'guests',
    property,
    pages: (span) =>
      byProperty(client, span, {
        operation: 'getGuestsModified',
        query: {
          propertyIDs: property,
          resultsFrom: utcOf(span.since ?? 0),
          resultsTo: utcOf(span.until),
          includeGuestRequirements: true,
        },
        read: (data) => records(options, { data }, 'getGuestsModified', property),
      }),
  };
}

function reservationList({ client, options }: Asking, property: string): LiveList {
  return {
    entity: 'reservations',
    property,
    pages: (span) =>
      byProperty(client, span, {
        operation: 'getReservations',
        query: {
          propertyID: property,
          modifiedFrom: utcOf(span.since ?? 0),
          modifiedTo: utcOf(span.until),
          includeGuestsDetails: true,
          includeAllRooms: true,
        },
        read: (data) => records(options, { data }, 'getReservations', property),
      }),
  };
}

interface Listing {
  readonly operation: string;
  readonly query: Readonly<Record<string, string | boolean>>;
  readonly read: (rows: readonly unknown[]) => readonly Incoming[];
}

/** A list of the PMS v1.3: numbered pages of at most 100. */
function byProperty(client: ApiClient, span: LiveSpan, { operation, query, read }: Listing) {
  return asRecords(
    pagesByNumber(
      { system: client.system, operation, size: 100, at: span.at },
      async (pageNumber, pageSize) => {
        const answer = await client.ask({
          operation,
          path: `/api/v1.3/${operation}`,
          query: { ...query, pageNumber, pageSize },
          signal: span.signal,
        });

        return pageOf(answer);
      },
    ),
    read,
  );
}

/** Transactions by the moment they were made, a month at a time; they are added and never changed. */
function transactionList({ client, options }: Asking, property: string): LiveList {
  const operation = 'listTransactions';

  return {
    entity: 'transactions',
    property,
    pages: (span) =>
      byStretches(
        span,
        { longest: 31 * 86_400_000, beginning: options.from ?? span.until - 3 * year },
        (stretch, at) =>
          asRecords(
            pagesByCursor({ system: client.system, operation, at }, async (pageToken) => {
              const answer = await client.ask({
                operation,
                path: '/accounting/v1.0/transactions',
                headers: { 'x-property-id': property },
                body: {
                  filters: {
                    and: [
                      {
                        field: 'transaction_datetime',
                        operator: 'greater_than_or_equal',
                        value: utcOf(stretch.start),
                      },
                      { field: 'transaction_datetime', operator: 'less_than', value: utcOf(stretch.end) },
                    ],
                  },
                  sort: [{ field: 'id', direction: 'asc' }],
                  limit: 1000,
                  ...(pageToken !== undefined && { pageToken }),
                },
                signal: span.signal,
              });

              return {
                rows: objectsOf(objectOf(answer)?.transactions),
                next: firstText(answer, 'nextPageToken'),
              };
            }),
            (transactions) => records(options, { transactions }, operation, property),
          ),
      ),
  };
}

function pageOf(answer: unknown): CountedPage<Raw> {
  return { rows: objectsOf(objectOf(answer)?.data), total: numberOf(objectOf(answer)?.total) };
}

/** One thing again. `getGuest` does not say whom it was asked for, so the id is put beside its answer. */
async function reread(
  { client, options }: Asking,
  { entity, about, property }: Letter,
  signal: AbortSignal | undefined,
): Promise<readonly Incoming[]> {
  if (entity === 'profile') {
    const path = `/guest-profiles/v1/profiles/${encodeURIComponent(about)}`;
    const answer = await client.ask({
      operation: 'getProfile',
      path,
      headers: organization(options),
      signal,
    });

    return answer === undefined ? [] : records(options, answer, 'getProfile');
  }
  const isGuest = entity === 'guest';
  const operation = isGuest ? 'getGuest' : 'getReservation';
  const answer = await client.ask({
    operation,
    path: `/api/v1.3/${operation}`,
    query: { [isGuest ? 'guestID' : 'reservationID']: about, propertyID: property },
    signal,
  });
  const data = objectOf(objectOf(answer)?.data);
  if (!data) return [];

  return records(options, { data: isGuest ? { guestID: about, ...data } : data }, operation, property);
}

/** A webhook names a reservation, a guest, or both; what they are now is asked for. */
async function receive({ client, options }: Asking, message: ReceivedMessage): Promise<Told> {
  await withToken(message, client.system, options.webhookToken);
  const raw = objectOf(jsonOf(message, client.system));
  const property = idIn(raw, 'propertyID', 'propertyId', 'propertyID_str', 'propertyId_str');
  const at = property === undefined ? {} : { property };
  const reservation = idIn(raw, 'reservationID', 'reservationId');
  const guest = idIn(raw, 'guestID', 'guestId', 'guestID_str', 'guestId_str');

  return {
    letters: [
      ...(reservation === undefined ? [] : [{ entity: 'reservation', about: reservation, ...at }]),
      ...(guest === undefined ? [] : [{ entity: 'guest', about: guest, ...at }]),
    ],
  };
}

function records(
  options: HotelTables,
  payload: unknown,
  part: string,
  property?: string,
): readonly Incoming[] {
  return cloudbedsRecords(payload, options, { part, ...(property !== undefined && { property }) });
}

function organization({ organizationId = '' }: CloudbedsLiveOptions): Readonly<Record<string, string>> {
  return { 'x-organization-id': organizationId };
}

/** A filter of guest profiles; nothing where everything is wanted. */
function changed(field: string, { since, until }: LiveSpan): string {
  const to = `${field}:less_than_or_equal:${utcOf(until)}`;

  return since === undefined ? to : `${field}:greater_than_or_equal:${utcOf(since)};${to}`;
}
