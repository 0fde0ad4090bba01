import type { Day, Incoming, SourcePage, StayStatus } from '@innkeeper/core';
import { addDays, dayOfEpoch } from '@innkeeper/core';
import { inParallel } from '../../shared/in-parallel.ts';
import type { Raw } from '../../shared/loose.ts';
import { at, firstText, objectsOf, textOf } from '../../shared/loose.ts';
import { statusOf } from './codes.ts';
import { cursorOf } from './cursor.ts';
import { readFolios } from './read-folios.ts';
import { readProfile, unseen } from './read-profiles.ts';
import { readWindow } from './read-window.ts';
import { idOfType, timesOf, zoneOf } from './reading.ts';
import type { Run } from './run.ts';
import { askFor, orRefused, placeOf } from './run.ts';
import { partiesOf } from './stay-parties.ts';
import { operaRecords } from './to-records.ts';
import { windowsOf } from './windows.ts';

/** Days of arrival that are read at once; a window that holds too much is split. */
const windowDays = 31;
/** Reservations whose profiles and folios come in one page. */
const chunk = 50;
/** What a reservation must have become to have a folio that matters. */
const withFolio: ReadonlySet<StayStatus> = new Set(['in-house', 'checked-out', 'no-show', 'cancelled']);

/** The reservations of a hotel, by day of arrival, with the profiles they name and their folios. */
export async function* readStays(run: Run): AsyncIterable<SourcePage> {
  const today = dayOfEpoch(Math.floor(run.position.startedAt / 86_400_000));
  const { from = addDays(today, -3653), daysAhead = 730 } = run.plan;
  const end = addDays(today, daysAhead);
  const start = run.position.phase === 'stays' ? (run.position.day ?? from) : from;
  for (const window of windowsOf(start, end, windowDays)) {
    for await (const { rows, items, next } of readWindow(run, window)) {
      const wanted = rows.filter((row) => isWanted(row, run));
      for (let first = 0; first < wanted.length; first += chunk) {
        yield { items: await recordsOf(wanted.slice(first, first + chunk), run) };
      }
      yield { items, ...(next && goOnWith(next, run)) };
    }
    yield { items: [], ...goOnWith(addDays(window.to, 1), run) };
  }
}

function goOnWith(day: Day, run: Run): { readonly cursor: string } {
  const { offset: _, ...position } = run.position;

  return { cursor: cursorOf({ ...position, phase: 'stays', day }) };
}

/** Changed since the last run, or such that its folio may have changed without it: in the house, or just left. */
function isWanted(row: Raw, run: Run): boolean {
  const { since } = run.position;
  const { version } = timesOf(
    row,
    zoneOf(textOf(row.hotelId) ?? run.hotelId, { tables: run.tables, place: {} }),
  );
  if (since === undefined || version === undefined || version >= since) return true;
  if (statusOfRow(row) === 'in-house') return true;
  const left = firstText(row.roomStay, 'departureDate') ?? '';

  return withFolio.has(statusOfRow(row)) && left >= dayOfEpoch(Math.floor(since / 86_400_000) - 1);
}

async function recordsOf(rows: readonly Raw[], run: Run): Promise<readonly Incoming[]> {
  const { atOnce = 4, details = false, charges = 'folios' } = run.plan;
  const place = placeOf(run, 'getHotelReservations');
  const people = rows.flatMap((row) =>
    partiesOf(row, { tables: run.tables, place }).map(({ profile }) => profile.id),
  );
  const profiles = await inParallel(unseen(people, run), atOnce, (id) => readProfile(id, run));
  const stays = await inParallel(rows, atOnce, (row) => (details ? inFull(row, run) : asListed(row, run)));
  const withCharges = charges === 'folios' ? rows.filter((row) => withFolio.has(statusOfRow(row))) : [];
  const folios = await inParallel(withCharges, atOnce, (row) => readFolios(row, run));

  return [...profiles.flatMap((items) => items ?? []), ...stays.flat(), ...folios.flat()];
}

async function asListed(row: Raw, run: Run): Promise<readonly Incoming[]> {
  return operaRecords(
    { reservations: { reservationInfo: [row] } },
    run.tables,
    placeOf(run, 'getHotelReservations'),
  );
}

async function inFull(row: Raw, run: Run): Promise<readonly Incoming[]> {
  const id = idOfType(row.reservationIdList, 'Reservation');
  if (id === undefined) return asListed(row, run);
  const operation = 'getReservation';

  return orRefused(run, { kind: 'stay', id, operation }, async () => {
    const path = `/rsv/v1/hotels/${encodeURIComponent(run.hotelId)}/reservations/${encodeURIComponent(id)}`;
    const answer = await askFor(run, {
      operation,
      path,
      query: { fetchInstructions: ['Reservation', 'Comments', 'Preferences'] },
    });
    if (objectsOf(at(answer, 'reservations', 'reservation')).length === 0)
      return row.roomStay === undefined ? [] : asListed(row, run);
    const found = operaRecords(answer, run.tables, placeOf(run, operation, { reservationId: id }));
    const known = new Set(run.seen);
    const people = found.flatMap((item) =>
      'record' in item && item.record.kind === 'stay'
        ? item.record.parties.map(({ profile }) => profile.id)
        : [],
    );
    const others = await Promise.all(
      unseen(
        people.filter((one) => !known.has(one)),
        run,
      ).map((one) => readProfile(one, run)),
    );

    return [...others.flatMap((items) => items ?? []), ...found];
  });
}

/** One reservation in full, with the people in it and its folios. */
export async function reservationInFull(id: string, run: Run): Promise<readonly Incoming[]> {
  const row: Raw = { reservationIdList: [{ type: 'Reservation', id }], hotelId: run.hotelId };
  const { charges = 'folios' } = run.plan;

  return [...(await inFull(row, run)), ...(charges === 'folios' ? await readFolios(row, run) : [])];
}

function statusOfRow(row: Raw): StayStatus {
  return statusOf(firstText(row, 'reservationStatus', 'computedReservationStatus') ?? '');
}
