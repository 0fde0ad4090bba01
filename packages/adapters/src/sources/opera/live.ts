import type { Incoming } from '@innkeeper/core';
import { addDays, dayOfEpoch, InnkeeperError } from '@innkeeper/core';
import type { LiveList, LiveSource, LiveSpan, Told } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { objectOf, objectsOf } from '../../shared/loose.ts';
import { untilDone } from '../../shared/pages.ts';
import { byStretches } from '../../shared/time-windows.ts';
import type { OperaClient } from './client.ts';
import { operaClient } from './client.ts';
import type { OperaStreaming } from './listen.ts';
import { letterOf, listenToOpera } from './listen.ts';
import { readProfile } from './read-profiles.ts';
import { reservationInFull } from './read-stays.ts';
import type { Run } from './run.ts';
import type { OperaSourceOptions } from './source.ts';
import { codesOf, operaSource } from './source.ts';
import { operaRecords } from './to-records.ts';

/** Which OPERA, which hotels, and how they are kept in step with. */
export interface OperaLiveOptions extends OperaSourceOptions {
  /**
   * The external system whose queue of business events is emptied, by its code. Reading takes an event out of the
   * queue: nobody else may read the same one.
   */
  readonly externalSystem?: string;
  /**
   * Whether the days of each reservation are asked for as well, in the daily summary that OPERA makes when it is told
   * to: revenue without folios. Not to be mixed with `charges`. @defaultValue false
   */
  readonly dailySummary?: boolean;
  /** The stream of business events, where the hotel has it: what changes is known at once. */
  readonly streaming?: OperaStreaming;
}

interface Asking {
  readonly client: OperaClient;
  readonly options: OperaLiveOptions;
  /** The tables of transaction codes, each read once. */
  readonly codes: Map<string, ReturnType<typeof codesOf>>;
}

/** The most events that OPERA gives at once. */
const mostEvents = 20;
/** The most days of a daily summary. */
const summaryDays = 94;
const day = 86_400_000;

/**
 * OPERA Cloud, kept in step with: the lists of each hotel, business events out of their queue, single profiles and
 * reservations again, daily summaries. Reads only. @throws `setting/invalid`
 */
export function operaLive(options: OperaLiveOptions): LiveSource {
  const client = options.client ?? operaClient(options);
  const asking: Asking = { client, options: { ...options, client }, codes: new Map() };
  const { externalSystem, dailySummary = false, streaming } = options;
  if (dailySummary && externalSystem === undefined)
    throw new InnkeeperError('setting/invalid', {
      name: options.system ?? 'opera',
      field: 'externalSystem',
      problem: 'is missing',
    });

  return liveSource({
    system: options.system ?? 'opera',
    now: client.now,
    lists: [
      ...options.hotelIds.map((hotelId) => hotelList(asking, hotelId)),
      ...(dailySummary ? options.hotelIds.map((hotelId) => summaryList(asking, hotelId)) : []),
    ],
    reread: ({ entity, about, property }, signal) => reread(asking, { entity, about, property, signal }),
    ...(streaming && { listen: (how) => listenToOpera(client, streaming, how) }),
    ...(externalSystem !== undefined && { poll: (signal) => poll(asking, externalSystem, signal) }),
  });
}

/** Profiles, stays and folios of a hotel, which OPERA's source reads in one go. */
function hotelList({ options }: Asking, hotelId: string): LiveList {
  const source = operaSource({ ...options, hotelIds: [hotelId], overlap: 0 });

  return {
    entity: 'hotel',
    property: hotelId,
    pages: async function* ({ since, at, signal }) {
      const done =
        since === undefined ? undefined : JSON.stringify({ startedAt: since, hotel: 0, phase: 'done' });
      const cursor = at ?? done;
      for await (const page of source.read({
        ...(cursor !== undefined && { cursor }),
        ...(signal && { signal }),
      })) {
        const { items, progress } = page;
        const isEnd = page.cursor?.includes('"phase":"done"') === true;
        yield {
          items,
          ...(page.cursor !== undefined && !isEnd && { at: page.cursor }),
          ...(progress !== undefined && { progress }),
        };
      }
    },
  };
}

/** Reservations that changed, with their revenue day by day: asked for, waited for, fetched. */
function summaryList({ client, options }: Asking, hotelId: string): LiveList {
  const { externalSystem = '' } = options;
  const path = `/rsv/async/v1/externalSystems/${encodeURIComponent(externalSystem)}/hotels/${encodeURIComponent(hotelId)}/reservations/dailySummary`;
  const ask = (operation: string, how: Partial<Parameters<OperaClient['answer']>[0]>) =>
    client.answer({ operation, path, hotelId, ...how });
  const stretch = async (
    { start, end }: { readonly start: number; readonly end: number },
    span: LiveSpan,
  ) => {
    const { signal } = span;
    const body = {
      criteria: {
        hotelId,
        timeSpan: { startDate: civil(start), endDate: civil(end - 1) },
        ...(span.since !== undefined && {
          lastModifiedDate: { start: civil(span.since), end: addDays(civil(span.until), 1) },
        }),
      },
    };
    const begun = await ask('startReservationsDailySummaryProcess', { body, signal });
    const job = pathIn(begun.headers.get('location'), path);
    const done = await untilDone(
      {
        system: options.system ?? 'opera',
        operation: 'getReservationsProcessStatus',
        sleep: client.sleep,
        signal,
      },
      async () => {
        const status = await ask('getReservationsProcessStatus', { path: job, method: 'HEAD', signal });
        const again = /max-age=(\d{1,4})/.exec(status.headers.get('cache-control') ?? '')?.[1];
        const isDone = status.status === 201 || status.headers.get('status') === 'Completed';

        return isDone
          ? { value: pathIn(status.headers.get('location'), job) }
          : { again: again === undefined ? undefined : Number(again) * 1000 };
      },
    );
    const { value } = await ask('getReservationsDailySummary', { path: done, signal });

    return value === undefined
      ? []
      : operaRecords(value, options, { hotelId, part: 'getReservationsDailySummary' });
  };

  return {
    entity: 'daily-summary',
    property: hotelId,
    pages: (span) => {
      const { from, daysAhead = 730 } = options;
      const end = span.until + daysAhead * day;
      const beginning = from === undefined ? span.until - 1095 * day : Date.parse(from);
      // the days that are asked for are those of the stay; what changed narrows them
      const { since: _, ...rest } = span;

      return byStretches(
        { ...rest, until: end },
        { longest: summaryDays * day, beginning },
        async function* (window) {
          yield { items: await stretch(window, span) };
        },
      );
    },
  };
}

function civil(millis: number) {
  return dayOfEpoch(Math.floor(millis / day));
}

/** The way that a `Location` names; the address that was agreed stays. */
function pathIn(location: string | null, before: string): string {
  return location === null ? before : new URL(location, 'https://gateway.invalid').pathname;
}

interface Single {
  readonly entity: string;
  readonly about: string;
  readonly property: string | undefined;
  readonly signal: AbortSignal | undefined;
}

async function reread(
  asking: Asking,
  { entity, about, property, signal }: Single,
): Promise<readonly Incoming[]> {
  const hotelId = property ?? asking.options.hotelIds[0] ?? '';
  const run = await runFor(asking, hotelId, signal);
  if (entity === 'profile') return (await readProfile(about, run)) ?? [];

  return entity === 'reservation' ? reservationInFull(about, run) : [];
}

async function runFor(
  { client, options, codes }: Asking,
  hotelId: string,
  signal: AbortSignal | undefined,
): Promise<Run> {
  const base: Run = {
    client,
    plan: options,
    tables: options,
    position: { startedAt: client.now(), hotel: 0, phase: 'profiles' },
    signal,
    seen: new Set(),
    hotelId,
    codes: new Map(),
    troubles: { inARow: 0 },
  };
  if (options.charges === 'none') return base;
  const known = codes.get(hotelId) ?? codesOf(base);
  codes.set(hotelId, known);
  try {
    return { ...base, codes: await known };
  } catch (error) {
    codes.delete(hotelId);
    throw error;
  }
}

/** Events hold differences, not records: they say what is to be asked for again. Whoever has taken them has them alone. */
async function* poll(
  { client, options }: Asking,
  externalSystem: string,
  signal: AbortSignal | undefined,
): AsyncIterable<Told> {
  const path = `/int/v1/externalSystem/${encodeURIComponent(externalSystem)}/businessEvents`;
  const operation = 'getBusinessEventsByExternalSystem';
  const hotelId = options.hotelIds[0] ?? '';
  for (;;) {
    const answer = await client.get({ operation, path, hotelId, query: { limit: mostEvents }, signal });
    const events = objectsOf(
      objectOf(objectOf(answer)?.businessEvents)?.businessEventData ?? objectOf(answer)?.businessEventData,
    );
    if (events.length === 0) return;
    yield {
      letters: events.flatMap((event) => letterOf(objectOf(objectOf(event.businessEvent)?.header))),
    };
  }
}
