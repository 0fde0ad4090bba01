import type { TableName } from '@innkeeper/core';
import type { Column, Shape } from '../shared/shape.ts';
import { shapes } from '../shared/shape.ts';
import { listed, quoted } from './names.ts';

/** Columns of which a value stands in a handful of rows, however many rows there are. */
const heldByFew: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  charge: ['ownerId'],
  contact: ['ownerId'],
  doubt: ['one', 'other'],
  edge: ['one', 'other'],
  fact: ['profileId'],
  feedback: ['ownerId'],
  history: ['recordId'],
  identityKey: ['value'],
  member: ['rootId'],
  party: ['profileId'],
  purchase: ['rootId'],
  root: ['rootId'],
  service: ['ownerId'],
  visit: ['rootId'],
};

/** Whether a value of the column stands in a handful of rows at most. */
export function isHeldByFew({ table, key }: Shape, column: Column): boolean {
  const isWholeKey = key.length === 1 && key[0] === column;

  return isWholeKey || (heldByFew[table]?.includes(column.name) ?? false);
}

/**
 * Tells PostgreSQL so. What it makes of a sample is far too few values of many rows each, and it then reads a whole table
 * where a thousand keys are asked for. A Citus that does not let it be said leaves its shards to their samples.
 */
export const sayHeldByFew: readonly string[] = Object.entries(heldByFew).map(([name, columns]) => {
  const shape = shapes[name as TableName];
  const table = quoted(shape.table);
  const said = shape.columns
    .filter((column) => columns.includes(column.name))
    .map((column) => `alter table ${table} alter column ${listed([column])} set (n_distinct = -0.2);`);

  return `do $$ begin
${said.join('\n')}
if exists (select 1 from ${table}) then analyze ${table}; end if;
exception when feature_not_supported then null;
end $$`;
});
