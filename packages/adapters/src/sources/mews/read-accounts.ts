import type { Incoming } from '@innkeeper/core';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Raw } from '../../shared/loose.ts';
import { textOf } from '../../shared/loose.ts';
import type { MewsOperation } from './client.ts';
import { mewsLists } from './lists.ts';
import { gather } from './read-pages.ts';
import type { Run } from './run.ts';
import { chunksOf, mostIds, orClosed } from './run.ts';
import { mewsRecords } from './to-records.ts';

/** The most customers whose documents one question may ask for. */
const mostWithDocuments = 100;
const active = ['Active'];

type Part = readonly [operation: MewsOperation, list: string, body: Readonly<Record<string, unknown>>];

/** The records of customers, with their documents, addresses, notes and memberships, which Mews keeps apart. */
export async function customerRecords(rows: readonly Raw[], run: Run): Promise<readonly Incoming[]> {
  return accountRecords('Customers', rows, run);
}

/** The records of companies, with their addresses and notes. */
export async function companyRecords(rows: readonly Raw[], run: Run): Promise<readonly Incoming[]> {
  return accountRecords('Companies', rows, run);
}

async function accountRecords(
  list: 'Customers' | 'Companies',
  rows: readonly Raw[],
  run: Run,
): Promise<readonly Incoming[]> {
  if (rows.length === 0) return [];
  const ids = rows.flatMap(({ Id }) => textOf(Id) ?? []);
  const side: Run = { ...run, lists: withNames(run) };
  const { chainIds: ChainIds } = run.scope;
  const everyone = chunksOf(ids, mostIds).flatMap((AccountIds): readonly Part[] => [
    ['addresses/getAll', 'Addresses', { ChainIds, AccountIds, ActivityStates: active }],
    ['accountNotes/getAll', 'AccountNotes', { ChainIds, AccountIds, ActivityStates: active }],
    ...(list === 'Customers'
      ? [['loyaltyMemberships/getAll', 'LoyaltyMemberships', { ChainIds, AccountIds }] as const]
      : []),
  ]);
  const people = list === 'Customers' ? chunksOf(ids, mostWithDocuments) : [];
  const documents = people.map(
    (CustomerIds): Part => ['identityDocuments/getAll', 'IdentityDocuments', { ChainIds, CustomerIds }],
  );
  await inParallel([...everyone, ...documents], run.plan.atOnce ?? 4, ([operation, name, body]) =>
    orClosed(run, operation, async () => {
      await gather(side, { operation, list: name, body });
    }),
  );

  const part = list === 'Customers' ? 'customers/getAll' : 'companies/getAll';

  return mewsRecords({ [list]: rows }, { tables: run.tables, place: { part }, lists: side.lists });
}

/** Lists for one page: what belongs to its records is not kept longer, names come from the run. */
export function withNames(run: Run): Run['lists'] {
  const own = mewsLists();

  return { ...own, find: run.lists.find, onlyEnterprise: run.lists.onlyEnterprise };
}

/** Customers by their ids, those whom this run has not brought yet. */
export async function readCustomers(ids: readonly string[], run: Run): Promise<readonly Incoming[]> {
  const wanted = [...new Set(ids)].filter((id) => !run.seen.has(id));
  const items: Incoming[] = [];
  for (const CustomerIds of chunksOf(wanted, mostIds)) {
    const rows = await gather(run, {
      operation: 'customers/getAll',
      list: 'Customers',
      body: {
        ChainIds: run.scope.chainIds,
        CustomerIds,
        ActivityStates: ['Active', 'Deleted'],
        Extent: { Customers: true, Addresses: false },
      },
    });
    items.push(...(await customerRecords(unseen(rows, run), run)));
  }

  return items;
}

/** The customers of a page that this run has not brought yet. */
export function unseen(rows: readonly Raw[], run: Run): readonly Raw[] {
  return rows.filter(({ Id }) => {
    const id = textOf(Id);
    if (id === undefined) return true;
    if (run.seen.has(id)) return false;
    run.seen.add(id);

    return true;
  });
}
