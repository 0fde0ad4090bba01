import type { Census } from '../../census/house/census.ts';
import { createCensus, dropGuest, putGuest, trimCensus } from '../../census/house/census.ts';
import type { FactKind } from '../../census/house/fact-column.ts';
import type { Reader } from '../../ports/store.ts';
import type { Row } from '../../ports/tables.ts';
import { renamed } from '../../shared/id.ts';
import type { House } from '../house.ts';
import { byRoot, factsOfRows } from './census-rows.ts';
import type { CensusTerms } from './census-terms.ts';

/** How many guests are read at a time. */
const atOnce = 2000;

/** Reads the facts of everybody into columns, a page in a moment of its own; of each guest only what lies up to a day. */
export async function loadCensus(house: House, { custom }: CensusTerms, until?: number): Promise<Census> {
  const kinds: Record<string, FactKind> = Object.fromEntries(custom.map(({ name, kind }) => [name, kind]));
  const census = createCensus({ custom: kinds, ...(until !== undefined && { until }) });
  let after: string | undefined;
  for (;;) {
    const page = await house.store.read({ tenant: house.tenant }, async (rows) => {
      const guests = await rows.page('census', {
        limit: atOnce,
        ...(after !== undefined && { after: { rootId: after } }),
      });
      (await readRows(census, rows, guests))();

      return guests;
    });
    if (page.length < atOnce) {
      trimCensus(census);

      return census;
    }
    after = page.at(-1)?.rootId;
    await house.breathe?.();
  }
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
