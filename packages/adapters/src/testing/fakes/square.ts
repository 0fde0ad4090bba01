import { createHmac } from 'node:crypto';
import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeSize } from './cloudbeds.ts';
import type { FakeRow } from './rows.ts';
import { between, isoOf, nobody } from './rows.ts';

/** A Square in memory. */
export interface FakeSquare {
  readonly api: FakeApi;
  readonly locationId: string;
  /** An order changes. */
  touch(number: number, at: number): void;
  /** Two customers go into a third, new one: its events in the order in which they happen, signed. */
  merge(numbers: readonly number[], at: number, url: string): readonly FakeMessage[];
  /** The signed event that an order changed. */
  event(number: number, url: string): FakeMessage;
}

/** A message with its signature. */
export interface FakeMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const start = Date.UTC(2026, 10, 1);
const token = 'square-token';
const signatureKey = 'square-signature-key';

/** A Square with so many customers and orders. Its token is `square-token`, its signature key `square-signature-key`. */
export function fakeSquare({ guests, reservations: count, at = start }: FakeSize): FakeSquare {
  const customers = Array.from({ length: guests }, (_, index) => customerOf(index, at));
  const orders = Array.from({ length: count }, (_, index) => orderOf(index, index % guests, at));
  const signed = (event: FakeRow, url: string): FakeMessage => {
    const body = JSON.stringify(event);
    const signature = createHmac('sha256', signatureKey)
      .update(url + body)
      .digest('base64');

    return { body, headers: { 'x-square-hmacsha256-signature': signature } };
  };

  return {
    locationId: 'BAR',
    api: (call) => answerTo(call, { customers, orders }),
    touch: (number, moment) => {
      const before = orders[number] ?? {};
      orders[number] = { ...before, version: Number(before.version) + 1, updated_at: isoOf(moment) };
    },
    merge: (numbers, moment, url) => {
      const gone = numbers.map((number) => customers[number] ?? {});
      const made = { ...gone[0], id: `M${moment}`, created_at: isoOf(moment), updated_at: isoOf(moment) };
      for (const row of gone) customers.splice(customers.indexOf(row), 1);
      customers.push(made);
      const event_context = {
        merge: { from_customer_ids: gone.map(({ id }) => id), to_customer_id: made.id },
      };
      const about = (type: string, customer: FakeRow, deleted = false): FakeRow => ({
        type,
        created_at: isoOf(moment + 1000),
        data: {
          type: 'customer',
          id: customer.id,
          ...(deleted && { deleted }),
          object: { customer, event_context },
        },
      });

      return [
        signed(about('customer.created', made), url),
        ...gone.map((row) => signed(about('customer.deleted', row, true), url)),
      ];
    },
    event: (number, url) => {
      const { id, version } = orders[number] ?? {};

      return signed(
        {
          type: 'order.updated',
          data: { type: 'order_updated', id, object: { order_updated: { order_id: id, version } } },
        },
        url,
      );
    },
  };
}

interface Shelf {
  readonly customers: readonly FakeRow[];
  readonly orders: readonly FakeRow[];
}

function answerTo({ path, method, headers, body }: FakeCall, { customers, orders }: Shelf): FakeAnswer {
  if (headers.authorization !== `Bearer ${token}`) return { status: 401 };
  const asked = (body ?? {}) as {
    readonly query?: { readonly filter?: FakeRow };
    readonly cursor?: string;
    readonly limit?: number;
  };
  const one = /^\/v2\/(customer|order)s\/(\w+)$/.exec(path);
  if (one && method === 'GET') {
    const row = (one[1] === 'order' ? orders : customers).find(({ id }) => id === one[2]);

    return row ? { status: 200, body: { [one[1] ?? '']: row } } : { status: 404 };
  }
  const filter = asked.query?.filter ?? {};
  const range = (filter.updated_at ??
    (filter.date_time_filter as FakeRow | undefined)?.updated_at ??
    {}) as FakeRow;
  const list =
    path === '/v2/orders/search' ? 'orders' : path === '/v2/customers/search' ? 'customers' : undefined;
  if (list === undefined) return { status: 404 };
  const all = list === 'orders' ? orders : customers;
  const rows = [...between(all, 'updated_at', { from: range.start_at, to: range.end_at })].sort(
    (one, other) => (String(one.id) < String(other.id) ? -1 : 1),
  );
  // the token names the last row that was shown: rows that go meanwhile move nothing
  const first =
    asked.cursor === undefined ? 0 : rows.findIndex(({ id }) => String(id) > String(asked.cursor));
  const shown = first < 0 ? [] : rows.slice(first, first + Number(asked.limit ?? 100));
  const isLast = first < 0 || first + shown.length >= rows.length;

  return { status: 200, body: { [list]: shown, ...(!isLast && { cursor: shown.at(-1)?.id }) } };
}

function customerOf(number: number, at: number): FakeRow {
  const { given, family, email, phone, birth } = nobody(number);

  return {
    id: `C${String(number).padStart(6, '0')}`,
    created_at: isoOf(at - 86_400_000),
    updated_at: isoOf(at + number * 1000),
    given_name: given,
    family_name: family,
    email_address: email,
    phone_number: phone,
    birthday: birth,
    version: 1,
  };
}

function orderOf(number: number, customer: number, at: number): FakeRow {
  const money = (amount: number): FakeRow => ({ amount, currency: 'EUR' });

  return {
    id: `O${String(number).padStart(6, '0')}`,
    location_id: 'BAR',
    customer_id: `C${String(customer).padStart(6, '0')}`,
    state: 'COMPLETED',
    version: 1,
    created_at: isoOf(at),
    updated_at: isoOf(at + number * 1000),
    closed_at: isoOf(at + number * 1000),
    line_items: [
      {
        uid: '1',
        name: 'Dinner',
        quantity: '1',
        gross_sales_money: money(2000 + number),
        total_tax_money: money(0),
        total_money: money(2000 + number),
      },
    ],
  };
}
