import type { Incoming } from '@innkeeper/core';
import type { ApiClient } from '../../shared/api-client.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { jsonOf, withToken } from '../../shared/live-pages.ts';
import type { Letter, LiveList, LivePage, LiveSource, LiveSpan } from '../../shared/live-source.ts';
import type { Raw } from '../../shared/loose.ts';
import { firstText, listOf, objectOf, objectsOf, textOf } from '../../shared/loose.ts';
import type { SimphonyLiveOptions } from './live.ts';
import { checksOf, simphonyRecords } from './to-records.ts';

const day = 86_400_000;
/** How many checks are asked for at once; how fast, the rate says. */
const atOnce = 4;
/** How many checks make a page. */
const pageSize = 50;

/** Where a check stands: every question names all three. */
interface Counter {
  readonly location: string;
  readonly centre: string;
}

/**
 * The checks of the Transaction Services. They are listed by when they were opened, never by when they changed, so each
 * round looks back two days; the list tells which there are, and each is asked for by its reference.
 */
export function transactionServices(
  client: ApiClient,
  options: SimphonyLiveOptions,
): Pick<LiveSource, 'lists' | 'reread' | 'receive'> {
  return {
    lists: options.locations.map(
      (location): LiveList => ({
        entity: 'checks',
        property: location,
        overlap: 2 * day,
        pages: (span) => pagesOf(client, options, { span, location }),
      }),
    ),
    reread: async ({ about, property = options.locations[0] ?? '' }, signal) => {
      const [centre = '', ...reference] = about.split('/');
      const counter = { location: property, centre };

      return asked(client, options, { counter, reference: reference.join('/'), signal });
    },
    receive: async (message) => {
      await withToken(message, client.system, options.webhookToken);

      return { letters: lettersOf(jsonOf(message, client.system)) };
    },
  };
}

async function* pagesOf(
  client: ApiClient,
  options: SimphonyLiveOptions,
  { span, location }: { readonly span: LiveSpan; readonly location: string },
): AsyncGenerator<LivePage> {
  const { since = span.until - (options.daysBack ?? 365) * day, at = '0', signal } = span;
  const centres = await centresOf(client, options, { location, signal });
  for (const [index, centre] of centres.entries()) {
    if (index < Number(at)) continue;
    const counter = { location, centre };
    const checks = await listed(client, options, { counter, since, signal });
    for (let from = 0; from < checks.length; from += pageSize) {
      const some = checks.slice(from, from + pageSize);
      const read = await inParallel(some, atOnce, (check) =>
        inFull(client, options, { check, counter, signal }),
      );
      yield { items: read.flat() };
    }
    yield { items: [], at: String(index + 1), progress: (index + 1) / centres.length };
  }
}

/** The revenue centres that the integration may deal with: those that were named, else all there are. */
async function centresOf(
  client: ApiClient,
  { organisation, revenueCentres }: SimphonyLiveOptions,
  { location, signal }: { readonly location: string; readonly signal: AbortSignal | undefined },
): Promise<readonly string[]> {
  const named = revenueCentres?.[location];
  if (named) return named.map(String);
  const answer = await client.ask({
    operation: 'getRevenueCenters',
    path: `/organizations/${encodeURIComponent(organisation)}/locations/${encodeURIComponent(location)}/revenueCenters`,
    signal,
  });
  const rows = Array.isArray(answer) ? answer : (objectOf(answer)?.items ?? objectOf(answer)?.revenueCenters);

  return objectsOf(rows).flatMap((row) => firstText(row, 'rvcRef', 'id') ?? []);
}

interface Asked {
  readonly counter: Counter;
  readonly signal: AbortSignal | undefined;
}

async function listed(
  client: ApiClient,
  { organisation }: SimphonyLiveOptions,
  { counter, since, signal }: Asked & { readonly since: number },
): Promise<readonly Raw[]> {
  const answer = await client.ask({
    operation: 'getChecks',
    path: '/checks',
    query: { sinceTime: minuteOf(since), includeClosed: true },
    headers: headersOf(organisation, counter),
    signal,
  });

  return Array.isArray(answer) ? objectsOf(answer) : (checksOf(objectOf(answer) ?? {}) ?? []);
}

/** A check as it is: as the list has it, where that has its lines, else asked for by its reference. */
async function inFull(
  client: ApiClient,
  options: SimphonyLiveOptions,
  { check, counter, signal }: Asked & { readonly check: Raw },
): Promise<readonly Incoming[]> {
  const reference = firstText(check.header, 'checkRef') ?? firstText(check, 'checkRef');
  const hasLines = listOf(check.menuItems).length > 0 || listOf(check.tenders).length > 0;
  if (reference === undefined || hasLines) return records(options, check, counter);

  return asked(client, options, { counter, reference, signal });
}

async function asked(
  client: ApiClient,
  options: SimphonyLiveOptions,
  { counter, reference, signal }: Asked & { readonly reference: string },
): Promise<readonly Incoming[]> {
  const answer = await client.ask({
    operation: 'getCheck',
    path: `/checks/${encodeURIComponent(reference)}`,
    headers: headersOf(options.organisation, counter),
    signal,
  });

  return answer === undefined ? [] : records(options, answer, counter);
}

function records(options: SimphonyLiveOptions, payload: unknown, { location }: Counter): readonly Incoming[] {
  return simphonyRecords(payload, options, { part: 'getCheck', property: location });
}

function headersOf(organisation: string, { location, centre }: Counter): Readonly<Record<string, string>> {
  return {
    'simphony-orgshortname': organisation,
    'simphony-locref': location,
    'simphony-rvcref': centre,
  };
}

/** The checks that notifications name: they hold no check, so each is asked for. */
function lettersOf(body: unknown): readonly Letter[] {
  const root = objectOf(body);
  const told = Array.isArray(body) ? body : (root?.checkNotifications ?? root?.notifications ?? body);

  return objectsOf(told).flatMap((notification) => {
    const resource = objectOf(notification.resource) ?? notification;
    const [reference, centre] = [textOf(resource.checkRef), firstText(resource, 'rvcRef')];
    const property = textOf(resource.locRef);
    if (reference === undefined || centre === undefined) return [];
    const about = `${centre}/${reference}`;

    return [{ entity: 'check', about, ...(property !== undefined && { property }) }];
  });
}

/** `2020-12-31T23:59Z`: to the minute, in UTC. */
function minuteOf(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 16)}Z`;
}
