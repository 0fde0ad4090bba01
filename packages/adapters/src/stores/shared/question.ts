import type { Cell } from '@innkeeper/core';
import { InnkeeperError } from '@innkeeper/core';
import { isKeepable } from './cells.ts';
import type { Column, Shape } from './shape.ts';

/** The most rows of one page. */
export const pageLimit = 10_000;

/** The column of a name, if rows can be asked by it. @throws `store/refused` */
export function findableColumn({ table, findable }: Shape, name: string): Column {
  const column = findable.find((candidate) => candidate.name === name);
  if (!column) throw new InnkeeperError('store/refused', { reason: `${table} cannot be asked by ${name}` });

  return column;
}

/** The columns of these names, in their order. @throws `store/refused` */
export function namedColumns({ table, columns }: Shape, names: readonly string[]): readonly Column[] {
  return names.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) throw new InnkeeperError('store/refused', { reason: `${table} has no ${name}` });

    return column;
  });
}

/** The values that a cell of the column can have at all; the others match nothing. */
export function fittingValues({ holds }: Column, values: readonly Cell[]): readonly Cell[] {
  const each = [...new Set(values)];
  if (holds === 'integer') return each.filter(Number.isSafeInteger);
  const texts = each.filter((value) => typeof value === 'string');

  // Looked at together where thousands are asked for at once; a comma keeps two halves of a pair apart.
  return isKeepable(texts.join()) ? texts : texts.filter(isKeepable);
}

/** Which page is asked for, checked. */
export interface PageQuestion {
  readonly limit: number;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly prefix?: string;
  readonly first?: Cell;
  readonly backwards?: boolean;
}

/** Checks what a caller asks for. @throws `input/invalid` */
export function checkPage(shape: Shape, { limit, prefix }: PageQuestion): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > pageLimit) throw badPage('limit', `1 to ${pageLimit}`);
  if (prefix !== undefined && shape.key[0]?.holds !== 'text') throw badPage('prefix', 'the key is no text');
}

function badPage(field: string, problem: string): InnkeeperError {
  return new InnkeeperError('input/invalid', { operation: 'page', field, problem });
}
