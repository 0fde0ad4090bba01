import type { Reader } from '../../ports/store.ts';
import { hashOf } from '../../shared/hash.ts';
import type { CustomColumn } from '../../stays/custom-column.ts';
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

/** Reads by what terms this house counts. Its currency is the one it is set to, else that of its first charge. */
export async function censusTerms(rows: Reader): Promise<CensusTerms> {
  const { settings } = await readSettings({ rows });
  const { marginFloor: _, ...value } = settings.value ?? {};
  const currency = settings.properties[0]?.currencies[0] ?? (await firstCurrency(rows)) ?? noCurrency;
  const terms: ValueTerms = { ...value, currency };
  const custom = settings.columns ?? [];

  return { terms, custom, key: hashOf(JSON.stringify([version, terms, custom])) };
}

async function firstCurrency(rows: Reader): Promise<string | undefined> {
  const page = await rows.page('charge', { limit: 20 });

  return page.find(({ currency }) => currency !== undefined)?.currency;
}
