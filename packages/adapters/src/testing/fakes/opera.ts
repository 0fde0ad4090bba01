import { firstText } from '../../shared/loose.ts';
import type { OperaShelf } from '../opera-pages.ts';
import { reservationRow, summaryRow } from '../opera-pages.ts';
import type { FakeAnswer, FakeApi, FakeCall } from '../serve-fake.ts';

/** How an OPERA behaves. */
export interface FakeOperaOptions {
  /** The credential it knows. */
  readonly secrets?: { readonly appKey: string; readonly clientId: string; readonly clientSecret: string };
  /** How long a token is good for, in seconds. @defaultValue 3600 */
  readonly tokenSeconds?: number;
  /** How many requests a token is good for, whatever was promised. */
  readonly tokenUses?: number;
  /** How many reservations a list shows; the rest is cut off without a word. @defaultValue 1000 */
  readonly listLimit?: number;
  /** The queue of business events: what is shown is taken out of it, as OPERA does. */
  readonly events?: { readonly moduleName: string; readonly primaryKey: string; readonly hotelId: string }[];
  /** What a daily summary holds once it was made; each is asked for twice before it is. */
  readonly dailySummary?: unknown;
}

const known = { appKey: 'key', clientId: 'client', clientSecret: 'secret' };

/** An OPERA Cloud over what was written of a hotel: tokens, lists with their limits, details, a queue of events, jobs. */
export function fakeOpera(shelf: OperaShelf, options: FakeOperaOptions = {}): FakeApi {
  const tokens: Answering['tokens'] = new Map();

  return (call) => answerTo(call, { shelf, options, tokens });
}

interface Answering {
  readonly shelf: OperaShelf;
  readonly options: FakeOperaOptions;
  readonly tokens: Map<string, { uses: number; readonly until: number }>;
}

function answerTo(call: FakeCall, answering: Answering): FakeAnswer {
  const { options, tokens } = answering;
  const { headers } = call;
  if (call.path === '/oauth/v1/tokens') return grant(call, answering);
  const token = tokens.get(headers.authorization?.replace('Bearer ', '') ?? '');
  if (!token || token.until < Date.now() || token.uses <= 0) return { status: 401 };
  token.uses -= 1;
  if (headers['x-app-key'] !== (options.secrets ?? known).appKey || !headers['x-hotelid'])
    return { status: 403 };

  return shown(call, answering);
}

function grant({ method, headers }: FakeCall, { options, tokens }: Answering): FakeAnswer {
  const { appKey, clientId, clientSecret } = options.secrets ?? known;
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  if (method !== 'POST' || headers.authorization !== basic || headers['x-app-key'] !== appKey)
    return { status: 401 };
  const seconds = options.tokenSeconds ?? 3600;
  const token = `token-${tokens.size + 1}`;
  tokens.set(token, {
    uses: options.tokenUses ?? Number.POSITIVE_INFINITY,
    until: Date.now() + seconds * 1000,
  });

  return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: seconds } };
}

/** The events at the head of the queue, which are in it no longer; 204 where it is empty. */
function dequeued({ query }: FakeCall, { events = [] }: FakeOperaOptions): FakeAnswer {
  const taken = events.splice(0, Math.min(20, Number(query.get('limit') ?? 20)));
  const data = taken.map((header, index) => ({
    businessEventId: { id: String(index + 1) },
    businessEvent: { header: { ...header, actionType: 'UPDATE' }, details: [] },
  }));

  return data.length === 0 ? { status: 204 } : { status: 200, body: { businessEventData: data } };
}

/** A job that is begun, asked about and fetched. */
function summary({ method, path, number }: FakeCall, { dailySummary }: FakeOperaOptions): FakeAnswer {
  if (dailySummary === undefined) return { status: 404 };
  if (method === 'POST') return { status: 202, headers: { location: `${path}/${number}` } };
  if (method === 'GET') return { status: 200, body: dailySummary };

  return number % 2 === 0
    ? { status: 200, headers: { status: 'Processing', 'cache-control': 'max-age=1' } }
    : { status: 201, headers: { status: 'Completed', location: path } };
}

function shown(call: FakeCall, { shelf, options }: Answering): FakeAnswer {
  const { path, query } = call;
  if (path.endsWith('/businessEvents')) return dequeued(call, options);
  if (path.includes('/dailySummary')) return summary(call, options);
  const profile = /^\/crm\/v1\/profiles\/([^/]+)$/.exec(path)?.[1];
  const folio = /^\/csh\/v1\/hotels\/[^/]+\/reservations\/([^/]+)\/folios$/.exec(path)?.[1];
  const [, hotel, reservation] = /^\/rsv\/v1\/hotels\/([^/]+)\/reservations(?:\/([^/]+))?$/.exec(path) ?? [];
  if (path === '/crm/v1/profiles')
    return { status: 200, body: { profileSummaries: profilePage(shelf, query) } };
  if (profile !== undefined) return found(detailOf(shelf.profiles.get(decodeURIComponent(profile))));
  if (folio !== undefined) return found(shelf.folios.get(folio));
  if (path.endsWith('/transactionCodes')) return found(shelf.transactionCodes);
  if (reservation !== undefined) {
    const kept = shelf.reservations.get(reservation);

    return found(kept && { reservations: { reservation: [kept] } });
  }
  if (hotel !== undefined)
    return {
      status: 200,
      body: { reservations: stayPage(shelf, hotel, { query, limit: options.listLimit ?? 1000 }) },
    };

  return { status: 404 };
}

function found(body: unknown): FakeAnswer {
  return body === undefined ? { status: 404 } : { status: 200, body };
}

/** The detail call shows a profile in the shape of its specification. */
function detailOf(info: Readonly<Record<string, unknown>> | undefined): unknown {
  return info && { profileIdList: info.profileIdList, profileDetails: info.profile };
}

function profilePage({ profiles }: OperaShelf, query: URLSearchParams): unknown {
  const all = [...profiles.values()];
  const { rows, ...page } = pageOf(all, query, all.length);

  return { profileInfo: rows.map(summaryRow), ...page };
}

function stayPage(
  { reservations }: OperaShelf,
  hotel: string,
  { query, limit }: { readonly query: URLSearchParams; readonly limit: number },
): unknown {
  const within = (day: string, from: string, to: string): boolean =>
    (query.get(from) ?? '') <= day && day <= (query.get(to) ?? '9999');
  const rows = [...reservations.values()]
    .filter(({ hotelId }) => hotelId === hotel)
    .filter(({ roomStay }) =>
      within(firstText(roomStay, 'arrivalDate') ?? '', 'arrivalStartDate', 'arrivalEndDate'),
    )
    .filter(({ roomStay }) =>
      within(firstText(roomStay, 'departureDate') ?? '', 'departureStartDate', 'departureEndDate'),
    );
  const page = pageOf(rows, query, limit);

  return {
    reservationInfo: page.rows.map(reservationRow),
    hasMore: page.hasMore,
    totalResults: String(page.totalResults),
  };
}

/** A page of a list that shows no more than `limit` rows in all, and keeps silent about the rest. */
function pageOf<Row>(all: readonly Row[], query: URLSearchParams, limit: number) {
  const [offset, size] = [Number(query.get('offset') ?? 0), Math.min(200, Number(query.get('limit') ?? 20))];
  const shown = all.slice(0, limit);

  return {
    rows: shown.slice(offset, offset + size),
    offset,
    limit: size,
    hasMore: offset + size < shown.length,
    totalResults: all.length,
  };
}
