import type { Incoming } from '@innkeeper/core';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Raw } from '../../shared/loose.ts';
import { textOf } from '../../shared/loose.ts';
import type { MewsOperation } from './client.ts';
import { readCustomers, withNames } from './read-accounts.ts';
import { gather } from './read-pages.ts';
import type { Run } from './run.ts';
import { chunksOf, mostIds, orClosed } from './run.ts';
import { mewsRecords } from './to-records.ts';

const noExtent = { Reservations: false, ReservationGroups: false, Customers: false };
const noteTypes = ['General', 'ChannelManager', 'SpecialRequest'];

type Part = readonly [operation: MewsOperation, list: string, body: Readonly<Record<string, unknown>>];

/** The records of reservations, with those who come along and what was asked for, which Mews keeps apart. */
export async function stayRecords(rows: readonly Raw[], run: Run): Promise<readonly Incoming[]> {
  if (rows.length === 0) return [];
  const side: Run = { ...run, lists: withNames(run) };
  const { enterpriseIds: EnterpriseIds } = run.scope;
  const groups = [...new Set(rows.flatMap(({ GroupId }) => textOf(GroupId) ?? []))];
  const orders = rows.flatMap(({ Id }) => textOf(Id) ?? []);
  const parts: readonly Part[] = [
    ...chunksOf(groups, mostIds).map(
      (ReservationGroupIds): Part => [
        'companionships/getAll',
        'Companionships',
        { EnterpriseIds, ReservationGroupIds, Extent: noExtent },
      ],
    ),
    ...chunksOf(orders, mostIds).map(
      (ServiceOrderIds): Part => [
        'serviceOrderNotes/getAll',
        'ServiceOrderNotes',
        { EnterpriseIds, ServiceOrderIds, Types: noteTypes },
      ],
    ),
  ];
  await inParallel(parts, run.plan.atOnce ?? 4, ([operation, list, body]) =>
    orClosed(run, operation, async () => {
      await gather(side, { operation, list, body });
    }),
  );

  return mewsRecords(
    { Reservations: rows },
    { tables: run.tables, place: { part: 'reservations/getAll' }, lists: side.lists },
  );
}

/** The same, with the people in them: whoever is in the house or comes soon may have been written down anew. */
export async function staysWithPeople(rows: readonly Raw[], run: Run): Promise<readonly Incoming[]> {
  const stays = await stayRecords(rows, run);
  const people = stays.flatMap((item) =>
    'record' in item && item.record.kind === 'stay'
      ? item.record.parties
          .filter(({ role }) => role === 'guest' || role === 'companion')
          .map(({ profile }) => profile.id)
      : [],
  );

  return [...(await readCustomers(people, run)), ...stays];
}
