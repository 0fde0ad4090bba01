import type { Incoming } from '@innkeeper/core';
import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import { askedToken, tokenHeader } from '../../shared/credentials.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords, idIn, jsonOf, withToken } from '../../shared/live-pages.ts';
import type { Letter, LiveList, LiveSource, ReceivedMessage, Told } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { firstText, objectOf, objectsOf } from '../../shared/loose.ts';
import { pagesByOffset } from '../../shared/pages.ts';
import { rmsRecords } from './to-records.ts';

/** What RMS knows an integration by. Brought by a function at each use, so that nothing keeps it. */
export interface RmsSecrets {
  readonly agentId: number;
  readonly agentPassword: string;
  readonly clientId: number;
  readonly clientPassword: string;
}

/** Which RMS, which properties, and what the hotel knows about its codes. */
export interface RmsLiveOptions extends ApiConnection, HotelTables {
  readonly secrets: () => RmsSecrets | Promise<RmsSecrets>;
  readonly propertyIds: readonly string[];
  /** The modules that the token is asked for. @defaultValue ['guestServices'] */
  readonly moduleTypes?: readonly string[];
  /** The word that RMS sends along with its messages, in their address. */
  readonly webhookToken?: () => string | Promise<string>;
}

type Entity = 'guests' | 'reservations';

/** RMS Cloud through its API: guests and reservations by when they changed. Reads only. It tells no merges. */
export function rmsLive(options: RmsLiveOptions): LiveSource {
  const client = rmsClient(options);

  return liveSource({
    system: client.system,
    now: client.now,
    lists: [list(client, options, 'guests'), list(client, options, 'reservations')],
    reread: (letter, signal) => reread(client, options, { letter, signal }),
    receive: (message) => receive(client, options, message),
  });
}

/** RMS states no limit in what was read; five requests a second are what it is asked. */
function rmsClient(options: RmsLiveOptions): ApiClient {
  const { moduleTypes = ['guestServices'] } = options;

  return apiClient(options, {
    system: 'rms',
    rate: [{ requests: 5, within: 1000 }],
    credential: (http, { now }) => {
      const request = async () => ({
        operation: 'authToken',
        path: '/authToken',
        method: 'POST' as const,
        headers: async () => ({ 'content-type': 'application/json' }),
        body: JSON.stringify({ ...(await options.secrets()), moduleType: moduleTypes }),
      });
      // how long a token holds is told without a zone: half a day is within every reading of it
      const expiresAt = (): number => now() + 12 * 3_600_000;
      const tokens = askedToken(http, { system: 'rms', now, request, names: ['token'], expiresAt });

      return tokenHeader(tokens, { header: 'authtoken', prefix: '' });
    },
  });
}

function list(client: ApiClient, options: RmsLiveOptions, entity: Entity): LiveList {
  const operation = `${entity}/search`;

  return {
    entity,
    // its times have no zone: a day covers every one of them
    overlap: 86_400_000,
    pages: ({ since, until, at, signal }) =>
      asRecords(
        pagesByOffset({ system: client.system, operation, size: 200, at }, async (offset, limit) => {
          const answer = await client.ask({
            operation,
            path: `/${operation}`,
            query: { limit, offset, modelType: 'full' },
            body: {
              propertyIds: options.propertyIds.map(Number),
              ...(since !== undefined && {
                modifiedFrom: clockOf(since),
                modifiedTo: clockOf(until + 86_400_000),
              }),
            },
            signal,
          });

          return { rows: objectsOf(objectOf(answer)?.[entity] ?? answer) };
        }),
        (rows) => records(options, { [entity]: rows }, operation),
      ),
  };
}

async function reread(
  client: ApiClient,
  options: RmsLiveOptions,
  {
    letter: { entity, about },
    signal,
  }: { readonly letter: Letter; readonly signal: AbortSignal | undefined },
): Promise<readonly Incoming[]> {
  const name: Entity = entity === 'guest' ? 'guests' : 'reservations';
  const path = `/${name}/${encodeURIComponent(about)}`;
  const answer = await client.ask({ operation: name, path, query: { modelType: 'full' }, signal });

  return answer === undefined ? [] : records(options, { [name]: objectsOf(answer) }, name);
}

/** A message names a guest or a reservation; its form is not in the documentation that was read. */
async function receive(client: ApiClient, options: RmsLiveOptions, message: ReceivedMessage): Promise<Told> {
  await withToken(message, client.system, options.webhookToken);
  const root = objectOf(jsonOf(message, client.system));
  const raw = objectOf(root?.data) ?? root;
  const reservation = idIn(raw, 'reservationId');
  const guest =
    idIn(raw, 'guestId') ??
    (/guest/i.test(firstText(root, 'event', 'eventType') ?? '') ? idIn(raw, 'id') : undefined);

  return {
    letters: [
      ...(reservation === undefined ? [] : [{ entity: 'reservation', about: reservation }]),
      ...(guest === undefined ? [] : [{ entity: 'guest', about: guest }]),
    ],
  };
}

function records(options: HotelTables, payload: unknown, part: string): readonly Incoming[] {
  return rmsRecords(payload, options, { part });
}

function clockOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 19).replace('T', ' ');
}
