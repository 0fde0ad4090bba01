import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeSize } from './cloudbeds.ts';
import type { FakeRow } from './rows.ts';
import { between, dayAfter, isoOf, nobody, slice } from './rows.ts';

/** An RMS Cloud in memory. */
export interface FakeRms {
  readonly api: FakeApi;
  readonly propertyId: string;
  /** A reservation changes: its guests leave. */
  checkOut(number: number, at: number): void;
}

const start = Date.UTC(2026, 10, 1);

/** An RMS with so many guests and reservations. Its client is 1, the password `secret`. */
export function fakeRms({ guests: people, reservations: count, at = start }: FakeSize): FakeRms {
  const guests = Array.from({ length: people }, (_, index) => guestOf(index, at));
  const reservations = Array.from({ length: count }, (_, index) => reservationOf(index, index % people, at));

  return {
    propertyId: '1',
    api: (call) => answerTo(call, { guests, reservations }),
    checkOut: (number, moment) => {
      reservations[number] = { ...reservations[number], status: 'Departed', modifiedDate: clock(moment) };
    },
  };
}

type Rows = Readonly<Record<'guests' | 'reservations', readonly FakeRow[]>>;

function answerTo({ path, query, headers, body }: FakeCall, rows: Rows): FakeAnswer {
  const asked = (body ?? {}) as FakeRow;
  if (path === '/authToken')
    return asked.clientId === 1 && asked.clientPassword === 'secret'
      ? { status: 200, body: { token: 'rms-token', expiryDate: '2027-01-01 00:00:00' } }
      : { status: 401 };
  if (headers.authtoken !== 'rms-token') return { status: 401 };
  const [, name, rest] = /^\/(guests|reservations)\/(\w+)$/.exec(path) ?? [];
  const list = name === 'guests' || name === 'reservations' ? rows[name] : undefined;
  if (!list) return { status: 404 };
  if (rest !== 'search') {
    const one = list.find(({ id }) => String(id) === rest);

    return one ? { status: 200, body: [one] } : { status: 404 };
  }
  const [from, to] = [asked.modifiedFrom ?? null, asked.modifiedTo ?? null] as (string | null)[];
  const changed = between(list, 'modifiedDate', { from: from ?? null, to: to ?? null });
  const { rows: shown } = slice(changed, Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20));

  return { status: 200, body: shown };
}

function clock(millis: number): string {
  return isoOf(millis).slice(0, 19).replace('T', ' ');
}

function guestOf(number: number, at: number): FakeRow {
  const { given, family, email, phone, birth } = nobody(number);

  return {
    id: number + 1,
    propertyId: 1,
    guestGiven: given,
    guestSurname: family,
    email,
    mobile: phone,
    birthday: `${birth} 00:00:00`,
    createdDate: clock(at - 86_400_000),
    modifiedDate: clock(at + number * 1000),
  };
}

function reservationOf(number: number, guest: number, at: number): FakeRow {
  const arrival = number % 300;

  return {
    id: 1000 + number,
    propertyId: 1,
    guestId: guest + 1,
    adults: 1,
    status: 'Confirmed',
    arrivalDate: `${dayAfter(arrival)} 14:00:00`,
    departureDate: `${dayAfter(arrival + 2)} 10:00:00`,
    areaName: `Room ${number % 90}`,
    createdDate: clock(at - 86_400_000),
    modifiedDate: clock(at + number * 1000),
  };
}
