import type { ColumnType, TableName, TableShape } from '@innkeeper/core';
import { tables } from '@innkeeper/core';

/** One column of a table, as a store needs it. */
export interface Column {
  readonly name: string;
  readonly holds: 'text' | 'integer' | 'json';
  /** Whether a row may come without it. */
  readonly optional: boolean;
}

/** A table as a store needs it: columns in their order, the places of the key among them. */
export interface Shape {
  readonly table: TableName;
  readonly columns: readonly Column[];
  /** The columns that name a row, in order. */
  readonly key: readonly Column[];
  /** The columns it can be asked by: the first of the key and the indexes. */
  readonly findable: readonly Column[];
}

const declared: Readonly<Record<TableName, TableShape>> = tables;

/** The shape of every table of the house. */
export const shapes = Object.fromEntries(
  tableNames().map((table) => [table, shapeOf(table, declared[table])]),
) as Readonly<Record<TableName, Shape>>;

/** The names of all tables, in the order of their declaration. */
export function tableNames(): readonly TableName[] {
  return Object.keys(declared) as TableName[];
}

function shapeOf(table: TableName, { columns, key, indexes }: TableShape): Shape {
  const all = Object.entries(columns).map(([name, type]) => columnOf(name, type));
  const named = (name: string | undefined) => all.filter((column) => column.name === name);

  return {
    table,
    columns: all,
    key: key.flatMap(named),
    findable: [...new Set([key[0], ...indexes])].flatMap(named),
  };
}

function columnOf(name: string, type: ColumnType): Column {
  const optional = type.endsWith('?');

  return { name, holds: (optional ? type.slice(0, -1) : type) as Column['holds'], optional };
}
