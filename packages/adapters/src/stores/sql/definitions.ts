import type { Column, Shape } from '../shared/shape.ts';
import { listed, quoted, sqlTypes, tenantColumn } from './names.ts';

const tenantDefinition = `"${tenantColumn}" text collate "C" not null`;

/** The table whose rows the writers of a tenant lock. */
export const tenantTable = `create table if not exists "tenant" (${tenantDefinition}, primary key ("${tenantColumn}"))`;

/** The table that says which migrations ran; its one row belongs to no tenant. */
export const migrationTable = `create table if not exists "migration" (${tenantDefinition}, "number" bigint not null, primary key ("${tenantColumn}"))`;

/** The definitions of one table and its indexes. They may run again. */
export function definitionsOf(shape: Shape): readonly string[] {
  const columns = [tenantDefinition, ...shape.columns.map(columnDefinition)].join(', ');
  const indexed = shape.findable.filter((column) => column !== shape.key[0]);

  return [
    `create table if not exists ${quoted(shape.table)} (${columns}, primary key ("${tenantColumn}", ${listed(shape.key)}))`,
    ...indexed.map((column) => indexDefinition(shape, column)),
  ];
}

function columnDefinition({ name, holds, optional }: Column): string {
  const collation = sqlTypes[holds] === 'text' ? ' collate "C"' : '';

  return `${quoted(name)} ${sqlTypes[holds]}${collation}${optional ? '' : ' not null'}`;
}

function indexDefinition({ table }: Shape, column: Column): string {
  return `create index if not exists ${quoted(`${table}_${column.name}_index`)} on ${quoted(table)} ("${tenantColumn}", ${listed([column])})`;
}
