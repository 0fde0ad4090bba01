import type { ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import type { Credential } from '../../shared/credentials.ts';
import { keyHeader } from '../../shared/credentials.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords } from '../../shared/live-pages.ts';
import type { LiveSource } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { objectOf, objectsOf } from '../../shared/loose.ts';
import { pagesByNumber } from '../../shared/pages.ts';
import { shijiRecords } from './to-records.ts';

/** Which Shiji, which property, and what the hotel knows about its codes. */
export interface ShijiLiveOptions extends ApiConnection, HotelTables {
  /** The bearer token, brought at each use; or a credential of another kind. */
  readonly token?: () => string | Promise<string>;
  readonly credential?: Credential;
  readonly propertyId: string;
  /** The way to the list of individual profiles: no public documentation tells it. */
  readonly profilesPath: string;
  /** The query that narrows the list to what changed, where it has one: `(since) => ({ updatedFrom: … })`. */
  readonly changedSince?: (since: Date) => Readonly<Record<string, string>>;
}

/**
 * Profiles of Shiji's Enterprise Platform. Pages and the header of the property are those of a client that others
 * published; ways, limits and filters are not documented, so they are said by whoever knows the installation.
 */
export function shijiLive(options: ShijiLiveOptions): LiveSource {
  const { profilesPath, propertyId, token, changedSince, credential } = options;
  const client = apiClient(options, {
    system: 'shiji',
    rate: [{ requests: 5, within: 1000 }],
    headers: { 'ac-property-id': propertyId },
    credential: () => credential ?? keyHeader(token ?? (() => ''), 'authorization', 'Bearer '),
  });
  const place = { part: 'profiles', property: propertyId };

  return liveSource({
    system: client.system,
    now: client.now,
    lists: [
      {
        entity: 'profiles',
        property: propertyId,
        pages: ({ since, at, signal }) =>
          asRecords(
            pagesByNumber(
              { system: client.system, operation: 'profiles', size: 100, at },
              async (pageNumber, pageSize) => {
                const query = {
                  pageNumber,
                  pageSize,
                  ...(since !== undefined && changedSince?.(new Date(since))),
                };
                const answer = await client.ask({ operation: 'profiles', path: profilesPath, query, signal });
                const root = objectOf(answer);

                return {
                  rows: Array.isArray(answer)
                    ? objectsOf(answer)
                    : objectsOf(root?.results ?? root?.items ?? root?.profiles ?? root?.data),
                };
              },
            ),
            (rows) => shijiRecords({ profiles: rows }, options, place),
          ),
      },
    ],
    reread: async ({ about }, signal) => {
      const path = `${profilesPath.replace(/\/$/, '')}/${encodeURIComponent(about)}`;
      const answer = await client.ask({ operation: 'profile', path, signal });

      return answer === undefined ? [] : shijiRecords(answer, options, place);
    },
  });
}
