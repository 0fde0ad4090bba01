import type { Source, SourceOptions, SourcePage } from '@innkeeper/core';
import type { OperaClient, OperaConnection } from './client.ts';
import { operaClient } from './client.ts';
import type { Position } from './cursor.ts';
import { cursorOf, positionOf } from './cursor.ts';
import type { OperaTables, TransactionCode } from './options.ts';
import { readJournal } from './read-folios.ts';
import { readProfiles } from './read-profiles.ts';
import { readStays } from './read-stays.ts';
import type { OperaReadingPlan, Run } from './run.ts';
import { askFor } from './run.ts';
import { transactionCodesOf } from './to-records.ts';

/** Which OPERA, which hotels, and what the hotel knows about its codes. */
export interface OperaSourceOptions extends OperaConnection, OperaReadingPlan, OperaTables {
  /** A client to share with other sources of the same credential; made from the connection where absent. */
  readonly client?: OperaClient;
}

const hour = 3_600_000;

/**
 * OPERA Cloud through its REST API: profiles with preferences, reservations, folios. The first run reads everything, a
 * later one what changed since; a run that broke off goes on where it stopped. Reads only. @throws `setting/invalid`
 */
export function operaSource(options: OperaSourceOptions): Source {
  const client = options.client ?? operaClient(options);

  return { system: options.system ?? 'opera', read: (how = {}) => readHotels(options, client, how) };
}

async function* readHotels(
  options: OperaSourceOptions,
  client: OperaClient,
  { cursor, signal }: SourceOptions,
): AsyncIterable<SourcePage> {
  const start = positionOf(cursor, { now: client.now(), overlap: options.overlap ?? hour });
  const seen = new Set<string>();
  const troubles = { inARow: 0 };
  const { hotelIds } = options;
  for (let hotel = start.hotel; hotel < hotelIds.length; hotel += 1) {
    const position = hotel === start.hotel ? start : atHotel(start, hotel);
    const base = {
      client,
      plan: options,
      tables: options,
      position,
      signal,
      seen,
      troubles,
      hotelId: hotelIds[hotel] ?? '',
    };
    const codes =
      options.charges === 'none'
        ? new Map<string, TransactionCode>()
        : await codesOf({ ...base, codes: new Map() });
    for await (const page of readHotel({ ...base, codes })) {
      yield { ...page, progress: (hotel + shareOf(page, options, start)) / hotelIds.length };
    }
    yield { items: [], cursor: cursorOf(atHotel(start, hotel + 1)) };
  }
  yield { items: [], cursor: cursorOf({ startedAt: start.startedAt, hotel: 0, phase: 'done' }), progress: 1 };
}

function atHotel({ startedAt, since }: Position, hotel: number): Position {
  return { startedAt, ...(since !== undefined && { since }), hotel, phase: 'profiles' };
}

async function* readHotel(run: Run): AsyncIterable<SourcePage> {
  const { phase } = run.position;
  if (phase === 'profiles' && run.plan.profiles !== 'with-stays') yield* readProfiles(run);
  if (phase !== 'journal') yield* readStays(run);
  if (run.plan.charges === 'journal') yield* readJournal(run);
}

/** OPERA's own table of transaction codes. */
export async function codesOf(run: Run): Promise<ReadonlyMap<string, TransactionCode>> {
  const path = `/csh/v1/hotels/${encodeURIComponent(run.hotelId)}/transactionCodes`;

  return transactionCodesOf(await askFor(run, { operation: 'getTransactionCodes', path }));
}

/** A rough share of a hotel that is done: half for profiles, half for stays. */
function shareOf(
  { cursor }: SourcePage,
  { from, daysAhead = 730 }: OperaSourceOptions,
  { startedAt }: Position,
): number {
  const position = cursor === undefined ? undefined : positionOf(cursor, { now: startedAt, overlap: 0 });
  if (position?.day === undefined) return position?.phase === 'profiles' ? 0.25 : 0.5;
  const end = startedAt + daysAhead * 24 * hour;
  const begin = from === undefined ? startedAt - 3653 * 24 * hour : Date.parse(from);

  return 0.5 + 0.5 * Math.min(1, Math.max(0, (Date.parse(position.day) - begin) / (end - begin)));
}
