import type { Locale, Refusal, Where } from '@innkeeper/core';
import { reasonOf } from './reason-of.ts';

/** What `read --json` says of something that is no record: what is wrong, where, and what to do; never what it held. */
export interface RefusedLine {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
  readonly todo: string;
  readonly field?: string;
  /** The kind of record it would have been, and its own id, where they could be read. */
  readonly of?: string;
  readonly id?: string;
  /** The file, and the line of a table. */
  readonly where?: Where;
}

/** One refusal as a line. */
export function refusedLine(refused: Refusal, where: Where | undefined, locale: Locale): RefusedLine {
  const { code, field, facts, kind, id } = refused;

  return {
    kind: 'refused',
    code,
    ...reasonOf({ code, field, facts }, locale),
    ...(field !== undefined && { field }),
    ...(kind !== undefined && { of: kind }),
    ...(id !== undefined && { id }),
    ...(where && { where }),
  };
}
