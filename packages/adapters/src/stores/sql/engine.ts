import type { StoreHealth } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';

/** A statement with its values, `null` for nothing; arrays travel as PostgreSQL's own text of them. */
export interface Statement {
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/** A cell as an engine gives it: the text of the value, a number, or `null` for nothing. */
export type SqlCell = string | number | null;

/** The rows of a statement, each as its cells in order. */
export type SqlRows = readonly (readonly SqlCell[])[];

/**
 * One transaction on one connection. Statements may be given without waiting; they run in their order, and after one
 * that fails none does: the rest of them, and the commit, fail as it did.
 */
export interface SqlSession {
  query(statement: Statement): Promise<SqlRows>;
  /** Brings rows in by COPY. @param copy `copy … from stdin` @param rows in COPY's text format; given away for good */
  copyIn(copy: string, rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Confirms; when it is fulfilled the writes survive what {@link SqlEngine.standing} says. */
  commit(): Promise<void>;
  /** Gives everything up; never fails, does nothing after a commit, and does not wait for the database. */
  rollback(): Promise<void>;
}

/** What a statement is answered that comes after the end of its transaction: nothing may be written outside of one. */
export function afterItsEnd(): InnkeeperError {
  return new InnkeeperError('internal', { reason: 'a statement came after the end of its transaction' });
}

/** What a session is for: reading one moment, or writing. */
export type SessionMode = 'read' | 'write';

/** How an engine stands, for the doctor. */
export type Standing = Pick<StoreHealth, 'durability' | 'details'>;

/** A PostgreSQL, wherever it runs. Its errors carry the SQLSTATE as `code`. */
export interface SqlEngine {
  readonly name: 'pglite' | 'postgres';
  /** Opens a transaction; waits for a free connection no longer than until the signal. */
  begin(mode: SessionMode, signal?: AbortSignal): Promise<SqlSession>;
  /** What confirmations survive as it is set up now, and what else there is to say. */
  standing(): Promise<Standing>;
  close(): Promise<void>;
}

/** How a transaction of each mode begins. */
export const beginOf: Readonly<Record<SessionMode, string>> = {
  read: 'begin isolation level repeatable read read only',
  write: 'begin isolation level read committed',
};
