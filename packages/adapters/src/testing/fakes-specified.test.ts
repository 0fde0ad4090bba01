import { existsSync, readFileSync } from 'node:fs';
import { demonstrationHotel } from '@innkeeper/core/testing';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Raw } from '../shared/loose.ts';
import { at, objectOf } from '../shared/loose.ts';
import { fakeApaleo } from './fakes/apaleo.ts';
import { fakeCloudbeds } from './fakes/cloudbeds.ts';
import { fakeOpera } from './fakes/opera.ts';
import { fakeSquare } from './fakes/square.ts';
import { fakeToast } from './fakes/toast.ts';
import { operaShelf } from './opera-pages.ts';
import type { FakeApi, FakeCall } from './serve-fake.ts';
import { writeOperaHotel } from './write-opera.ts';

const folder = '../shared/pms';
const size = { guests: 3, reservations: 4 };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

function callOf(path: string, rest: Partial<FakeCall> = {}): FakeCall {
  const [way = '', query = ''] = path.split('?');

  return {
    method: 'GET',
    path: way,
    query: new URLSearchParams(query),
    headers: {},
    body: undefined,
    number: 1,
    ...rest,
  };
}

/** OPERA's answers need a token first. */
function withToken(api: FakeApi): FakeApi {
  const basic = `Basic ${Buffer.from('client:secret').toString('base64')}`;
  const headers = { authorization: basic, 'x-app-key': 'key' };
  const { body } = api(callOf('/oauth/v1/tokens', { method: 'POST', headers }));
  const token = String(objectOf(body)?.access_token);

  return (call) => api({ ...call, headers: { ...bearer(token), 'x-app-key': 'key', 'x-hotelid': 'H' } });
}

const hotel = demonstrationHotel({ today: '2026-11-01', guests: 3, properties: 1 });
const { shelf, sink } = operaShelf();
writeOperaHotel(hotel, sink);
const [hotelId = ''] = hotel.settings.properties.map(({ id }) => id);
const opera = withToken(fakeOpera(shelf));
const [profile = ''] = shelf.profiles.keys();
const [reservation = ''] = shelf.reservations.keys();
const cloudbeds = { 'x-api-key': 'cloudbeds-key' };
const property = 'opera-ohip/rest-api-specs/property';

/** Answers of fakes, and where the specification says what they look like. */
const answers: readonly (readonly [
  name: string,
  api: FakeApi,
  call: FakeCall,
  file: string,
  place: string,
])[] = [
  [
    'apaleo, reservations',
    fakeApaleo(size).api,
    callOf('/booking/v1/reservations?pageNumber=1&pageSize=2', { headers: bearer('apaleo-token') }),
    'apaleo/booking-v1-2021.json',
    '/booking/v1/reservations',
  ],
  [
    'Cloudbeds, profiles',
    fakeCloudbeds(size).api,
    callOf('/guest-profiles/v1/profiles?offset=0&limit=2', { headers: cloudbeds }),
    'cloudbeds/src/guest-profiles-v1.0-openapi.yaml',
    '/profiles',
  ],
  [
    'Cloudbeds, reservations',
    fakeCloudbeds(size).api,
    callOf('/api/v1.3/getReservations?pageNumber=1&pageSize=2', { headers: cloudbeds }),
    'cloudbeds/src/pms-v1.3-openapi.yaml',
    '/getReservations',
  ],
  ['OPERA, profiles', opera, callOf('/crm/v1/profiles?limit=5'), `${property}/crm.json`, '/profiles'],
  [
    'OPERA, a profile',
    opera,
    callOf(`/crm/v1/profiles/${profile}`),
    `${property}/crm.json`,
    '/profiles/{profileId}',
  ],
  [
    'OPERA, reservations',
    opera,
    callOf(`/rsv/v1/hotels/${hotelId}/reservations?limit=5`),
    `${property}/rsv.json`,
    '/hotels/{hotelId}/reservations',
  ],
  [
    'OPERA, a reservation',
    opera,
    callOf(`/rsv/v1/hotels/${hotelId}/reservations/${reservation}`),
    `${property}/rsv.json`,
    '/hotels/{hotelId}/reservations/{reservationId}',
  ],
  [
    'Toast, orders',
    fakeToast(size).api,
    callOf('/orders/v2/ordersBulk?page=1&pageSize=2', {
      headers: { ...bearer('toast-token'), 'toast-restaurant-external-id': 'BISTRO' },
    }),
    'toast/toast-orders-openapi.yaml',
    '/ordersBulk',
  ],
  [
    'Square, customers',
    fakeSquare(size).api,
    callOf('/v2/customers/search', { method: 'POST', body: {}, headers: bearer('square-token') }),
    'square/api.json',
    'SearchCustomersResponse',
  ],
  [
    'Square, orders',
    fakeSquare(size).api,
    callOf('/v2/orders/search', { method: 'POST', body: {}, headers: bearer('square-token') }),
    'square/api.json',
    'SearchOrdersResponse',
  ],
];

function schemaOf(document: Raw, name: string): unknown {
  const schema = at(document, 'components', 'schemas', name);
  if (schema !== undefined) return schema;
  const responses = objectOf(at(document, 'paths', name, 'get', 'responses'));
  const answer = objectOf(responses?.['200']);

  return answer?.schema ?? objectOf(Object.values(objectOf(answer?.content) ?? {})[0])?.schema;
}

describe.skipIf(!existsSync(folder))('what fakes answer (skipped where ../shared/pms is absent)', () => {
  it.each(answers)('%s: fits the specification', (_, api, call, file, place) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const document: Raw = file.endsWith('.json') ? JSON.parse(text) : parse(text);
    const { status, body } = api(call);
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: true });
    ajv.addSchema({ ...plain(document), $id: 'spec' });
    const check = ajv.compile(
      JSON.parse(
        JSON.stringify(plain(objectOf(schemaOf(document, place)) ?? {})).replaceAll('"#/', '"spec#/'),
      ),
    );
    check(JSON.parse(JSON.stringify(body ?? null)));

    expect(status).toBe(200);
    expect([
      ...new Set(
        (check.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath.replaceAll(/\d+/g, 'n')} ${message}`,
        ),
      ),
    ]).toEqual([]);
  });
});

/**
 * OpenAPI in the words of JSON Schema: what may be null is not asked here, and of several shapes one is enough. Numbers may
 * be texts, as OPERA's own answers have them, and a day has more than the eight characters that its specification allows
 * it, since its own examples have ten.
 */
function plain(document: Raw): Raw {
  const text = JSON.stringify(document, (name, value) =>
    name === 'nullable' || (name === 'maxLength' && value === 8) ? undefined : value,
  );

  return JSON.parse(text.replaceAll('"oneOf"', '"anyOf"'));
}
