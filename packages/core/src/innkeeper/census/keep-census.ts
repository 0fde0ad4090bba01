import type { Census } from '../../census/house/census.ts';
import { putGuest, trimCensus } from '../../census/house/census.ts';
import { countedProfile } from '../../census/house/counted-profile.ts';
import { factsOfGuest } from '../../census/house/facts-of-guest.ts';
import { soldLines } from '../../census/house/sold-lines.ts';
import type { Reader, Writer } from '../../ports/store.ts';
import type { Row, TableName } from '../../ports/tables.ts';
import { packGuest } from '../../reports/packed-lines.ts';
import { reportOnGuest } from '../../reports/report-on-guest.ts';
import { InnkeeperError } from '../../shared/innkeeper-error.ts';
import { writtenJson } from '../../shared/json-text.ts';
import type { SourceReference } from '../../shared/source-reference.ts';
import { placesOfChecks } from '../../stays/checks/claims.ts';
import { pageColumnsOf } from '../guests/kept-cells.ts';
import type { Dossier } from '../guests/load-guest.ts';
import { dossiersOf } from '../guests/load-guest.ts';
import { viewOf } from '../guests/view-of.ts';
import { headOf } from '../house/audit.ts';
import type { House } from '../house/house.ts';
import { recordIdOf } from '../house/record-id.ts';
import { touchesAfter } from '../house/touched.ts';
import type { KnownCensus } from './census-kept.ts';
import { rowsOfFacts } from './census-rows.ts';
import type { CensusTerms } from './census-terms.ts';
import { censusTerms } from './census-terms.ts';
import type { CountingBoard } from './counting.ts';
import { emptyCensus } from './load-census.ts';
import { rootsTouched } from './roots-touched.ts';

/** The name under which the store says how far its census has got. */
export const censusHead = 'census';
/** How many guests are counted anew in one transaction where only some have changed. */
const changedAtOnce = 500;
/**
 * How many guests are read at once where everybody is counted: so few that what was read of them is let go of while it is
 * young, and that a database still looks their stays up instead of going through all there are.
 */
const atOnce = 200;
/** How many such pages are counted in one transaction where everybody is: an embedded database answers nobody else meanwhile. */
const pagesAtOnce = 2;
/** After how many guests others have their turn, among them the answers of the store. */
const breathAfter = 25;
/** More changes than this at once, and counting everybody anew is quicker. */
const mostRefreshed = 50_000;
/** The tables of the census. */
const censusTables = ['census', 'visit', 'purchase', 'reported'] as const satisfies readonly TableName[];

/** What is wanted besides facts that are kept. */
export interface KeepOptions {
  /** Where it is told how far it is. */
  readonly board: CountingBoard;
  /** Whether columns are wanted where everybody is counted: then nobody need be read again. */
  readonly withColumns?: boolean;
  /** Ends it between two transactions. Some who changed stay counted; everybody is counted from the first on again. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Brings the facts that the store keeps of every guest to what the records say now: those of whom something changed, or
 * all where too much did. Twice is harmless; whoever is stopped begins where the store says.
 * @returns the columns, where they are wanted and everybody was counted
 */
export async function keepCensus(
  house: House,
  { board, withColumns = false, signal }: KeepOptions,
): Promise<KnownCensus | undefined> {
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
  if (roots && head.number === last) return undefined;
  let census: Census | undefined;
  if (roots && roots.length <= mostRefreshed) {
    const tell = board.begin(roots.length);
    for (let at = 0; at < roots.length; at += changedAtOnce) {
      endWhere(signal);
      const part = roots.slice(at, at + changedAtOnce);
      await house.store.write(scope, (rows) => countGuests(rows, part, { ...terms, tenant: house.tenant }));
      tell(part.length);
      await house.breathe?.();
    }
  } else {
    census = withColumns ? emptyCensus(terms) : undefined;
    await countEverybody(house, { ...terms, columns: census, signal, board });
  }
  await house.store.write(scope, (rows) =>
    rows.put('head', [{ name: censusHead, number: last, hash: terms.key }]),
  );

  if (!census) return undefined;
  trimCensus(census);

  return { census, number: last, key: terms.key };
}

type HouseTerms = CountTerms & Pick<House, 'tenant' | 'breathe'>;

interface CountTerms extends CensusTerms {
  /** Where whoever is counted is put at once. */
  readonly columns?: Census | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The guests of these ids anew: what is kept of them is replaced, of whom nothing is known is taken away. */
export async function countGuests(rows: Writer, ids: readonly string[], terms: HouseTerms): Promise<void> {
  await dropGuests(rows, ids);
  await addGuests(rows, await guestsOf(rows, ids), terms);
}

/**
 * The guests whom some of these profiles name; of a profile that belongs to another guest there is none.
 * @param read the bodies of the profiles, where they were read, and whether there are charges that stays may claim
 */
async function guestsOf(
  rows: Reader,
  ids: readonly string[],
  { bodies = [], hasClaims }: { readonly bodies?: readonly unknown[]; readonly hasClaims?: boolean } = {},
): Promise<Iterable<Dossier>> {
  const [parted, joined] = await Promise.all([
    rows.where('root', 'profileId', ids),
    rows.where('root', 'rootId', ids),
  ]);
  const moved = new Set(parted.flatMap(({ profileId, rootId }) => (profileId === rootId ? [] : [profileId])));
  const isHere = (_: unknown, at: number): boolean => !moved.has(ids[at] as string);
  const here = ids.filter(isHere);
  const read = { keys: bodies.length > 0 ? here : [], bodies: bodies.filter(isHere) };

  return dossiersOf(rows, here, {
    read,
    joined,
    isCounted: true,
    ...(hasClaims !== undefined && { hasClaims }),
  });
}

async function addGuests(rows: Writer, dossiers: Iterable<Dossier>, terms: HouseTerms): Promise<void> {
  await addRows(rows, await countedRows(dossiers, terms));
}

/** What the census keeps of some guests. */
async function countedRows(
  dossiers: Iterable<Dossier>,
  { terms, custom, columns, tenant, breathe }: HouseTerms,
): Promise<Counted> {
  const idOf = (profile: SourceReference): string => recordIdOf(tenant, { ...profile, kind: 'profile' });
  const counted = { census: [], visit: [], purchase: [], reported: [] } as Counted;
  for (const dossier of dossiers) {
    const rootId = dossier.profileIds[0] as string;
    const sold = soldLines(dossier, terms);
    const { guest, history } = viewOf({
      ...dossier,
      profiles: dossier.profiles.map(countedProfile),
      charges: sold ? [] : dossier.charges,
    });
    const facts = factsOfGuest({ ...dossier, guest, history, terms, custom, sold });
    const { census, visits, purchases } = rowsOfFacts(rootId, facts);
    counted.census.push(census);
    for (const visit of visits) counted.visit.push(visit);
    for (const purchase of purchases) counted.purchase.push(purchase);
    if (columns) putGuest(columns, dossier.guestId, facts);
    const told = reportOnGuest(dossier, { terms, idOf, sold });
    if (told) counted.reported.push({ rootId, body: writtenJson(JSON.stringify(packGuest(told))) });
    if (counted.census.length % breathAfter === 0) await breathe?.();
  }

  return counted;
}

/** Table after table; none waits for another. */
async function addRows(rows: Writer, counted: Counted): Promise<void> {
  await Promise.all(censusTables.map((table) => rows.add(table, counted[table])));
}

/** The rows that the census keeps of some guests. */
type Counted = { readonly [Name in (typeof censusTables)[number]]: Row<Name>[] };

/** Takes away what the census keeps of some guests. */
export async function dropGuests(rows: Writer, ids: readonly string[]): Promise<void> {
  for (const table of censusTables) await rows.drop(table, await rows.where(table, 'rootId', ids));
}

/** Counts everybody, page by page; whoever asks meanwhile finds no census and waits for it. */
async function countEverybody(house: House, terms: CountTerms & Pick<KeepOptions, 'board'>): Promise<void> {
  const scope = { tenant: house.tenant };
  const tell = terms.board.begin(await house.store.read(scope, (rows) => rows.count('profile')));
  await house.store.write(scope, (rows) => rows.drop('head', [{ name: censusHead }]));
  for (const table of censusTables) await clearTable(house, table);
  let after: string | undefined;
  do {
    endWhere(terms.signal);
    const from = after;
    after = await house.store.write(scope, (rows) => countPages(rows, from, { ...terms, ...house }));
    tell(atOnce * pagesAtOnce);
    await house.breathe?.();
  } while (after !== undefined);
}

/** @throws `aborted` */
function endWhere(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new InnkeeperError('aborted');
}

/**
 * Counts some pages. While the guests of one are counted the store looks for those of the next, and writes what was
 * counted of the one before.
 */
async function countPages(
  rows: Writer,
  after: string | undefined,
  terms: HouseTerms,
): Promise<string | undefined> {
  const hasClaims = (await rows.page('claim', { prefix: placesOfChecks, limit: 1 })).length > 0;
  let coming = guestsAfter(rows, after, hasClaims);
  let writing = Promise.resolve();
  for (let page = 1; ; page += 1) {
    const { dossiers, last } = await coming;
    const isEnd = last === undefined || page === pagesAtOnce;
    if (!isEnd) {
      coming = guestsAfter(rows, last, hasClaims);
      coming.catch(() => undefined); // told where it is waited for
    }
    const counted = await countedRows(dossiers, terms);
    await writing;
    writing = addRows(rows, counted);
    writing.catch(() => undefined); // the same
    if (!isEnd) continue;
    await writing;

    return last;
  }
}

/** The guests of the next page of profiles, and after which profile another page begins, if one does. */
async function guestsAfter(
  rows: Reader,
  after: string | undefined,
  hasClaims: boolean,
): Promise<{ readonly dossiers: Iterable<Dossier>; readonly last: string | undefined }> {
  const { id, body } = await pageColumnsOf(rows, 'profile', {
    columns: ['id', 'body'],
    limit: atOnce,
    ...(after !== undefined && { after: { id: after } }),
  });

  return {
    dossiers: await guestsOf(rows, id, { bodies: body, hasClaims }),
    last: id.length < atOnce ? undefined : id.at(-1),
  };
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
