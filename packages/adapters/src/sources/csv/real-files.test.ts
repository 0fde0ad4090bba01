import { existsSync, readFileSync } from 'node:fs';
import type { HouseRecord, Incoming, ProfileRecord, StayRecord } from '@innkeeper/core';
import { recordSchemas } from '@innkeeper/core/schemas';
import { describe, expect, it } from 'vitest';
import { type CsvMapping, csvSource } from './index.ts';

const data = new URL('../../../../../../shared/data/', import.meta.url);
const fileOf = (name: string) => new URL(name, data).pathname;
const mappingOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../examples/mappings/${name}.json`, import.meta.url), 'utf8'));
const isHere = existsSync(data);

async function read(file: string, mapping: unknown): Promise<readonly Incoming[]> {
  const found: Incoming[] = [];
  for await (const { items } of csvSource({ file: fileOf(file), mapping, system: 'test' }).read())
    found.push(...items);

  return found;
}

const recordsOf = (items: readonly Incoming[]) =>
  items.flatMap((item) => ('record' in item ? [item.record] : []));
const refusedOf = (items: readonly Incoming[]) =>
  items.flatMap((item) => ('refused' in item ? [item.refused] : []));
const wishes = (records: readonly HouseRecord[]) =>
  records.flatMap((record) => (record.kind === 'profile' ? (record.preferences ?? []) : []));
const distinctIds = (records: readonly HouseRecord[]) => new Set(records.map(({ source }) => source.id)).size;
const fitting = (records: readonly HouseRecord[]) =>
  records.filter((record) => recordSchemas[record.kind].safeParse(record).success).length;

describe.skipIf(!isHere)('public files of real hotels (skipped where ../shared/data is absent)', () => {
  it('guests of a city hotel: every row is a profile, special requests are typed wishes', async () => {
    const items = await read('hotel/lisbon_customers_sample.csv.gz', mappingOf('city-hotel-guests'));
    const records = recordsOf(items) as readonly ProfileRecord[];

    expect([items.length, records.length, distinctIds(records), fitting(records)]).toEqual([
      16_718, 16_718, 16_718, 16_718,
    ]);
    const valued = (value: unknown) =>
      wishes(records).filter(({ meaning }) => meaning?.[0]?.value === value).length;
    expect([valued('king'), valued('twin'), valued('high'), valued('near')]).toEqual([5816, 2358, 752, 5]);
    expect(records.find(({ source }) => source.id === '7')).toMatchObject({
      nationality: { value: 'JP', raw: 'JPN' },
      channel: 'Travel Agent/Operator',
      extra: { Age: '49.0', imputed_age: '0' },
    });
  });

  it('raw guests of the same hotel: an age of −1 or none is no reason to lose the guest', async () => {
    const records = recordsOf(await read('hotel/lisbon_last_1000_raw.csv', mappingOf('city-hotel-guests')));

    expect([records.length, distinctIds(records), fitting(records)]).toEqual([1000, 1000, 1000]);
    expect(records.filter(({ extra }) => extra?.Age === undefined)).toHaveLength(33);
    expect(wishes(records).filter(({ code }) => code === 'SRKingSizeBed')).toHaveLength(440);
  });

  it('bookings of a resort: every row is a stay or refused, cancelled as published', async () => {
    const items = await read('hotel/resort_bookings.csv.gz', mappingOf('resort-bookings'));
    const records = recordsOf(items) as readonly StayRecord[];
    const status = (value: string) => records.filter((stay) => stay.status.value === value).length;

    expect(items).toHaveLength(40_060);
    expect(refusedOf(items)).toEqual([]);
    expect([records.length, distinctIds(records), fitting(records)]).toEqual([40_060, 40_060, 40_060]);
    expect([status('checked-out'), status('cancelled'), status('no-show')]).toEqual([28_938, 10_831, 291]);
    expect(records[2]).toMatchObject({
      arrival: '2015-07-01',
      departure: '2015-07-02',
      rate: { minor: 7500, currency: 'EUR' },
    });
  });
});

describe.skipIf(!isHere)(
  'public files of persons and purchases (skipped where ../shared/data is absent)',
  () => {
    const columns = (text: string) =>
      Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]));

    it.each<[string, number, number, CsvMapping]>([
      [
        'identity/febrl/dataset1.csv',
        1000,
        0,
        {
          id: 'rec_id',
          dateFormat: 'yyyyMMdd',
          keepRaw: ['birthDate'],
          columns: {
            given_name: 'givenName',
            surname: 'familyName',
            date_of_birth: 'birthDate',
            street_number: 'address.line',
            address_1: 'address.line',
            suburb: 'address.city',
            postcode: 'address.postalCode',
            state: 'address.region',
          },
        },
      ],
      [
        'identity/febrl/dataset2.csv',
        5000,
        10,
        {
          id: 'rec_id',
          dateFormat: 'yyyyMMdd',
          columns: columns('given_name=givenName surname=familyName date_of_birth=birthDate'),
        },
      ],
      [
        'identity/splink/fake_1000.csv',
        1000,
        0,
        {
          id: 'unique_id',
          columns: columns(
            'first_name=givenName surname=familyName dob=birthDate city=address.city email=email',
          ),
        },
      ],
      [
        'identity/rldata/RLdata500.csv',
        500,
        0,
        {
          id: 'rec_id',
          empty: ['NA'],
          columns: columns(
            'fname_c1=givenName fname_c2=givenName lname_c1=familyName lname_c2=familyName by=birthDate.year bm=birthDate.month bd=birthDate.day',
          ),
        },
      ],
      [
        'identity/senzing/customers.csv',
        120,
        0,
        {
          id: ['DATA_SOURCE', 'RECORD_ID'],
          dateFormat: ['M/d/yyyy', 'yyyy-MM-dd', 'M/d/yy'],
          keepRaw: ['birthDate'],
          columns: columns(
            'PRIMARY_NAME_FULL=fullName PRIMARY_NAME_ORG=fullName PRIMARY_NAME_LAST=familyName PRIMARY_NAME_FIRST=givenName NATIVE_NAME_FULL=nativeName GENDER=gender DATE_OF_BIRTH=birthDate PASSPORT_NUMBER=document.passport PASSPORT_COUNTRY=document.passport.country DRIVERS_LICENSE_NUMBER=document.driving-licence EMAIL_ADDRESS=email ADDR_FULL=address.line ADDR_LINE1=address.line ADDR_CITY=address.city ADDR_STATE=address.region ADDR_POSTAL_CODE=address.postalCode PHONE_NUMBER=phone',
          ),
        },
      ],
      [
        'clv/cdnow/cdnowElog.csv',
        6919,
        0,
        { columns: columns('masterid=customer date=day sales=amount'), currency: 'USD' },
      ],
      [
        'rfm/rfm_data_orders.csv',
        4906,
        0,
        { columns: columns('customer_id=customer order_date=day revenue=amount'), currency: 'USD' },
      ],
    ])('%s is read with a simple mapping: %i rows', async (file, count, refused, mapping) => {
      const items = await read(file, mapping);
      const records = recordsOf(items);

      expect(items).toHaveLength(count);
      expect([refusedOf(items).length, distinctIds(records), fitting(records)]).toEqual([
        refused,
        count - refused,
        count - refused,
      ]);
    });
  },
);
