import { addDays, dayOfEpoch } from '@innkeeper/core';
import type { ApiClient, ApiConnection } from '../../shared/api-client.ts';
import { apiClient } from '../../shared/api-client.ts';
import { keyHeader } from '../../shared/credentials.ts';
import type { HotelTables } from '../../shared/hotel-tables.ts';
import { utcOf } from '../../shared/live-pages.ts';
import type { LiveList, LivePage, LiveSource, LiveSpan } from '../../shared/live-source.ts';
import { liveSource } from '../../shared/live-source.ts';
import { simphonyRecords } from './to-records.ts';
import { transactionServices } from './transaction-services.ts';

/** Which Simphony, which locations, and what the hotel knows about its codes. */
export interface SimphonyLiveOptions extends ApiConnection, HotelTables {
  /**
   * Which of its interfaces is asked: the BI API, or the Transaction Services of the second generation. One is enough:
   * each calls the same check otherwise. @defaultValue 'bi'
   */
  readonly api?: 'bi' | 'transactions';
  /** The token of the interface (OpenID Connect), brought at each use. */
  readonly token: () => string | Promise<string>;
  /** The short name of the organisation, as it stands in the addresses. */
  readonly organisation: string;
  /** The locations by their references. */
  readonly locations: readonly string[];
  /** How many days back a first round reads. @defaultValue 365 */
  readonly daysBack?: number;
  /** Transaction Services: the revenue centres of each location; asked for where absent. */
  readonly revenueCentres?: Readonly<Record<string, readonly (string | number)[]>>;
  /** Transaction Services: the word that its notifications bring along, in their address or as a bearer token. */
  readonly webhookToken?: () => string | Promise<string>;
}

const day = 86_400_000;

/**
 * Simphony through its BI API: the guest checks of one business day after the other, and of those days what changed
 * since. A day is read for two more, since checks are closed late. Or through its Transaction Services: the checks that
 * were opened since, each asked for by itself, and again when a notification names it. Reads only. It knows no guests.
 */
export function simphonyLive(options: SimphonyLiveOptions): LiveSource {
  const client = apiClient(options, {
    system: 'simphony',
    rate: [{ requests: 2, within: 1000 }],
    credential: () => keyHeader(options.token, 'authorization', 'Bearer '),
  });

  if (options.api === 'transactions')
    return liveSource({ system: client.system, now: client.now, ...transactionServices(client, options) });

  return liveSource({
    system: client.system,
    now: client.now,
    lists: options.locations.map((location) => checkList(client, options, location)),
  });
}

function checkList(client: ApiClient, options: SimphonyLiveOptions, location: string): LiveList {
  return {
    entity: 'guest-checks',
    property: location,
    pages: (span) => checkDays(client, options, { span, location }),
  };
}

async function* checkDays(
  client: ApiClient,
  options: SimphonyLiveOptions,
  { span, location }: { readonly span: LiveSpan; readonly location: string },
): AsyncGenerator<LivePage> {
  const { daysBack = 365, organisation } = options;
  const { since, until, at, signal } = span;
  const dayAt = (millis: number) => dayOfEpoch(Math.floor(millis / day));
  const first = dayAt(since === undefined ? until - daysBack * day : since - 2 * day);
  for (
    let busDt = at === undefined ? first : (at as typeof first);
    busDt <= dayAt(until);
    busDt = addDays(busDt, 1)
  ) {
    const answer = await client.ask({
      operation: 'getGuestChecks',
      path: `/bi/v1/${encodeURIComponent(organisation)}/getGuestChecks`,
      body: {
        locRef: location,
        clsdBusDt: busDt,
        ...(since !== undefined && { changedSinceUTC: utcOf(since) }),
      },
      signal,
    });
    const place = { part: 'getGuestChecks', property: location };
    const items = answer === undefined ? [] : simphonyRecords(answer, options, place);
    yield { items, at: addDays(busDt, 1) };
  }
}
