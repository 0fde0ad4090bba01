import type { Reader } from '../../ports/store.ts';
import { hashOf } from '../../shared/hash.ts';
import type { CustomColumn } from '../../stays/custom-column.ts';
import type { ValueTerms } from '../../value/value-terms.ts';
import { houseCurrency } from '../house/house-currency.ts';
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
