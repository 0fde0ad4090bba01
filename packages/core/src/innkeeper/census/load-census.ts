import type { Census } from '../../census/house/census.ts';
import { createCensus, dropGuest, putGuest, trimCensus } from '../../census/house/census.ts';
import type { FactKind } from '../../census/house/fact-column.ts';
import type { GuestPurchase, GuestVisit } from '../../census/house/guest-facts.ts';
import type { ColumnOf, PageColumns, Reader } from '../../ports/store.ts';
import type { KeyOf, Row } from '../../ports/tables.ts';
import { tables } from '../../ports/tables.ts';
import { renamed } from '../../shared/id.ts';
import { pageColumnsOf, unfolded } from '../guests/kept-cells.ts';
import type { House } from '../house/house.ts';
import type { KeptFacts } from './census-rows.ts';
import { byRoot, factsOfRows } from './census-rows.ts';
import type { CensusTerms } from './census-terms.ts';
import type { CountingBoard } from './counting.ts';

type CensusTable = 'census' | 'visit' | 'purchase' | 'reported';

/** How many rows are read at a time. */
const atOnce = 5000;
const visitColumns = [
  'rootId',
  'number',
  'day',
  'departure',
  'property',
  'roomType',
  'bookingSource',
  'market',
  'nights',
  'heads',
  'amount',
  'contribution',
] as const;
const purchaseColumns = ['rootId', 'what', 'day', 'count', 'amount'] as const;

/**
 * Reads the facts of everybody into columns, table beside table in the order of the guests, a page in a moment of its
 * own; of each guest only what lies up to a day. Who changes meanwhile is read again afterwards.
 */
export async function loadCensus(
  house: House,
  terms: CensusTerms,
  { until, board }: { readonly until?: number | undefined; readonly board: CountingBoard },
): Promise<Census> {
  const census = emptyCensus(terms, until);
  const tell = board.begin(await house.store.read({ tenant: house.tenant }, (rows) => rows.count('census')));
  const visitsOf = guestReader(pagesOf(house, 'visit', visitColumns), visitAt);
  const purchasesOf = guestReader(pagesOf(house, 'purchase', purchaseColumns), purchaseAt);
  for await (const { rootId, body } of pagesOf(house, 'census', ['rootId', 'body'])) {
    for (const [at, id] of rootId.entries()) {
      const kept = unfolded<KeptFacts>(body[at]);
      const visits = await visitsOf(id);
      putGuest(census, renamed('guest', id), { ...kept, visits, purchases: await purchasesOf(id) });
    }
    tell(rootId.length);
    await house.breathe?.();
  }
  trimCensus(census);

  return census;
}

/** A census that knows nobody yet, with the columns that the hotel added. */
export function emptyCensus({ custom }: CensusTerms, until?: number): Census {
  const kinds: Record<string, FactKind> = Object.fromEntries(custom.map(({ name, kind }) => [name, kind]));

  return createCensus({ custom: kinds, ...(until !== undefined && { until }) });
}

/** Columns of a table in the order of its key, which is among them; the next page is read while the last one is worked on. */
export async function* pagesOf<Name extends CensusTable, Column extends ColumnOf<Name>>(
  { store, tenant }: House,
  table: Name,
  columns: readonly Column[],
  limit: number = atOnce,
): AsyncGenerator<PageColumns<Name, Column>> {
  const read = (after: KeyOf<Name> | undefined): Promise<PageColumns<Name, Column>> =>
    store.read({ tenant }, (rows) => pageColumnsOf(rows, table, { columns, limit, ...(after && { after }) }));
  for (let page = await read(undefined); ; ) {
    const { count, last } = endOf(table, page);
    if (count === 0) return;
    const next = count < limit ? undefined : read(last);
    next?.catch(() => undefined); // told where it is waited for
    yield page;
    if (!next) return;
    page = await next;
  }
}

/** How many rows a page has, and the key of the last. */
function endOf<Name extends CensusTable>(
  table: Name,
  page: Readonly<Record<string, ArrayLike<unknown>>>,
): { readonly count: number; readonly last: KeyOf<Name> } {
  const { length } = page['rootId'] as ArrayLike<unknown>;
  const last = Object.fromEntries(tables[table].key.map((name) => [name, page[name]?.[length - 1]]));

  return { count: length, last: last as unknown as KeyOf<Name> };
}

type VisitPage = PageColumns<'visit', (typeof visitColumns)[number]>;
type PurchasePage = PageColumns<'purchase', (typeof purchaseColumns)[number]>;

function visitAt(page: VisitPage, row: number): GuestVisit {
  return {
    day: page.day[row] as number,
    departure: page.departure[row] as number,
    property: page.property[row],
    roomType: page.roomType[row],
    bookingSource: page.bookingSource[row],
    market: page.market[row],
    nights: page.nights[row] as number,
    heads: page.heads[row] as number,
    amount: page.amount[row] as number,
    contribution: page.contribution[row] as number,
  };
}

function purchaseAt({ what, day, count, amount }: PurchasePage, row: number): GuestPurchase {
  return {
    what: what[row] as string,
    day: day[row] as number,
    count: count[row] as number,
    amount: amount[row] as number,
  };
}

/** Reads a table on from where it was: the rows of each guest who is asked for, in the order of their ids. */
function guestReader<Page extends { readonly rootId: readonly string[] }, Item>(
  pages: AsyncGenerator<Page>,
  itemAt: (page: Page, row: number) => Item,
): (rootId: string) => Promise<readonly Item[]> {
  let page: Page | undefined;
  let row = 0;

  return async (wanted) => {
    const found: Item[] = [];
    for (;;) {
      for (const ids = page?.rootId ?? []; row < ids.length; row += 1) {
        const id = ids[row] as string;
        if (id > wanted) return found;
        if (page && id === wanted) found.push(itemAt(page, row));
      }
      const { value, done } = await pages.next();
      if (done) return found;
      page = value;
      row = 0;
    }
  };
}

/** Reads some guests anew; who is no guest any more is taken out. */
export async function reloadGuests(census: Census, rows: Reader, ids: readonly string[]): Promise<void> {
  const guests = await rows.where('census', 'rootId', ids);
  const known = new Set(guests.map(({ rootId }) => rootId));
  const apply = await readRows(census, rows, guests);
  for (const id of ids) if (!known.has(id)) dropGuest(census, renamed('guest', id));
  apply();
}

/** Reads what belongs to some guests; what is returned puts it in at once, so that no question meets half a change. */
async function readRows(census: Census, rows: Reader, guests: readonly Row<'census'>[]): Promise<() => void> {
  const ids = guests.map(({ rootId }) => rootId);
  const visits = byRoot(await rows.where('visit', 'rootId', ids));
  const purchases = byRoot(await rows.where('purchase', 'rootId', ids));

  return () => {
    for (const guest of guests)
      putGuest(
        census,
        renamed('guest', guest.rootId),
        factsOfRows({
          census: guest,
          visits: visits.get(guest.rootId) ?? [],
          purchases: purchases.get(guest.rootId) ?? [],
        }),
      );
  };
}
