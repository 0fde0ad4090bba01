import type { TableName } from '@innkeeper/core';
import { InnkeeperError, tables } from '@innkeeper/core';

/** Refuses what other stores could not keep: a house can move from one to another. */
export function checkRow(table: TableName, row: object): void {
  for (const [column, value] of Object.entries(row)) {
    const type = (tables[table].columns as Readonly<Record<string, string>>)[column];
    if (type?.startsWith('integer') && value !== undefined && !Number.isSafeInteger(value))
      throw new InnkeeperError('store/refused', { reason: `${table}.${column} is no whole number` });
  }
  if (hasBadText(row)) throw new InnkeeperError('refused/text', { field: table });
}

/** Refuses a page of no rows or of too many. */
export function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 10_000) return;

  throw new InnkeeperError('input/invalid', { operation: 'page', field: 'limit', problem: 'is 1 to 10,000' });
}

/** NUL, or half of a surrogate pair, wherever it stands. */
function hasBadText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || /\p{Cs}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;

  return Object.entries(value).some(([name, inner]) => hasBadText(name) || hasBadText(inner));
}
