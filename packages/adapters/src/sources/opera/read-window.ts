import type { Day, Incoming } from '@innkeeper/core';
import { addDays } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, objectsOf } from '../../shared/loose.ts';
import { hasMore, totalOf } from './paging.ts';
import { idOfType, systemOf } from './reading.ts';
import type { Run } from './run.ts';
import { askFor } from './run.ts';
import type { Window } from './windows.ts';
import { halvesOf } from './windows.ts';

/** The reservations of a window that could be read as a whole. */
export interface WindowRows {
  readonly rows: readonly Raw[];
  /** What could not be read, as refusals. */
  readonly items: readonly Incoming[];
  /** The day of arrival to go on with when these are kept. */
  readonly next?: Day;
}

/** Rows that are read twice at the seam of two pages, since rows move while a list is read. */
const seam = 5;
/** How often a list is read again that moved while it was read. */
const mostRounds = 3;

/** The rows of a window, split into smaller ones until OPERA shows each in full. */
export async function* readWindow(run: Run, window: Window): AsyncIterable<WindowRows> {
  const rows = await rowsOf(run, window);
  if (rows) {
    yield { rows, items: [], ...(!window.leaves && { next: addDays(window.to, 1) }) };

    return;
  }
  const halves = halvesOf(window);
  if (!halves) {
    yield { rows: (await rowsOf(run, window, true)) ?? [], items: [tooFull(run, window.from)] };

    return;
  }
  for (const half of halves) yield* readWindow(run, half);
}

/** All rows of a window, or `undefined` when there are more than OPERA shows; then `anyway` takes those it shows. */
async function rowsOf(run: Run, window: Window, anyway = false): Promise<readonly Raw[] | undefined> {
  for (let round = 1; ; round += 1) {
    const found = new Map<string, Raw>();
    const { total, isCut } = await readPages(run, window, { found, anyway });
    if (isCut) return anyway ? [...found.values()] : undefined;
    if (total === undefined || found.size >= total || round >= mostRounds) return [...found.values()];
  }
}

interface Gathering {
  readonly found: Map<string, Raw>;
  readonly anyway: boolean;
}

async function readPages(
  run: Run,
  window: Window,
  { found, anyway }: Gathering,
): Promise<{ readonly total?: number | undefined; readonly isCut: boolean }> {
  const { pageSize = 200, listLimit = 1000 } = run.plan;
  for (let offset = 0; ; ) {
    const answer = await askFor(run, {
      operation: 'getHotelReservations',
      path: `/rsv/v1/hotels/${encodeURIComponent(run.hotelId)}/reservations`,
      query: {
        arrivalStartDate: window.from,
        arrivalEndDate: window.to,
        departureStartDate: window.leaves?.from,
        departureEndDate: window.leaves?.to,
        limit: pageSize,
        offset,
        orderBy: 'ArrivalDate',
      },
    });
    const rows = objectsOf(at(answer, 'reservations', 'reservationInfo'));
    const total = totalOf(answer);
    if (total !== undefined && total > listLimit && !anyway) return { total, isCut: true };
    for (const [index, row] of rows.entries())
      found.set(idOfType(row.reservationIdList, 'Reservation') ?? `${offset + index}`, row);
    if (rows.length === 0 || !hasMore(answer)) return { total, isCut: false };
    offset += Math.max(1, rows.length - seam);
    if (offset + pageSize > listLimit + seam) return { total, isCut: true };
  }
}

function tooFull(run: Run, day: Day): Incoming {
  const { listLimit = 1000 } = run.plan;
  const system = systemOf({ tables: run.tables, place: {} });

  return {
    refused: {
      code: 'refused/window-too-full',
      facts: { system, limit: listLimit, day },
      raw: { hotelId: run.hotelId, arrivalDate: day },
      kind: 'stay',
    },
  };
}
