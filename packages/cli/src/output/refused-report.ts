import type { RefusedRows } from '@innkeeper/adapters/csv';
import { errorSentence, type Locale } from '@innkeeper/core';

/** Refused rows of a plain file, with words. */
export interface RefusedReason extends RefusedRows {
  readonly message: string;
  readonly todo: string;
  /** All of it in one line: how many, which lines, why, what to do. */
  readonly sentence: string;
}

/** Says which rows were left out, and why. */
export function refusedReport(refused: readonly RefusedRows[], locale: Locale): readonly RefusedReason[] {
  return refused.map((rows) => {
    const { message, todo } = errorSentence({ code: rows.code, facts: rows.facts }, locale);
    const lines = `${rows.lines.join(', ')}${rows.rows > rows.lines.length ? ', …' : ''}`;

    return { ...rows, message, todo, sentence: `${rows.rows} × ${message} ${todo} (${lines})` };
  });
}
