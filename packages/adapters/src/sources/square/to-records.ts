import type { Incoming } from '@innkeeper/core';
import { instantIn } from '../../shared/any-day.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import type { Raw } from '../../shared/loose.ts';
import { compact, firstText, listOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { PayloadPlace, PayloadReader, Reading } from '../../shared/reading.ts';
import { profileSource, readPayload, told } from '../../shared/reading.ts';
import { customerToRecord, loyaltyToRecord } from './customer-to-record.ts';
import { orderToRecords, paymentToRecord } from './order-to-records.ts';

/**
 * The records in a payload of Square: customers, orders, payments, refunds and loyalty accounts, from answers and from
 * events. Events of orders bring ids only and hold no record.
 */
export function squareRecords(
  payload: unknown,
  tables: HotelTables = {},
  place: PayloadPlace = {},
): readonly Incoming[] {
  return readPayload(payload, readers, { system: tables.system ?? 'square', tables, place });
}

const readers: readonly PayloadReader[] = [eventIn, bulkIn, listsIn, aloneIn];

type EntryReader = (entry: Raw, reading: Reading) => Incoming | readonly Incoming[];

const lists: readonly (readonly [names: readonly string[], read: EntryReader])[] = [
  [['customers', 'customer'], (entry, reading) => customerToRecord(entry, reading)],
  [['orders', 'order'], orderToRecords],
  [['payments', 'payment'], paymentToRecord],
  [['refunds', 'refund'], paymentToRecord],
  [['loyalty_accounts', 'loyalty_account'], loyaltyToRecord],
];

function listsIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  if (root.line_items !== undefined) return undefined;
  const found = lists.flatMap(([names, read]) =>
    names.flatMap((name) => (root[name] === undefined ? [] : [{ entries: objectsOf(root[name]), read }])),
  );
  if (found.length > 0)
    return found.flatMap(({ entries, read }) => entries.flatMap((entry) => read(entry, reading)));

  return root.order_entries !== undefined ||
    (root.errors !== undefined && !root.id) ||
    Object.keys(root).length === 0
    ? []
    : undefined;
}

/** Answers to many questions at once: a map by the id that was asked for. */
function bulkIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  const answers = objectOf(root.responses);

  return (
    answers &&
    Object.values(answers)
      .flatMap((answer) => objectsOf(answer))
      .flatMap((answer) => listsIn(answer, reading) ?? [])
  );
}

/** An entry that stands alone. */
function aloneIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  if (root.line_items !== undefined || root.returns !== undefined) return orderToRecords(root, reading);
  if (textOf(root.id) === undefined) return undefined;
  if (
    firstText(root, 'given_name', 'family_name', 'email_address', 'creation_source', 'company_name') !==
    undefined
  )
    return [customerToRecord(root, reading)];
  if (root.program_id !== undefined) return [loyaltyToRecord(root, reading)];

  return root.amount_money !== undefined ? [paymentToRecord(root, reading)] : undefined;
}

/** An event: what changed, and of a merge which customers went into which. */
function eventIn(root: Raw, reading: Reading): readonly Incoming[] | undefined {
  const data = objectOf(root.data);
  if (!data && textOf(root.event_id) !== undefined) return [];
  if (!data || firstText(root, 'type', 'event_id') === undefined) return undefined;
  const object = objectOf(data.object) ?? {};
  const merge = objectOf(objectOf(object.event_context)?.merge);
  const into = textOf(merge?.to_customer_id);
  const customer = objectOf(object.customer);
  const at = textOf(root.created_at);
  const deleted = data.deleted === true || /\.deleted$/.test(textOf(root.type) ?? '');
  const own = textOf(customer?.id);
  const others = merge ? mergedAway(merge, at, reading).filter((item) => !isAbout(item, own)) : [];
  if (customer)
    return [
      customerToRecord(customer, reading, { deleted, at, mergedInto: deleted ? into : undefined }),
      ...others,
    ];
  const rest = listsIn(object, reading) ?? [];

  return [...rest, ...others];
}

function isAbout(item: Incoming, id: string | undefined): boolean {
  return 'record' in item && item.record.source.id === id;
}

/** Those who went into another: what is left of each is where it went. */
function mergedAway(merge: Raw, at: string | undefined, reading: Reading): readonly Incoming[] {
  const into = textOf(merge.to_customer_id);
  const changedAt = instantIn(at, 'UTC');

  return listOf(merge.from_customer_ids)
    .flatMap((from) => textOf(from) ?? [])
    .filter((from) => into !== undefined && from !== into)
    .map((from) =>
      told(
        compact({
          kind: 'profile',
          source: profileSource(from, reading),
          changedAt,
          version: changedAt === undefined ? undefined : Date.parse(changedAt),
          type: { value: 'person' },
          active: false,
          names: [],
          mergedInto: profileSource(into ?? '', reading),
        } as const),
        reading,
      ),
    );
}
