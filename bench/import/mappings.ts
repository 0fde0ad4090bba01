import type { CsvMapping } from '@innkeeper/adapters/csv';

const file = { system: 'export', property: 'H1', currency: 'EUR' } as const;

/** What hotel IT would write for the three files. */
export const mappings: Readonly<Record<'profiles' | 'stays' | 'charges', CsvMapping>> = {
  profiles: {
    ...file,
    kind: 'profile',
    id: 'GUEST_NO',
    columns: {
      FIRST_NAME: 'givenName',
      LAST_NAME: 'familyName',
      BIRTH: 'birthDate',
      MAIL: 'email',
      MOBILE: 'phone',
      NATION: 'nationality',
      DOC_NO: 'document',
      CITY: 'address.city',
      COUNTRY: 'address.country',
    },
  },
  stays: {
    ...file,
    kind: 'stay',
    id: 'RESV_NO',
    columns: {
      GUEST_NO: 'guest',
      ARRIVAL: 'arrival',
      DEPARTURE: 'departure',
      STATUS: 'status',
      ROOM: 'room',
      ROOM_TYPE: 'roomType',
      RATE_CODE: 'ratePlan',
      ADULTS: 'adults',
      CHANNEL: 'channel',
    },
    codes: { status: { OUT: 'checked-out' } },
  },
  charges: {
    ...file,
    kind: 'charge',
    id: 'TRX_NO',
    columns: {
      RESV_NO: 'stay',
      TRX_DATE: 'day',
      TRX_CODE: 'category',
      NET: 'net',
      TAX: 'tax',
      TEXT: 'text',
      QTY: 'quantity',
    },
    codes: {
      category: { 1000: 'room', 1001: 'food', 1002: 'beverage', 1003: 'spa', 1004: 'laundry', 1005: 'other' },
    },
  },
};
