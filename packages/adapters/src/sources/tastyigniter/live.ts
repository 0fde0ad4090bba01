import type { Incoming } from '@innkeeper/core';
import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import { keyHeader } from '../../shared/credentials.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords } from '../../shared/live-pages.ts';
import type { LiveList, LiveSource } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { firstText, numberOf, objectOf, objectsOf } from '../../shared/loose.ts';
import { pagesByLink } from '../../shared/pages.ts';
import { tastyigniterRecords } from './to-records.ts';

/** Which TastyIgniter, and what the hotel knows about its codes. */
export interface TastyigniterLiveOptions extends ApiConnection, HotelTables {
  /** The access token of its API, brought at each use. */
  readonly token: () => string | Promise<string>;
}

const entities = ['customers', 'orders', 'reservations'] as const;

type Entity = (typeof entities)[number];

/**
 * TastyIgniter through its API: customers, orders and booked tables. It has no filter by time of change, so every round
 * reads the lists in full; what did not change changes nothing. Reads only.
 */
export function tastyigniterLive(options: TastyigniterLiveOptions): LiveSource {
  const client = apiClient(options, {
    system: 'tastyigniter',
    rate: [{ requests: 5, within: 1000 }],
    credential: () => keyHeader(options.token, 'authorization', 'Bearer '),
  });

  return liveSource({
    system: client.system,
    now: client.now,
    lists: entities.map((entity) => list(client, options, entity)),
    reread: async ({ entity, about }, signal) => {
      const name = entities.find((known) => known === entity || known === `${entity}s`);
      if (name === undefined) return [];
      const path = `/api/${name}/${encodeURIComponent(about)}`;
      const answer = await client.ask({ operation: name, path, signal });

      return answer === undefined ? [] : records(options, answer, name);
    },
  });
}

/** The answer names the page after it; only its number is taken. */
function list(client: ApiClient, options: TastyigniterLiveOptions, entity: Entity): LiveList {
  const path = `/api/${entity}`;

  return {
    entity,
    pages: ({ at, signal }) =>
      asRecords(
        pagesByLink(
          {
            system: client.system,
            operation: entity,
            at,
            baseUrl: new URL(options.baseUrl),
            first: `${path}?page=1`,
          },
          async (link) => {
            const page = Number(new URL(link, options.baseUrl).searchParams.get('page') ?? 1);
            const answer = objectOf(
              await client.ask({
                operation: entity,
                path,
                query: { page, pageLimit: 100, sort: sortOf(entity) },
                signal,
              }),
            );
            const pages = numberOf(objectOf(objectOf(answer?.meta)?.pagination)?.total_pages) ?? page;
            const next =
              firstText(answer?.links, 'next') ?? (page < pages ? `${path}?page=${page + 1}` : undefined);

            return { rows: objectsOf(answer?.data), next };
          },
        ),
        (rows) => records(options, { data: rows }, entity),
      ),
  };
}

/** Oldest first, where an order can be asked for: what comes meanwhile comes at the end. */
function sortOf(entity: Entity): string | undefined {
  return entity === 'orders' ? 'order_id asc' : undefined;
}

function records(options: HotelTables, payload: unknown, part: string): readonly Incoming[] {
  return tastyigniterRecords(payload, options, { part });
}
