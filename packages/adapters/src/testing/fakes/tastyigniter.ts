import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeSize } from './cloudbeds.ts';
import type { FakeRow } from './rows.ts';
import { dayAfter, nobody, slice } from './rows.ts';

/** A TastyIgniter in memory. */
export interface FakeTastyigniter {
  readonly api: FakeApi;
}

/** A TastyIgniter with so many customers and orders (as many as there are reservations). Its token is `tasty-token`. */
export function fakeTastyigniter({ guests, reservations: count }: FakeSize): FakeTastyigniter {
  const customers = Array.from({ length: guests }, (_, index) => customerOf(index));
  const orders = Array.from({ length: count }, (_, index) => orderOf(index, index % guests));

  return { api: (call) => answerTo(call, { customers, orders, reservations: [] }) };
}

function answerTo(
  { path, query, headers }: FakeCall,
  lists: Readonly<Record<string, readonly FakeRow[]>>,
): FakeAnswer {
  if (headers.authorization !== 'Bearer tasty-token') return { status: 401 };
  const [, name = '', id] = /^\/api\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
  const list = lists[name];
  if (!list) return { status: 404 };
  if (id !== undefined) {
    const one = list.find((row) => row.id === id);

    return one ? { status: 200, body: { data: one } } : { status: 404 };
  }
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('pageLimit') ?? 20)];
  const { rows, total } = slice(list, (page - 1) * size, size);
  const pagination = {
    total,
    count: rows.length,
    per_page: size,
    current_page: page,
    total_pages: Math.ceil(total / size),
  };

  return { status: 200, body: { data: rows, meta: { pagination } } };
}

function customerOf(number: number): FakeRow {
  const { given, family, email, phone } = nobody(number);
  const attributes = {
    first_name: given,
    last_name: family,
    email,
    telephone: phone,
    created_at: '2026-01-01 08:00:00',
  };

  return { type: 'customers', id: String(number + 1), attributes };
}

function orderOf(number: number, customer: number): FakeRow {
  const price = 10 + (number % 40);

  return {
    type: 'orders',
    id: String(1000 + number),
    attributes: {
      customer_id: customer + 1,
      location_id: 1,
      order_date_time: `${dayAfter(number % 300)} 13:00:00`,
      processed: true,
      order_total: price.toFixed(4),
      currency: 'EUR',
      order_menus: [
        {
          order_menu_id: 1,
          menu_id: 7,
          name: 'Supper',
          quantity: 1,
          price: price.toFixed(4),
          subtotal: price.toFixed(4),
        },
      ],
    },
  };
}
