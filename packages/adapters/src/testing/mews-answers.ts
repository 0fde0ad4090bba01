import type { Raw } from '../shared/loose.ts';
import { firstText, listOf, objectOf, textOf } from '../shared/loose.ts';
import type { MewsShelf } from './mews-shelf.ts';

/** One operation: the list it shows, and the field that each of its filters is held against. */
interface Operation {
  readonly list: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Whether one of the filters has to be given. */
  readonly needsFilter?: boolean;
}

const enterprise = { EnterpriseIds: 'EnterpriseId' };
const chain = { ChainIds: 'ChainId' };
const service = { ServiceIds: 'ServiceId' };

const operations: Readonly<Record<string, Operation>> = {
  'enterprises/getAll': { list: 'Enterprises', filters: { EnterpriseIds: 'Id' } },
  'services/getAll': { list: 'Services', filters: enterprise },
  'resources/getAll': { list: 'Resources', filters: enterprise },
  'resourceCategories/getAll': { list: 'ResourceCategories', filters: { ...enterprise, ...service } },
  'rates/getAll': { list: 'Rates', filters: service },
  'businessSegments/getAll': { list: 'BusinessSegments', filters: {} },
  'ageCategories/getAll': { list: 'AgeCategories', filters: {} },
  'products/getAll': { list: 'Products', filters: service },
  'accountingCategories/getAll': { list: 'AccountingCategories', filters: enterprise },
  'loyaltyPrograms/getAll': { list: 'LoyaltyPrograms', filters: {} },
  'loyaltyTiers/getAll': { list: 'LoyaltyTiers', filters: { LoyaltyProgramIds: 'LoyaltyProgramId' } },
  'companies/getAll': { list: 'Companies', filters: chain },
  'customers/getAll': { list: 'Customers', filters: { ...chain, CustomerIds: 'Id' }, needsFilter: true },
  'identityDocuments/getAll': {
    list: 'IdentityDocuments',
    filters: { CustomerIds: 'CustomerId' },
    needsFilter: true,
  },
  'addresses/getAll': { list: 'Addresses', filters: { AccountIds: 'AccountId' }, needsFilter: true },
  'accountNotes/getAll': { list: 'AccountNotes', filters: { AccountIds: 'AccountId' } },
  'loyaltyMemberships/getAll': { list: 'LoyaltyMemberships', filters: { AccountIds: 'AccountId' } },
  'reservations/getAll/2023-06-06': { list: 'Reservations', filters: { ...service, ReservationIds: 'Id' } },
  'companionships/getAll': {
    list: 'Companionships',
    filters: { ReservationIds: 'ReservationId', ReservationGroupIds: 'ReservationGroupId' },
    needsFilter: true,
  },
  'serviceOrderNotes/getAll': {
    list: 'ServiceOrderNotes',
    filters: { ServiceOrderIds: 'OrderId' },
    needsFilter: true,
  },
  'orderItems/getAll': {
    list: 'OrderItems',
    filters: { ...enterprise, OrderItemIds: 'Id' },
    needsFilter: true,
  },
  'payments/getAll': { list: 'Payments', filters: enterprise, needsFilter: true },
};

/** An answer of Mews: what it shows, or the status it refuses with. */
export type MewsAnswer = { readonly status: number; readonly body: unknown };

/** Three months at their longest. */
const longest = 92 * 86_400_000;

/** What Mews answers to a question over what is on the shelf, refusing what its documentation refuses. */
export function mewsAnswer(shelf: MewsShelf, operation: string, body: Raw): MewsAnswer {
  const known = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (!known) return { status: 404, body: { Message: 'Not found' } };
  const limitation = objectOf(body.Limitation);
  const count = Number(limitation?.Count);
  if (!Number.isInteger(count) || count < 1 || count > 1000) return refusal('Invalid Limitation');
  const spans = ['UpdatedUtc', 'CollidingUtc'].filter((name) => body[name] !== undefined);
  const filters = Object.keys(known.filters).filter((name) => body[name] !== undefined);
  const isNarrow = spans.length > 0 || filters.some((name) => !['EnterpriseIds', 'ChainIds'].includes(name));
  if (known.needsFilter && !isNarrow) return refusal('Invalid filter');
  if (spans.some((name) => lengthOf(body[name]) > longest)) return refusal('Invalid interval');
  if (filters.some((name) => listOf(body[name]).length > 1000)) return refusal('Invalid filter');

  const rows = [...(shelf.get(known.list) ?? [])]
    .reverse()
    .filter((row) =>
      filters.every((name) => listOf(body[name]).includes(textOf(row[known.filters[name] ?? '']))),
    )
    .filter((row) => spans.every((name) => isWithin(row, name, body[name])));
  const cursor = firstText(limitation, 'Cursor');
  const before = cursor === undefined ? -1 : rows.findIndex(({ Id }) => Id === cursor);
  if (cursor !== undefined && before < 0) return refusal('Invalid Cursor');
  const page = rows.slice(before + 1, before + 1 + count);

  return { status: 200, body: { [known.list]: page, Cursor: textOf(page.at(-1)?.Id) ?? null } };
}

function refusal(Message: string): MewsAnswer {
  return { status: 400, body: { Message } };
}

function lengthOf(interval: unknown): number {
  const { StartUtc, EndUtc } = objectOf(interval) ?? {};

  return Date.parse(String(EndUtc)) - Date.parse(String(StartUtc));
}

/** Whether a row falls into an interval, whose end does not belong to it. */
function isWithin(row: Raw, name: string, interval: unknown): boolean {
  const { StartUtc, EndUtc } = objectOf(interval) ?? {};
  const [start, end] = [Date.parse(String(StartUtc)), Date.parse(String(EndUtc))];
  if (name === 'CollidingUtc') {
    return (
      Date.parse(String(row.ScheduledStartUtc)) < end && Date.parse(String(row.ScheduledEndUtc)) >= start
    );
  }
  const updated = Date.parse(String(row.UpdatedUtc ?? row.CreatedUtc));

  return start <= updated && updated < end;
}
