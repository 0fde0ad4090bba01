import type { StorePromise } from './store-contract-promise.ts';
import { readingPromises } from './store-contract-reading.ts';
import { writingPromises } from './store-contract-writing.ts';

/**
 * What every store promises, ours and a stranger's. Any runner can loop over it:
 * `it.each(storeContract)('$name', async ({ holds }) => expect(await holds(store)).toBe(true))`.
 */
export const storeContract: readonly StorePromise[] = [...readingPromises, ...writingPromises];
