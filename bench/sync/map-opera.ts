import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { operaRecords } from '@innkeeper/adapters/opera';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How fast payloads become records, and what it takes. */
export interface Mapped {
  readonly reservations: number;
  /** Records that came of them. */
  readonly records: number;
  /** Of one core, in seconds of CPU. */
  readonly seconds: number;
  /** How much more the heap held at its most than at the beginning, in MB. */
  readonly grownBy: number;
}

const rowsOfPage = 200;

/** Maps pages of OPERA's list of reservations, as they come out of the parser, one after the other. */
export function mapOpera(reservations: number): Mapped {
  const texts = Array.from({ length: 50 }, (_, page) => JSON.stringify(pageOf(page)));
  let records = 0;
  let grownBy = 0;
  let seconds = 0;
  for (let page = 0; page < 100; page += 1) operaRecords(JSON.parse(texts[page % 50] ?? ''), {}, place);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let done = 0; done < reservations; done += rowsOfPage) {
    const payload: unknown = JSON.parse(texts[(done / rowsOfPage) % 50] ?? '');
    const start = process.cpuUsage();
    records += operaRecords(payload, {}, place).length;
    const { user, system } = process.cpuUsage(start);
    seconds += (user + system) / 1e6;
    if (done % 10_000 === 0) {
      collect();
      grownBy = Math.max(grownBy, (process.memoryUsage().heapUsed - before) / 1e6);
    }
  }

  return { reservations, records, seconds, grownBy };
}

const place = { hotelId: 'RIVER', part: 'getHotelReservations' };

function pageOf(page: number): object {
  const rows = Array.from({ length: rowsOfPage }, (_, index) => rowOf(page * rowsOfPage + index));

  return { reservations: { reservationInfo: rows, hasMore: true, totalResults: '10000' } };
}

/** A row of the list with what OPERA's specification puts into one. */
function rowOf(number: number): object {
  const day = (offset: number): string =>
    new Date(Date.UTC(2026, 0, 1 + (number % 300) + offset)).toISOString();

  return {
    reservationIdList: [
      { id: String(280_000 + number), type: 'Reservation' },
      { id: String(900_000 + number), type: 'Confirmation' },
    ],
    hotelId: 'RIVER',
    roomStay: {
      arrivalDate: day(0).slice(0, 10),
      departureDate: day(2).slice(0, 10),
      adultCount: '2',
      childCount: '0',
      roomId: String(100 + (number % 300)),
      roomType: 'KNG',
      ratePlanCode: 'BAR',
      marketCode: 'LEISURE',
      sourceCode: 'WEB',
      bookingChannelCode: 'WEB',
      rateAmount: { amount: '180.50', currencyCode: 'EUR' },
    },
    reservationGuest: {
      id: String(70_000 + (number % 9000)),
      type: 'Profile',
      givenName: 'Rosa',
      surname: `Blume ${number % 9000}`,
      language: 'E',
      vip: { vipCode: number % 20 === 0 ? 'V1' : '' },
      accompanyGuests: number % 4 === 0 ? [{ profileIdList: [{ id: String(number), type: 'Profile' }] }] : [],
    },
    attachedProfiles: [
      { profileIdList: [{ id: '4711', type: 'Profile' }], name: 'Acme', reservationProfileType: 'Company' },
    ],
    externalReferences: [{ id: `BK${number}`, idContext: 'BOOKING' }],
    reservationStatus: number % 3 === 0 ? 'CheckedOut' : 'Reserved',
    createDateTime: '2025-11-08 19:17:25.0',
    lastModifyDateTime: '2026-01-08 19:17:25.0',
    sourceOfSale: { sourceType: 'PMS', sourceCode: 'RIVER' },
  };
}
