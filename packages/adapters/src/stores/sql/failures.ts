import { InnkeeperError, isInnkeeperError } from '@innkeeper/core';

/**
 * What to do about a failure of the database.
 * `again`: nothing happened, run the transaction once more. `unknown`: the connection went away, so the transaction may
 * have been confirmed or not. `full`: no room, stop at once. `short`: too little memory or too many connections, wait.
 * `conflict`: a row is there already. `refused`: repeating would not help.
 */
export type FailureClass = 'again' | 'unknown' | 'full' | 'short' | 'conflict' | 'refused';

/** The one table of failures: the first line that fits a SQLSTATE or an error code of the network decides. */
export const failureTable: readonly { readonly codes: RegExp; readonly is: FailureClass }[] = [
  // 26000: a pooler gave the connection that had prepared a statement to somebody else; the next attempt prepares none.
  { codes: /^(40001|40P01|55P03|26000)$/, is: 'again' },
  { codes: /^(08...|57P0[1-5])$/, is: 'unknown' },
  {
    codes:
      /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/,
    is: 'unknown',
  },
  { codes: /^(53100|ENOSPC|EDQUOT)$/, is: 'full' },
  { codes: /^53...$/, is: 'short' },
  { codes: /^23505$/, is: 'conflict' },
];

/** What drivers say of a lost connection without giving a code, and Citus of a commit that it cannot vouch for. */
const lostInWords =
  /connection terminated|connection ended|client has encountered a connection error|timeout exceeded when trying to connect|could not commit|not queryable/i;

/** Which class a caught value belongs to; errors of the house are decided already. */
export function classOf(error: unknown): FailureClass {
  if (isInnkeeperError(error)) return 'refused';
  const code = codeOf(error);
  const line = failureTable.find(({ codes }) => codes.test(code));
  if (line) return line.is;

  return isLostInWords(error) ? 'unknown' : 'refused';
}

function isLostInWords(error: unknown): boolean {
  return lostInWords.test(String((error as Error | undefined)?.message));
}

/** The SQLSTATE or the code of the network, else an empty text. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;

  return typeof code === 'string' ? code : '';
}

/** The error of the house for a failure that is not tried again. It holds codes and names, never values of a row. */
export function innkeeperErrorOf(error: unknown, attempts = 1): InnkeeperError {
  if (isInnkeeperError(error)) return error;
  const reason = codeOf(error) || (isLostInWords(error) ? 'connection lost' : 'no code');
  const cause = new Error(`The database answered ${reason}.`);
  switch (classOf(error)) {
    case 'again':
    case 'short':
      return new InnkeeperError('store/busy', { attempts, reason }, cause);
    case 'unknown':
      return new InnkeeperError('store/unavailable', { reason }, cause);
    case 'full':
      return new InnkeeperError('store/full', {}, cause);
    case 'conflict':
      return new InnkeeperError('store/conflict', { table: tableOf(error) }, cause);
    case 'refused':
      return new InnkeeperError('store/refused', { reason: `${reason}: ${safeWords(error)}` }, cause);
  }
}

function tableOf(error: unknown): string | undefined {
  const { table } = error as { readonly table?: unknown };

  return typeof table === 'string' ? table : undefined;
}

/** The class of an error that is none of PostgreSQL's; PostgreSQL's own sentences may quote values. */
function safeWords(error: unknown): string {
  return error instanceof Error && !codeOf(error) ? error.name : 'see the log of the database';
}
