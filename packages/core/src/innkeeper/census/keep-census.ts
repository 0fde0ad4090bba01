import { factsOfGuest } from '../../census/house/facts-of-guest.ts';
import type { Reader, Writer } from '../../ports/store.ts';
import type { TableName } from '../../ports/tables.ts';
import { reportOnGuest } from '../../reports/report-on-guest.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { headOf } from '../audit.ts';
import type { House } from '../house.ts';
import { loadDossiers } from '../load-guest.ts';
import { recordIdOf } from '../record-id.ts';
import { touchesAfter } from '../touched.ts';
import { viewOf } from '../view-of.ts';
import { rowsOfFacts } from './census-rows.ts';
import type { CensusTerms } from './census-terms.ts';
import { censusTerms } from './census-terms.ts';
import { rootsTouched } from './roots-touched.ts';

/** The name under which the store says how far its census has got. */
export const censusHead = 'census';
/** How many guests are counted in one transaction. */
const atOnce = 500;
/** More changes than this at once, and counting everybody anew is quicker. */
const mostRefreshed = 50_000;
/** The tables of the census. */
const censusTables = ['census', 'visit', 'purchase', 'reported'] as const satisfies readonly TableName[];

/**
 * Brings the facts that the store keeps of every guest to what the records say now: those of whom something changed, or
 * all where too much did. Twice is harmless; whoever is stopped begins where the store says.
 */
export async function keepCensus(house: House): Promise<void> {
  const scope = { tenant: house.tenant };
  const { terms, head, last, roots } = await house.store.read(scope, async (rows) => {
    const [known, touch, now] = [
      await headOf(rows, censusHead),
      await headOf(rows, 'touch'),
      await censusTerms(rows),
    ];
    const isSame = known.hash === now.key;
    const touches = !isSame || known.number === touch.number ? [] : await touchesAfter(rows, known.number);
    const some = isSame && touches ? await rootsTouched({ rows, tenant: house.tenant }, touches) : undefined;

    return { terms: now, head: known, last: touch.number, roots: some };
  });
  if (roots && head.number === last) return;
  if (roots && roots.length <= mostRefreshed) {
    for (let at = 0; at < roots.length; at += atOnce) {
      const part = roots.slice(at, at + atOnce);
      await house.store.write(scope, (rows) => countGuests(rows, part, { ...terms, tenant: house.tenant }));
      await house.breathe?.();
    }
  } else await countEverybody(house, terms);
  await house.store.write(scope, (rows) =>
    rows.put('head', [{ name: censusHead, number: last, hash: terms.key }]),
  );
}

type HouseTerms = CensusTerms & Pick<House, 'tenant'>;

/** The guests of these ids anew: what is kept of them is replaced, of whom nothing is known is taken away. */
export async function countGuests(rows: Writer, ids: readonly string[], terms: HouseTerms): Promise<void> {
  await dropGuests(rows, ids);
  await addGuests(rows, ids, terms);
}

async function addGuests(
  rows: Writer,
  ids: readonly string[],
  { terms, custom, tenant }: HouseTerms,
): Promise<void> {
  const moved = new Set(
    (await rows.where('root', 'profileId', ids)).flatMap(({ profileId, rootId }) =>
      profileId === rootId ? [] : [profileId],
    ),
  );
  const dossiers = await loadDossiers(
    rows,
    ids.filter((id) => !moved.has(id)),
  );
  const kept = dossiers.map((dossier) => {
    const { guest, history } = viewOf(dossier);

    return rowsOfFacts(
      dossier.profileIds[0] as string,
      factsOfGuest({ ...dossier, guest, history, terms, custom }),
    );
  });
  await rows.add(
    'census',
    kept.map(({ census }) => census),
  );
  await rows.add(
    'visit',
    kept.flatMap(({ visits }) => visits),
  );
  await rows.add(
    'purchase',
    kept.flatMap(({ purchases }) => purchases),
  );
  const idOf = (profile: SourceReference): string => recordIdOf(tenant, { ...profile, kind: 'profile' });
  await rows.add(
    'reported',
    dossiers.flatMap((dossier) => {
      const body = reportOnGuest(dossier, { terms, idOf });

      return body ? [{ rootId: dossier.profileIds[0] as string, body }] : [];
    }),
  );
}

/** Takes away what the census keeps of some guests. */
export async function dropGuests(rows: Writer, ids: readonly string[]): Promise<void> {
  for (const table of censusTables) await rows.drop(table, await rows.where(table, 'rootId', ids));
}

/** Counts everybody, page by page; whoever asks meanwhile finds no census and waits for it. */
async function countEverybody(house: House, terms: CensusTerms): Promise<void> {
  const scope = { tenant: house.tenant };
  await house.store.write(scope, (rows) => rows.drop('head', [{ name: censusHead }]));
  for (const table of censusTables) await clearTable(house, table);
  let after: string | undefined;
  for (;;) {
    const ids = await house.store.write(scope, async (rows) => {
      const page = await profilesAfter(rows, after);
      await addGuests(rows, page, { ...terms, tenant: house.tenant });

      return page;
    });
    if (ids.length < atOnce) return;
    after = ids.at(-1);
    await house.breathe?.();
  }
}

async function profilesAfter(rows: Reader, after: string | undefined): Promise<readonly string[]> {
  const page = await rows.page('profile', {
    limit: atOnce,
    ...(after !== undefined && { after: { id: after } }),
  });

  return page.map(({ id }) => id);
}

async function clearTable(house: House, table: (typeof censusTables)[number]): Promise<void> {
  for (;;) {
    const count = await house.store.write({ tenant: house.tenant }, async (rows) => {
      const page = await rows.page(table, { limit: 5000 });
      await rows.drop(table, page);

      return page.length;
    });
    if (count < 5000) return;
  }
}
