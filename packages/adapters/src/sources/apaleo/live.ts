import type { Incoming } from '@innkeeper/core';
import type { ApiClient } from '../../shared/api-client.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { asRecords, idIn, jsonOf, utcOf, withToken } from '../../shared/live-pages.ts';
import type { Letter, LiveList, LiveSource, ReceivedMessage, Told } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { firstText, numberOf, objectOf, objectsOf } from '../../shared/loose.ts';
import { pagesByNumber } from '../../shared/pages.ts';
import type { ApaleoConnection } from './client.ts';
import { apaleoClient } from './client.ts';
import { apaleoRecords } from './to-records.ts';

/** Which apaleo, which properties, and what the hotel knows about its codes. */
export interface ApaleoLiveOptions extends ApaleoConnection, HotelTables {
  readonly propertyIds: readonly string[];
  /** Whether folios are read. @defaultValue true */
  readonly folios?: boolean;
  /** The word that apaleo sends along with its events, in their address. */
  readonly webhookToken?: () => string | Promise<string>;
  /** A client to share with other sources of the same credential. */
  readonly client?: ApiClient;
}

interface Asking {
  readonly client: ApiClient;
  readonly options: ApaleoLiveOptions;
}

const expand = { reservations: ['booker', 'company'], folios: ['charges'] } as const;

/** apaleo through its API: reservations with the people in them, folios. Reads only. */
export function apaleoLive(options: ApaleoLiveOptions): LiveSource {
  const client = options.client ?? apaleoClient(options);
  const asking = { client, options };
  const { propertyIds, folios = true } = options;

  return liveSource({
    system: client.system,
    now: client.now,
    lists: [
      ...propertyIds.map((property) => reservationList(asking, property)),
      ...(folios ? propertyIds.map((property) => folioList(asking, property)) : []),
    ],
    reread: (letter, signal) => reread(asking, letter, signal),
    receive: (message) => receive(asking, message),
  });
}

function reservationList(asking: Asking, property: string): LiveList {
  return {
    entity: 'reservations',
    property,
    pages: (span) =>
      listed(asking, property, {
        span,
        name: 'reservations',
        query: {
          dateFilter: 'Modification',
          from: utcOf(span.since ?? 0),
          to: utcOf(span.until),
          sort: ['updated:asc'],
          expand: expand.reservations,
        },
      }),
  };
}

function folioList(asking: Asking, property: string): LiveList {
  return {
    entity: 'folios',
    property,
    pages: (span) =>
      listed(asking, property, {
        span,
        name: 'folios',
        query: { updatedFrom: utcOf(span.since ?? 0), updatedTo: utcOf(span.until), expand: expand.folios },
      }),
  };
}

interface Listing {
  readonly span: Parameters<LiveList['pages']>[0];
  readonly name: 'reservations' | 'folios';
  readonly query: Readonly<Record<string, string | readonly string[]>>;
}

const paths = { reservations: '/booking/v1/reservations', folios: '/finance/v1/folios' } as const;

/** Numbered pages; 204 says that there are no more. */
function listed({ client, options }: Asking, property: string, { span, name, query }: Listing) {
  return asRecords(
    pagesByNumber(
      { system: client.system, operation: name, size: 100, at: span.at },
      async (pageNumber, pageSize) => {
        const answer = await client.ask({
          operation: name,
          path: paths[name],
          query: { propertyIds: [property], ...query, pageNumber, pageSize },
          signal: span.signal,
        });

        return { rows: objectsOf(objectOf(answer)?.[name]), total: numberOf(objectOf(answer)?.count) };
      },
    ),
    (rows) => apaleoRecords({ [name]: rows }, options, { part: name, property }),
  );
}

async function reread(
  { client, options }: Asking,
  { entity, about, property }: Letter,
  signal: AbortSignal | undefined,
): Promise<readonly Incoming[]> {
  const name = entity === 'folio' ? 'folios' : entity === 'booking' ? 'bookings' : 'reservations';
  const path = name === 'bookings' ? '/booking/v1/bookings' : paths[name];
  const query = name === 'bookings' ? { expand: ['reservations'] } : { expand: expand[name] };
  const answer = await client.ask({
    operation: name,
    path: `${path}/${encodeURIComponent(about)}`,
    query,
    signal,
  });
  const place = { part: name, ...(property !== undefined && { property }) };

  return answer === undefined ? [] : apaleoRecords(answer, options, place);
}

/** An event names what it is about. A change of the booker comes as an event of the booking. */
async function receive({ client, options }: Asking, message: ReceivedMessage): Promise<Told> {
  await withToken(message, client.system, options.webhookToken);
  const event = objectOf(jsonOf(message, client.system));
  const entity = firstText(event, 'topic')?.split('/')[0]?.toLowerCase();
  const about = idIn(objectOf(event?.data), 'entityId');
  const property = idIn(event, 'propertyId');
  const isKnown = entity !== undefined && ['reservation', 'booking', 'folio'].includes(entity);
  if (!isKnown || about === undefined) return {};

  return { letters: [{ entity, about, ...(property !== undefined && { property }) }] };
}
