import type { ErrorCode } from '../shared/error-codes.ts';
import type { HouseRecord } from './record.ts';

/** What a source yields, one after the other: a record, or something it could not make a record of. */
export type Incoming =
  | { readonly record: HouseRecord; readonly where?: Where }
  | { readonly refused: Refusal; readonly where?: Where };

/** Where in its source a record stood. */
export interface Where {
  /** The line of a file, counted from 1, the header included. */
  readonly line?: number;
  /** The file or request it came in. */
  readonly part?: string;
}

/** Why something was not taken in; kept in quarantine with what was refused, card data removed. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The field at fault, in the words of the source (`birthDate`, a column's header). */
  readonly field?: string;
  /** What else the sentence of the code needs. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** What was refused, as it came. */
  readonly raw: unknown;
  /** The kind it would have been, and its own id, where they could be read. */
  readonly kind?: HouseRecord['kind'];
  readonly id?: string;
}
