import type { Reader } from '../../ports/store.ts';
import { hashOf } from '../../shared/hash.ts';
import type { CustomColumn } from '../../stays/custom-column.ts';
import type { HouseSettings } from '../../stays/property.ts';
import type { ValueTerms } from '../../value/value-terms.ts';
import { readSettings } from '../house/settings-use-cases.ts';

/** What facts are counted by, besides the records: where it changes, every guest is counted anew. */
export interface CensusTerms {
  readonly terms: ValueTerms;
  readonly custom: readonly CustomColumn[];
  /** Names these terms and the way of counting. */
  readonly key: string;
}

/** The version of the way facts are read from records. */
const version = 4;
/** What an amount is counted in where nothing says so: no charge can be of this currency. */
export const noCurrency = 'XXX';

/** Reads by what terms this house counts. */
export async function censusTerms(rows: Reader): Promise<CensusTerms> {
  const { settings } = await readSettings({ rows });
  const { marginFloor: _, ...value } = settings.value ?? {};
  const currency = (await houseCurrency(rows, settings)) ?? noCurrency;
  const terms: ValueTerms = { ...value, currency };
  const custom = settings.columns ?? [];

  return { terms, custom, key: hashOf(JSON.stringify([version, terms, custom])) };
}

/** So many charges tell in which currency a house counts that says nothing of it. */
const asked = 100;

/** The currency that a house counts in: the one it is set to, else that of most of its charges, as any of them tell. */
export async function houseCurrency(
  rows: Reader,
  { properties }: HouseSettings,
): Promise<string | undefined> {
  const set = properties[0]?.currencies[0];
  if (set !== undefined) return set;
  const counts = new Map<string, number>();
  // Ids are hashes: those that come first are any.
  for (const { currency } of await rows.page('charge', { limit: asked }))
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [most] = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1));

  return most?.[0];
}
