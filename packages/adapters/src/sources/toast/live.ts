import type { Incoming } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import type { ClientSecrets } from '../../shared/credentials.ts';
import { askedToken, tokenHeader } from '../../shared/credentials.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords, jsonOf } from '../../shared/live-pages.ts';
import type { LiveList, LiveSource, ReceivedMessage, Told } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { objectsOf } from '../../shared/loose.ts';
import { pagesByNumber } from '../../shared/pages.ts';
import { hmacOf, isSameSignature } from '../../shared/signatures.ts';
import { byStretches } from '../../shared/time-windows.ts';
import { toastRecords } from './to-records.ts';

/** What Toast knows an integration by. Brought by a function at each use, so that nothing keeps it. */
export interface ToastSecrets extends ClientSecrets {
  /** What Toast signs its messages with, where it sends any. */
  readonly webhookSecret?: string;
}

/** Which Toast, which restaurants, and what the hotel knows about its codes. */
export interface ToastLiveOptions extends ApiConnection, HotelTables {
  readonly secrets: () => ToastSecrets | Promise<ToastSecrets>;
  readonly restaurantGuids: readonly string[];
  /** The first moment whose orders matter, in milliseconds. @defaultValue one year ago */
  readonly from?: number;
}

const day = 86_400_000;

/**
 * Toast through its API: orders with their customers, by when they changed, a month at a time. Toast states 20 requests
 * a second, 10,000 in 15 minutes, and one or two tokens a day, so a token is kept for as long as it holds.
 */
export function toastLive(options: ToastLiveOptions): LiveSource {
  const client = toastClient(options);
  const { restaurantGuids } = options;

  return liveSource({
    system: client.system,
    now: client.now,
    lists: restaurantGuids.map((restaurant) => orderList(client, options, restaurant)),
    reread: async ({ about, property = restaurantGuids[0] ?? '' }, signal) => {
      const operation = 'ordersGuidGet';
      const path = `/orders/v2/orders/${encodeURIComponent(about)}`;
      const answer = await client.ask({ operation, path, headers: at(property), signal });

      return answer === undefined ? [] : records(options, answer, { operation, property });
    },
    receive: (message) => receive(client, options, message),
  });
}

function toastClient(options: ToastLiveOptions): ApiClient {
  return apiClient(options, {
    system: 'toast',
    rate: [
      { requests: 20, within: 1000 },
      { requests: 10_000, within: 900_000 },
    ],
    credential: (http, { now }) => {
      const request = async () => {
        const { clientId, clientSecret } = await options.secrets();

        return {
          operation: 'login',
          path: '/authentication/v1/authentication/login',
          method: 'POST' as const,
          headers: async () => ({ 'content-type': 'application/json' }),
          body: JSON.stringify({ clientId, clientSecret, userAccessType: 'TOAST_MACHINE_CLIENT' }),
        };
      };

      return tokenHeader(askedToken(http, { system: 'toast', now, request, names: ['accessToken'] }));
    },
  });
}

function orderList(client: ApiClient, options: ToastLiveOptions, restaurant: string): LiveList {
  const operation = 'ordersBulkGet';

  return {
    entity: 'orders',
    property: restaurant,
    pages: (span) =>
      byStretches(
        span,
        { longest: 30 * day, beginning: options.from ?? span.until - 365 * day },
        (stretch, place) =>
          asRecords(
            pagesByNumber(
              { system: client.system, operation, size: 100, at: place },
              async (page, pageSize) => {
                const query = {
                  startDate: isoOf(stretch.start),
                  endDate: isoOf(stretch.end),
                  page,
                  pageSize,
                };
                const path = '/orders/v2/ordersBulk';
                const answer = await client.ask({
                  operation,
                  path,
                  query,
                  headers: at(restaurant),
                  signal: span.signal,
                });

                return { rows: objectsOf(answer) };
              },
            ),
            (rows) => records(options, rows, { operation, property: restaurant }),
          ),
      ),
  };
}

/** A message with the order in it, as it is now. */
async function receive(
  client: ApiClient,
  options: ToastLiveOptions,
  message: ReceivedMessage,
): Promise<Told> {
  const { webhookSecret } = await options.secrets();
  const { 'toast-signature': signature, 'toast-timestamp': time = '' } = message.headers;
  const isSigned =
    webhookSecret !== undefined &&
    isSameSignature(signature, hmacOf(message.body + time, { secret: webhookSecret }));
  if (!isSigned) throw new InnkeeperError('source/not-signed', { system: client.system });

  return { items: toastRecords(jsonOf(message, client.system), options, { part: 'message' }) };
}

interface Place {
  readonly operation: string;
  readonly property: string;
}

function records(
  options: HotelTables,
  payload: unknown,
  { operation, property }: Place,
): readonly Incoming[] {
  return toastRecords(payload, options, { part: operation, property });
}

function at(restaurant: string): Readonly<Record<string, string>> {
  return { 'toast-restaurant-external-id': restaurant };
}

/** Toast wants fractions of seconds and an offset without a colon. */
function isoOf(millis: number): string {
  return new Date(millis).toISOString().replace('Z', '+0000');
}
