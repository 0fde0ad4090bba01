import type { Census } from '../../census/house/census.ts';
import { createCensus, dropGuest, putGuest, trimCensus } from '../../census/house/census.ts';
import type { FactKind } from '../../census/house/fact-column.ts';
import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { renamed } from '../../shared/id.ts';
import type { House } from '../house.ts';
import { byRoot, factsOfRows } from './census-rows.ts';
import type { CensusTerms } from './census-terms.ts';

/** How many rows are read at a time. */
const atOnce = 5000;

/**
 * Reads the facts of everybody into columns, table beside table in the order of the guests, a page in a moment of its
 * own; of each guest only what lies up to a day. Who changes meanwhile is read again afterwards.
 */
export async function loadCensus(house: House, terms: CensusTerms, until?: number): Promise<Census> {
  const census = emptyCensus(terms, until);
  const [visits, purchases] = [keyReader(pagesOf(house, 'visit')), keyReader(pagesOf(house, 'purchase'))];
  for await (const guests of pagesOf(house, 'census')) {
    const last = guests.at(-1)?.rootId ?? '';
    const visited = byRoot(await visits(last));
    const bought = byRoot(await purchases(last));
    for (const guest of guests)
      putGuest(
        census,
        renamed('guest', guest.rootId),
        factsOfRows({
          census: guest,
          visits: visited.get(guest.rootId) ?? [],
          purchases: bought.get(guest.rootId) ?? [],
        }),
      );
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

/** The rows of a table in the order of their key; the next page is read while the last one is worked on. */
export async function* pagesOf<Name extends 'census' | 'visit' | 'purchase' | 'reported'>(
  { store, tenant }: House,
  table: Name,
  limit: number = atOnce,
): AsyncGenerator<readonly Row<Name>[]> {
  const after = (last: Row<Name> | undefined): Promise<readonly Row<Name>[]> =>
    store.read({ tenant }, (rows) => rows.page(table, { limit, ...(last && { after: last as never }) }));
  for (let page = await after(undefined); page.length > 0; ) {
    const next = page.length < limit ? Promise.resolve([]) : after(page.at(-1));
    next.catch(() => undefined); // told where it is waited for
    yield page;
    page = await next;
  }
}

/** Reads a table on from where it was, up to the rows of a guest. */
function keyReader<Item extends { readonly rootId: string }>(
  pages: AsyncGenerator<readonly Item[]>,
): (last: string) => Promise<readonly Item[]> {
  let waiting: readonly Item[] = [];

  return async (last) => {
    const found: Item[] = [];
    for (;;) {
      const end = waiting.findIndex(({ rootId }) => rootId > last);
      for (const row of end < 0 ? waiting : waiting.slice(0, end)) found.push(row);
      if (end >= 0) {
        waiting = waiting.slice(end);

        return found;
      }
      const { value = [], done } = await pages.next();
      waiting = value;
      if (done) return found;
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
