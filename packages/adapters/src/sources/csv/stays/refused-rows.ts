import type { ErrorCode } from '@innkeeper/core';

/** Why rows were left out: by code and field, with the first of their lines. */
export interface RefusedRows {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rows: number;
  /** Up to twenty line numbers, counted from 1 with the headers. */
  readonly lines: readonly number[];
}

/** Where a row stands. */
export interface Where {
  readonly file: string;
  readonly line: number;
}

/** Why a row was refused. */
export interface Refused {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Collects refused rows. */
export interface Refusals {
  add(refused: Refused, where: Where): void;
  all(): readonly RefusedRows[];
}

/** A new collection; names the files where there are several. */
export function refusalsOf(namesFiles: boolean): Refusals {
  const byReason = new Map<string, { refused: Refused; rows: number; lines: number[]; file: string }>();

  return {
    add(refused, { line, file }) {
      const problem = refused.facts?.['problem'] ?? '';
      const key = [refused.code, refused.field, problem, namesFiles ? file : ''].join('\n');
      const found = byReason.get(key) ?? { refused, rows: 0, lines: [], file };
      byReason.set(key, found);
      found.rows += 1;
      if (found.lines.length < 20) found.lines.push(line);
    },
    all: () =>
      [...byReason.values()].map(({ refused: { code, field, facts = {} }, rows, lines, file }) => ({
        code,
        ...(field !== undefined && { field }),
        facts: { ...facts, line: lines[0] ?? 0, ...(namesFiles && { file }) },
        rows,
        lines,
      })),
  };
}
