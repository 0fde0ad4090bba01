import type { Day, Incoming, SourcePage } from '@innkeeper/core';
import { addDays, dayOfEpoch } from '@innkeeper/core';
import type { Raw } from '../../shared/loose.ts';
import { at, flagOf, objectsOf } from '../../shared/loose.ts';
import { cursorOf } from './cursor.ts';
import { hasMore } from './paging.ts';
import { idOfType } from './reading.ts';
import type { Run } from './run.ts';
import { askFor, orRefused, placeOf } from './run.ts';
import { operaRecords } from './to-records.ts';
import { windowsOf } from './windows.ts';

const folioPage = 200;
/** No folio has more pages than this; a list that never ends is given up. */
const mostPages = 100;
/** OPERA shows at most 50 rows of at most 30 days of its journal at once. */
const journalPage = 50;
const journalDays = 7;

/** The lines of all folios of a reservation, each once. */
export async function readFolios(row: Raw, run: Run): Promise<readonly Incoming[]> {
  const id = idOfType(row.reservationIdList, 'Reservation');
  if (id === undefined) return [];
  const operation = 'getFolio';
  const path = `/csh/v1/hotels/${encodeURIComponent(run.hotelId)}/reservations/${encodeURIComponent(id)}/folios`;

  return orRefused(run, { kind: 'stay', id, operation }, async () => {
    const found = new Map<string, Incoming>();
    for (let page = 0; page < mostPages; page += 1) {
      const query = {
        fetchInstructions: ['Postings', 'Reservation'],
        includeFolioHistory: 'true',
        limit: folioPage,
        offset: page * folioPage,
      };
      const answer = await askFor(run, { operation, path, query });
      if (answer === undefined) break;
      for (const item of operaRecords(answer, run.tables, placeOf(run, operation, { reservationId: id }))) {
        found.set('record' in item ? item.record.source.id : `refused ${found.size}`, item);
      }
      const windows = objectsOf(at(answer, 'reservationFolioInformation', 'folioWindows'));
      if (!windows.some((window) => flagOf(window.hasMore) === true)) break;
    }

    return [...found.values()];
  });
}

/** The journal of a hotel: every posting of every day, also those that belong to nobody's stay. */
export async function* readJournal(run: Run): AsyncIterable<SourcePage> {
  const today = dayOfEpoch(Math.floor(run.position.startedAt / 86_400_000));
  const from = run.position.phase === 'journal' ? run.position.day : undefined;
  for (const window of windowsOf(from ?? firstDay(run, today), today, journalDays)) {
    for (let offset = 0; ; offset += journalPage) {
      const answer = await askFor(run, {
        operation: 'getFinancialPostings',
        path: `/csh/v1/hotels/${encodeURIComponent(run.hotelId)}/financialPostings`,
        query: { startDate: window.from, endDate: window.to, limit: journalPage, offset },
      });
      const items =
        answer === undefined ? [] : operaRecords(answer, run.tables, placeOf(run, 'getFinancialPostings'));
      const isLast = items.length === 0 || !hasMore(answer);
      const { offset: _, ...position } = run.position;
      const day = addDays(window.to, 1);

      yield { items, ...(isLast && { cursor: cursorOf({ ...position, phase: 'journal', day }) }) };
      if (isLast) break;
    }
  }
}

/** Postings are never changed, only added: a later run reads the days since the last. */
function firstDay({ plan, position }: Run, today: Day): Day {
  if (position.since !== undefined) return dayOfEpoch(Math.floor(position.since / 86_400_000) - 2);

  return plan.from ?? addDays(today, -3653);
}
