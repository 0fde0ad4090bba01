import type { CensusAnswer, CensusInput, InnkeeperApi } from '@innkeeper/core';
import type { Ledger } from '@innkeeper/core/census';
import type { Watching } from './follow.ts';
import type { LiveQuestion } from './live-question.ts';
import { createLiveQuestion } from './live-question.ts';

/** The part of the API that the ledger uses. */
export type LedgerApi = Pick<InnkeeperApi, 'readLedger'> & Watching;

/** Who came how long ago, and in which currency they are counted. */
export type LedgerAnswer = Ledger & CensusAnswer;

/** What the ledger asks. */
export type LedgerInput = CensusInput & { readonly width?: number };

/** The ledger without a pixel, kept up to date. */
export type LedgerQuestion = LiveQuestion<LedgerInput, LedgerAnswer>;

/** What the ledger is made with. */
export interface LedgerOptions {
  readonly api: LedgerApi;
  /** @defaultValue Date.now */
  readonly now?: () => number;
}

/** Opens a ledger over an API. Nothing is asked before it is shown. */
export function createLedger({ api, now }: LedgerOptions): LedgerQuestion {
  return createLiveQuestion({
    api,
    call: (input: LedgerInput, options) => api.readLedger(input, options),
    ...(now && { now }),
  });
}
