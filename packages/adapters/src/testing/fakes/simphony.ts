import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';
import type { FakeRow } from './rows.ts';

/** A Simphony's BI API in memory. */
export interface FakeSimphony {
  readonly api: FakeApi;
  readonly organisation: string;
  readonly location: string;
}

/** A Simphony with so many checks on each of some business days. Its token is `simphony-token`. */
export function fakeSimphony(days: readonly string[], perDay: number): FakeSimphony {
  const checks = days.flatMap((day, index) =>
    Array.from({ length: perDay }, (_, number) => checkOf(day, index * perDay + number)),
  );

  return { organisation: 'river', location: 'JADE', api: (call) => answerTo(call, checks) };
}

function answerTo({ path, headers, body }: FakeCall, checks: readonly FakeRow[]): FakeAnswer {
  if (headers.authorization !== 'Bearer simphony-token') return { status: 401 };
  if (path !== '/bi/v1/river/getGuestChecks') return { status: 404 };
  const { locRef, clsdBusDt } = body as FakeRow;
  const shown = locRef === 'JADE' ? checks.filter((check) => check.clsdBusDt === clsdBusDt) : [];

  return { status: 200, body: { curUTC: `${clsdBusDt}T23:00:00`, locRef, guestChecks: shown } };
}

function checkOf(day: string, number: number): FakeRow {
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
