import type { ErrorCode, HouseRecord, SourceReference } from '@innkeeper/core';
import type { Row } from './cells.ts';

/** What a builder is told beside the row. */
export interface RowContext {
  readonly source: SourceReference;
  readonly property: string;
  /** The first profile and stay that the same row made: whose a charge is when no column says so. */
  readonly sameRow: { profile?: SourceReference; stay?: SourceReference };
  /** Refuses the row because a field it cannot be without is empty (or for another reason). */
  readonly missing: (field: string, code?: ErrorCode) => undefined;
}

/** Makes one kind of record of a row; `undefined` where the row was refused. */
export type Build = (row: Row, context: RowContext) => HouseRecord | undefined;
