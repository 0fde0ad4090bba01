import type { Incoming, Source, SourceOptions, SourcePage } from '@innkeeper/core';
import type { MewsClient, MewsConnection } from './client.ts';
import { mewsClient } from './client.ts';
import { cursorOf, positionOf } from './cursor.ts';
import { mewsLists } from './lists.ts';
import type { MewsTables } from './options.ts';
import { readCustomers } from './read-accounts.ts';
import { readLists } from './read-lists.ts';
import { gather } from './read-pages.ts';
import { readPhases } from './read-phases.ts';
import { stayRecords } from './read-stays.ts';
import type { MewsReadingPlan, Run } from './run.ts';
import { chunksOf, mostIds } from './run.ts';
import { mewsRecords } from './to-records.ts';

/** Which Mews, which enterprises, and what the hotel knows about its codes. */
export interface MewsSourceOptions extends MewsConnection, MewsReadingPlan, MewsTables {
  /** A client to share with other sources of the same access token; made from the connection where absent. */
  readonly client?: MewsClient;
}

/** Which records to read again: what the events of Mews say has changed. */
export interface MewsIds {
  readonly customers?: readonly string[];
  readonly reservations?: readonly string[];
  readonly orderItems?: readonly string[];
}

/** Mews as a source that can also be asked for single records. */
export interface MewsSource extends Source {
  /** Reads single records again, as they are now. @throws `source/…`, `aborted` */
  reread(ids: MewsIds, signal?: AbortSignal): Promise<readonly Incoming[]>;
}

const hour = 3_600_000;

/**
 * Mews through its Connector API: companies, customers with documents, addresses, notes and memberships, reservations
 * with companions, order items. The first run reads everything, a later one what changed since; a run that broke off
 * goes on where it stopped. Reads only. @throws `setting/invalid`
 */
export function mewsSource(options: MewsSourceOptions): MewsSource {
  const client = options.client ?? mewsClient(options);
  let kept: { readonly run: Promise<Run>; readonly until: number } | undefined;
  // what rooms, rates and services are called changes seldom: read once an hour, not for every single customer
  const lists = (): Promise<Run> => {
    if (!kept || client.now() >= kept.until) {
      const run = begin(options, client, undefined);
      kept = { run, until: client.now() + hour };
      run.catch(() => {
        kept = undefined;
      });
    }

    return kept.run;
  };

  return {
    system: options.system ?? 'mews',
    read: (how = {}) => readEverything(options, client, how),
    reread: async (ids, signal) => reread({ ...(await lists()), signal, seen: new Set() }, ids),
  };
}

async function* readEverything(
  options: MewsSourceOptions,
  client: MewsClient,
  { cursor, signal }: SourceOptions,
): AsyncIterable<SourcePage> {
  const start = positionOf(cursor, { now: client.now(), overlap: options.overlap ?? hour });
  const run = await begin(options, client, signal);
  for await (const page of readPhases(run, start)) {
    const notices = run.notices.splice(0);
    yield notices.length > 0 ? { ...page, notices } : page;
  }
  yield { items: [], cursor: cursorOf({ startedAt: start.startedAt, phase: 'done' }), progress: 1 };
}

function begin(
  options: MewsSourceOptions,
  client: MewsClient,
  signal: AbortSignal | undefined,
): Promise<Run> {
  return readLists({
    client,
    plan: options,
    tables: options,
    signal,
    lists: mewsLists(),
    seen: new Set(),
    closed: new Set(),
    notices: [],
  });
}

async function reread(run: Run, ids: MewsIds): Promise<readonly Incoming[]> {
  const { customers = [], reservations = [], orderItems = [] } = ids;
  const body = { EnterpriseIds: run.scope.enterpriseIds };
  const items: Incoming[] = [...(await readCustomers(customers, run))];
  for (const ReservationIds of chunksOf(reservations, mostIds)) {
    const operation = 'reservations/getAll/2023-06-06';
    const rows = await gather(run, { operation, list: 'Reservations', body: { ...body, ReservationIds } });
    items.push(...(await stayRecords(rows, run)));
  }
  for (const OrderItemIds of chunksOf(orderItems, mostIds)) {
    const operation = 'orderItems/getAll';
    const OrderItems = await gather(run, { operation, list: 'OrderItems', body: { ...body, OrderItemIds } });
    const around = { tables: run.tables, place: { part: operation }, lists: run.lists };
    items.push(...mewsRecords({ OrderItems }, around));
  }

  return items;
}
