import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeSize } from './cloudbeds.ts';
import type { FakeRow } from './rows.ts';
import { between, dayAfter, isoOf, nobody } from './rows.ts';

/** An apaleo in memory. */
export interface FakeApaleo {
  readonly api: FakeApi;
  readonly propertyId: string;
  /** A reservation changes: its guests leave. */
  checkOut(number: number, at: number): void;
  /** The event that apaleo sends about a reservation. */
  event(number: number): string;
}

const start = Date.UTC(2026, 10, 1);
const basic = `Basic ${Buffer.from('client:secret').toString('base64')}`;

/** An apaleo with so many reservations. Its client is `client`, its secret `secret`. */
export function fakeApaleo({ guests, reservations: count, at = start }: FakeSize): FakeApaleo {
  const reservations = Array.from({ length: count }, (_, index) => reservationOf(index, index % guests, at));

  return {
    propertyId: 'MUC',
    api: (call) => answerTo(call, reservations),
    checkOut: (number, moment) => {
      reservations[number] = { ...reservations[number], status: 'CheckedOut', modified: isoOf(moment) };
    },
    event: (number) =>
      JSON.stringify({
        topic: 'Reservation',
        type: 'changed',
        id: `event-${number}`,
        propertyId: 'MUC',
        data: { entityId: reservations[number]?.id },
      }),
  };
}

function answerTo({ path, query, headers, body }: FakeCall, rows: readonly FakeRow[]): FakeAnswer {
  if (path === '/connect/token') {
    const isKnown = headers.authorization === basic && (body as FakeRow).grant_type === 'client_credentials';

    return isKnown
      ? { status: 200, body: { access_token: 'apaleo-token', expires_in: 3600 } }
      : { status: 400 };
  }
  if (headers.authorization !== 'Bearer apaleo-token') return { status: 401 };
  const one = /^\/booking\/v1\/reservations\/([\w-]+)$/.exec(path)?.[1];
  if (one !== undefined) {
    const row = rows.find(({ id }) => id === one);

    return row ? { status: 200, body: row } : { status: 404 };
  }
  if (path === '/finance/v1/folios') return { status: 204 };
  if (path !== '/booking/v1/reservations') return { status: 404 };
  const changed = between(rows, 'modified', { from: query.get('from'), to: query.get('to') });
  const size = Number(query.get('pageSize'));
  const first = (Number(query.get('pageNumber')) - 1) * size;
  const shown = changed.slice(first, first + size);

  return shown.length === 0
    ? { status: 204 }
    : { status: 200, body: { reservations: shown, count: changed.length } };
}

const fee = {
  id: 'MUC-FLEX',
  code: 'FLEX',
  name: 'Flexible',
  description: 'Free until the day of arrival',
  fee: { amount: 80, currency: 'EUR' },
};

function reservationOf(number: number, guest: number, at: number): FakeRow {
  const { given, family, email, phone, birth } = nobody(guest);
  const arrival = number % 300;

  return {
    id: `B${1000 + number}-1`,
    bookingId: `B${1000 + number}`,
    status: 'Confirmed',
    property: { id: 'MUC', code: 'MUC', name: 'Munich' },
    unit: { id: `U${number % 90}`, name: String(100 + (number % 90)) },
    unitGroup: { id: 'DBL', code: 'DBL', name: 'Double' },
    ratePlan: { id: 'MUC-BAR', code: 'BAR', name: 'Best available', isSubjectToCityTax: false },
    guaranteeType: 'CreditCard',
    hasCityTax: false,
    balance: { amount: 0, currency: 'EUR' },
    cancellationFee: { ...fee, dueDateTime: `${dayAfter(arrival)}T16:00:00Z` },
    noShowFee: fee,
    totalGrossAmount: { amount: 100 + (number % 50), currency: 'EUR' },
    arrival: `${dayAfter(arrival)}T15:00:00+01:00`,
    departure: `${dayAfter(arrival + 2)}T11:00:00+01:00`,
    created: isoOf(at - 86_400_000),
    modified: isoOf(at + number * 1000),
    adults: 1,
    channelCode: 'Direct',
    primaryGuest: { firstName: given, lastName: family, email, phone, birthDate: birth },
    booker: { firstName: given, lastName: family, email },
  };
}
