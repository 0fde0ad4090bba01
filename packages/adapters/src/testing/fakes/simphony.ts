import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeRow } from './rows.ts';

/** A Simphony in memory, with both of its interfaces. */
export interface FakeSimphony {
  readonly api: FakeApi;
  readonly organisation: string;
  readonly location: string;
  /** The notification that the Transaction Services send about a check. */
  notification(number: number): string;
}

/** A Simphony with so many checks on each of some business days. Its token is `simphony-token`. */
export function fakeSimphony(days: readonly string[], perDay: number): FakeSimphony {
  const numbered = days.flatMap((day, index) =>
    Array.from({ length: perDay }, (_, number) => [day, index * perDay + number] as const),
  );
  const guestChecks = numbered.map(([day, number]) => guestCheckOf(day, number));
  const checks = numbered.map(([day, number]) => checkOf(day, number));

  return {
    organisation: 'river',
    location: 'JADE',
    api: (call) => answerTo(call, { guestChecks, checks }),
    notification: (number) => JSON.stringify(notificationOf(number)),
  };
}

interface Shelf {
  readonly guestChecks: readonly FakeRow[];
  readonly checks: readonly { readonly header: FakeRow }[];
}

function answerTo(call: FakeCall, shelf: Shelf): FakeAnswer {
  const { path, headers, body } = call;
  if (headers.authorization !== 'Bearer simphony-token') return { status: 401 };
  if (path === '/organizations/river/locations/JADE/revenueCenters')
    return { status: 200, body: { items: [{ rvcRef: 1 }, { rvcRef: 2 }] } };
  if (path === '/checks' || path.startsWith('/checks/')) return services(call, shelf.checks);
  if (path !== '/bi/v1/river/getGuestChecks') return { status: 404 };
  const { locRef, clsdBusDt } = body as FakeRow;
  const shown = locRef === 'JADE' ? shelf.guestChecks.filter((check) => check.clsdBusDt === clsdBusDt) : [];

  return { status: 200, body: { curUTC: `${clsdBusDt}T23:00:00`, locRef, guestChecks: shown } };
}

/** The list shows heads alone, open checks only unless closed ones are asked for too; one check by its reference. */
function services({ path, query, headers }: FakeCall, checks: Shelf['checks']): FakeAnswer {
  const [organisation, location, centre] = ['orgshortname', 'locref', 'rvcref'].map(
    (name) => headers[`simphony-${name}`],
  );
  if (organisation !== 'river' || location !== 'JADE' || centre === undefined) return { status: 400 };
  const here = checks.filter(({ header }) => String(header.rvcRef) === centre);
  const reference = /^\/checks\/(.+)$/.exec(path)?.[1];
  if (reference !== undefined) {
    const one = here.find(({ header }) => header.checkRef === decodeURIComponent(reference));

    return one ? { status: 200, body: one } : { status: 404 };
  }
  const since = Date.parse(query.get('sinceTime') ?? '1970-01-01T00:00Z');
  const isShown = ({ header }: { readonly header: FakeRow }): boolean =>
    Date.parse(String(header.openTime)) >= since &&
    (header.status === 'open' || query.get('includeClosed') === 'true');

  return { status: 200, body: { items: here.filter(isShown).map(({ header }) => ({ header })) } };
}

function guestCheckOf(day: string, number: number): FakeRow {
  const total = 20 + (number % 60);
  const line = { lineNum: 1, busDt: day, dspTtl: total, dspQty: 1, aggTtl: total, aggQty: 1 };

  return {
    guestCheckId: 5000 + number,
    chkNum: number,
    opnBusDt: day,
    clsdBusDt: day,
    clsdUTC: `${day}T20:00:00`,
    lastUpdatedUTC: `${day}T20:05:00`,
    clsdFlag: true,
    subTtl: total,
    chkTtl: total,
    rvcNum: 101,
    detailLines: [{ ...line, guestCheckLineItemId: 90_000 + number, menuItem: { miNum: 6042 } }],
  };
}

function referenceOf(number: number): string {
  return `929aacee${String(number).padStart(8, '0')}`;
}

function checkOf(day: string, number: number): { readonly header: FakeRow } & FakeRow {
  const total = 20 + (number % 60);

  return {
    header: {
      orgShortName: 'river',
      locRef: 'JADE',
      rvcRef: 1 + (number % 2),
      checkRef: referenceOf(number),
      checkNumber: number,
      checkName: number % 3 === 0 ? `Room ${100 + (number % 60)}` : `Table ${number % 20}`,
      checkEmployeeRef: 65,
      orderTypeRef: 1,
      guestCount: 2,
      openTime: `${day}T18:30:00Z`,
      isTrainingCheck: false,
      status: number % 5 === 0 ? 'open' : 'closed',
    },
    menuItems: [{ menuItemId: 6042, name: 'Duck', quantity: 1, unitPrice: total, total }],
    comboMeals: [],
    discounts: [],
    serviceCharges: [],
    taxes: [{ taxRateId: 'T', name: 'VAT', total: 1.2 }],
    tenders: number % 5 === 0 ? [] : [{ tenderId: 9, name: 'Room charge', total: total + 1.2 }],
    totals: { subtotal: total, taxTotal: 1.2, totalDue: 0 },
  };
}

function notificationOf(number: number): FakeRow {
  return {
    checkNotifications: [
      {
        id: `notification-${number}`,
        creationDate: '2026-11-02T19:00:00Z',
        messageType: { id: 'checkStatus' },
        resource: {
          orgShortName: 'river',
          locRef: 'JADE',
          rvcRef: String(1 + (number % 2)),
          checkRef: referenceOf(number),
        },
        data: { status: 'closed', timeStampUtc: '2026-11-02T19:00:00Z' },
      },
    ],
  };
}
