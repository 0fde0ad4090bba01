import type { RefusedRows, Where } from './refused-rows.ts';
import type { RowValues } from './row-reader.ts';

/** Rows as columns. */
export interface ReadStays {
  /** Rows that were read, good or not. */
  readonly rows: number;
  readonly refused: readonly RefusedRows[];
  /** A row for each stay; which guest as a number from 0. */
  readonly stays?: {
    readonly guest: readonly number[];
    readonly day: readonly number[];
    readonly amount?: readonly number[];
    readonly guests: number;
  };
  /** A row for each guest, where the file has histories already. */
  readonly histories?: {
    readonly repeats: readonly number[];
    readonly recency: readonly number[];
    readonly age: readonly number[];
    readonly guests: readonly number[];
    readonly meanSpend?: readonly number[];
    readonly actual?: readonly number[];
  };
  /** The currency of all amounts, where the file says one. */
  readonly currency?: string;
}

/** Takes row after row and makes columns of them. */
export interface Taker {
  take(values: RowValues, where: Where): void;
  build(): Pick<ReadStays, 'stays' | 'histories' | 'currency'>;
}
