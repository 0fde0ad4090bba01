import type { Incoming } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { ApiClient } from '../../shared/api-client.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords, jsonOf, utcOf } from '../../shared/live-pages.ts';
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
import { firstText, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import { pagesByCursor } from '../../shared/pages.ts';
import { hmacOf, isSameSignature } from '../../shared/signatures.ts';
import type { SquareConnection } from './client.ts';
import { squareClient } from './client.ts';
import { squareRecords } from './to-records.ts';

/** Which Square, which locations, and what the hotel knows about its codes. */
export interface SquareLiveOptions extends SquareConnection, HotelTables {
  /** The locations whose orders are read; ten at most go into one question, more are asked for one after the other. */
  readonly locationIds: readonly string[];
  /** Whether accounts of the loyalty programme are read, in full rounds only. @defaultValue false */
  readonly loyalty?: boolean;
  /** The address that Square sends its events to, as it is written there: part of what is signed. */
  readonly notificationUrl?: string;
  /** A client to share with other sources of the same token. */
  readonly client?: ApiClient;
}

interface Asking {
  readonly client: ApiClient;
  readonly options: SquareLiveOptions;
}

/** The most locations in one question. */
const mostLocations = 10;

/** Square through its API: customers with their merges, orders, loyalty accounts. Reads only. */
export function squareLive(options: SquareLiveOptions): LiveSource {
  const client = options.client ?? squareClient(options);
  const asking = { client, options };
  const groups = Array.from({ length: Math.ceil(options.locationIds.length / mostLocations) }, (_, index) =>
    options.locationIds.slice(index * mostLocations, (index + 1) * mostLocations),
  );

  return liveSource({
    system: client.system,
    now: client.now,
    lists: [
      customerList(asking),
      ...groups.map((group) => orderList(asking, group)),
      ...(options.loyalty ? [loyaltyList(asking)] : []),
    ],
    reread: (letter, signal) => reread(asking, letter, signal),
    receive: (message) => receive(asking, message),
  });
}

function customerList(asking: Asking): LiveList {
  const query = (span: LiveSpan): Raw => ({
    filter: { updated_at: rangeOf(span) },
    sort: { field: 'CREATED_AT', order: 'ASC' },
  });

  return {
    entity: 'customers',
    pages: (span) =>
      searched(asking, span, {
        operation: 'SearchCustomers',
        path: '/v2/customers/search',
        body: { query: query(span), limit: 100 },
        list: 'customers',
      }),
  };
}

/** Orders by the time they changed. A range of time and the order of the answer have to be of the same field. */
function orderList(asking: Asking, locationIds: readonly string[]): LiveList {
  const query = (span: LiveSpan): Raw => ({
    filter: { date_time_filter: { updated_at: rangeOf(span) } },
    sort: { sort_field: 'UPDATED_AT', sort_order: 'ASC' },
  });

  return {
    entity: 'orders',
    property: locationIds.join(' '),
    pages: (span) =>
      searched(asking, span, {
        operation: 'SearchOrders',
        path: '/v2/orders/search',
        body: { location_ids: locationIds, query: query(span), limit: 500 },
        list: 'orders',
      }),
  };
}

/** Accounts have no filter by time: they are read when everything is. */
function loyaltyList(asking: Asking): LiveList {
  return {
    entity: 'loyalty-accounts',
    pages: async function* (span) {
      if (span.since === undefined)
        yield* searched(asking, span, {
          operation: 'SearchLoyaltyAccounts',
          path: '/v2/loyalty/accounts/search',
          body: { limit: 200 },
          list: 'loyalty_accounts',
        });
    },
  };
}

interface Search {
  readonly operation: string;
  readonly path: string;
  readonly body: Raw;
  readonly list: string;
}

function searched({ client, options }: Asking, span: LiveSpan, { operation, path, body, list }: Search) {
  return asRecords(
    pagesByCursor({ system: client.system, operation, at: span.at }, async (cursor) => {
      const answer = await client.ask({
        operation,
        path,
        body: { ...body, ...(cursor !== undefined && { cursor }) },
        signal: span.signal,
      });

      return { rows: objectsOf(objectOf(answer)?.[list]), next: firstText(answer, 'cursor') };
    }),
    (rows) => squareRecords({ [list]: rows }, options, { part: operation }),
  );
}

const singles: Readonly<Record<string, readonly [operation: string, path: string]>> = {
  customer: ['RetrieveCustomer', '/v2/customers/'],
  order: ['RetrieveOrder', '/v2/orders/'],
  payment: ['GetPayment', '/v2/payments/'],
};

async function reread(
  { client, options }: Asking,
  { entity, about }: Letter,
  signal: AbortSignal | undefined,
): Promise<readonly Incoming[]> {
  const [operation, path] = singles[entity] ?? [];
  if (operation === undefined) return [];
  const answer = await client.ask({ operation, path: path + encodeURIComponent(about), signal });

  return answer === undefined ? [] : squareRecords(answer, options, { part: operation });
}

/** A signed event. One about a customer says what it was and who went into whom; others name what is to be asked for. */
async function receive({ client, options }: Asking, message: ReceivedMessage): Promise<Told> {
  const { signatureKey } = await options.secrets();
  const url = options.notificationUrl ?? message.url;
  const signature = message.headers['x-square-hmacsha256-signature'];
  const isSigned =
    signatureKey !== undefined &&
    isSameSignature(signature, hmacOf(url + message.body, { secret: signatureKey }));
  if (!isSigned) throw new InnkeeperError('source/not-signed', { system: client.system });
  const event = objectOf(jsonOf(message, client.system));
  const [kind = ''] = (textOf(event?.type) ?? '').split('.');
  const about = firstText(event?.data, 'id');
  if (kind === 'customer' || kind === 'loyalty')
    return { items: squareRecords(event, options, { part: textOf(event?.type) ?? 'event' }) };

  return { letters: about !== undefined && Object.hasOwn(singles, kind) ? [{ entity: kind, about }] : [] };
}

function rangeOf({ since, until }: LiveSpan): Raw {
  return { ...(since !== undefined && { start_at: utcOf(since) }), end_at: utcOf(until) };
}
