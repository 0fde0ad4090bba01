import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeSize } from './cloudbeds.ts';
import type { FakeRow } from './rows.ts';
import { between, isoOf, nobody, slice } from './rows.ts';

/** A Toast in memory. */
export interface FakeToast {
  readonly api: FakeApi;
  readonly restaurantGuid: string;
  /** An order changes: it is paid. */
  pay(number: number, at: number): void;
}

const start = Date.UTC(2026, 10, 1);

/** A Toast with so many orders (as many as there are reservations). Its client is `client`, its secret `secret`. */
export function fakeToast({ guests, reservations: count, at = start }: FakeSize): FakeToast {
  const orders = Array.from({ length: count }, (_, index) => orderOf(index, index % guests, at));

  return {
    restaurantGuid: 'BISTRO',
    api: (call) => answerTo(call, orders),
    pay: (number, moment) => {
      orders[number] = { ...orders[number], paidDate: stamp(moment), modifiedDate: stamp(moment) };
    },
  };
}

function answerTo({ path, query, headers, body }: FakeCall, orders: readonly FakeRow[]): FakeAnswer {
  if (path === '/authentication/v1/authentication/login') {
    const { clientId, clientSecret } = body as FakeRow;
    const isKnown = clientId === 'client' && clientSecret === 'secret';

    return isKnown
      ? { status: 200, body: { token: { accessToken: 'toast-token', expiresIn: 86_400 }, status: 'SUCCESS' } }
      : { status: 401 };
  }
  if (headers.authorization !== 'Bearer toast-token') return { status: 401 };
  if (headers['toast-restaurant-external-id'] !== 'BISTRO') return { status: 403 };
  const one = /^\/orders\/v2\/orders\/([\w-]+)$/.exec(path)?.[1];
  if (one !== undefined) {
    const row = orders.find(({ guid }) => guid === one);

    return row ? { status: 200, body: row } : { status: 404 };
  }
  if (path !== '/orders/v2/ordersBulk') return { status: 404 };
  const changed = between(orders, 'modifiedDate', { from: query.get('startDate'), to: query.get('endDate') });
  const size = Math.min(100, Number(query.get('pageSize') ?? 100));

  return { status: 200, body: slice(changed, (Number(query.get('page') ?? 1) - 1) * size, size).rows };
}

/** Toast writes an offset without a colon. */
function stamp(millis: number): string {
  return isoOf(millis).replace('Z', '+0000');
}

function orderOf(number: number, guest: number, at: number): FakeRow {
  const { given, family, email, phone } = nobody(guest);
  const price = 10 + (number % 40);

  return {
    guid: `O${1000 + number}`,
    entityType: 'Order',
    diningOption: { guid: 'D1', entityType: 'DiningOption' },
    businessDate: Number(isoOf(at).slice(0, 10).replaceAll('-', '')),
    openedDate: stamp(at - 3_600_000),
    closedDate: stamp(at),
    modifiedDate: stamp(at + number * 1000),
    checks: [
      {
        guid: `K${1000 + number}`,
        entityType: 'Check',
        displayNumber: String(number),
        customer: {
          guid: `C${guest}`,
          entityType: 'Customer',
          firstName: given,
          lastName: family,
          email,
          phone,
        },
        amount: price,
        taxAmount: 0,
        totalAmount: price,
        selections: [
          {
            guid: `S${1000 + number}`,
            entityType: 'MenuItemSelection',
            item: { guid: 'I7', entityType: 'MenuItem' },
            displayName: 'Supper',
            quantity: 1,
            preDiscountPrice: price,
            price,
          },
        ],
        payments: [],
      },
    ],
  };
}
